// What can be done here and now, and by which key. The palette, F1 and the keyboard all read this one list.
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { Right } from './api';
import { may } from './rights.svelte';
import { t } from './texts.svelte';

export type CommandGroup = 'go' | 'make' | 'edit' | 'view' | 'list' | 'help';

export interface Command {
  id: string;
  /** Text key of what it does. */
  label: string;
  args?: Record<string, string>;
  group: CommandGroup;
  /** tinykeys notation (`$mod+k`); the first one is shown. */
  keys?: string[];
  /** Absent for a key that a grid or a board handles itself: F1 lists it, nothing else. */
  run?: () => void;
  available?: () => boolean;
  /** What it takes; whoever has not is not offered it. */
  right?: Right;
  /** A key that edits text (Ctrl+Z) belongs to the field while one is being typed in. */
  notInFields?: boolean;
  /** Not offered in the palette, such as opening the palette. */
  quiet?: boolean;
}

let registered: readonly Command[] = [];
let letters = true;

/** Whether one letter alone may be a command: it is in the way of those who speak or slip into a keyboard (WCAG 2.1.4). */
export function allowLetters(on: boolean): void {
  letters = on;
}

/** Adds commands until the returned function is called. Later ones win where keys clash: a screen before the frame. */
export function register(commands: readonly Command[]): () => void {
  registered = [...registered, ...commands];
  return () => (registered = registered.filter((command) => !commands.includes(command)));
}

/** All commands that can be used now, one for each id, newest first. */
export function commands(): Command[] {
  const seen = new Set<string>();
  const here = [...registered].reverse().filter((command) => {
    const hidden = seen.has(command.id) || command.available?.() === false || !may(command.right);
    seen.add(command.id);
    return !hidden;
  });
  return letters
    ? here
    : here.map((command) => ({ ...command, keys: command.keys?.filter((keys) => keys.length > 1) }));
}

/** Listens for the keys of all registered commands. */
export function listenForKeys(target: Window = window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandFor(event);
    if (command?.run) {
      event.preventDefault();
      command.run();
    } else if (isBrowserKey(event)) {
      // The web view would open its own find bar, print the raw page or reload.
      event.preventDefault();
    }
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/** `Ctrl+Shift+L`, as it stands on the keyboard. */
export function keyLabel(keys: string): string {
  return parseKeybinding(keys)
    .map(([mods, key]) => [...mods.map(modLabel), keyName(String(key))].join('+'))
    .join(' ');
}

export function typesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

/** Behind an open modal dialog the frame is out of reach, for keys as for the mouse. */
export function behindDialog(): boolean {
  return document.querySelector('dialog[open][data-modal]') !== null;
}

/** The one letter, digit or sign that was pressed, small; empty when such keys are turned off. */
export function letterOf(event: KeyboardEvent): string {
  return letters && event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : '';
}

function commandFor(event: KeyboardEvent): Command | undefined {
  if (behindDialog()) return undefined;
  const typing = typesText(event.target);
  return commands().find(
    (command) =>
      command.run && !(typing && command.notInFields) && command.keys?.some((keys) => pressed(event, keys)),
  );
}

function pressed(event: KeyboardEvent, keys: string): boolean {
  const press = parseKeybinding(keys)[0];
  return press !== undefined && matchKeyBindingPress(event, press);
}

function isBrowserKey(event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  return (
    event.key === 'F5' || event.key === 'F3' || (ctrl && ['f', 'g', 'p', 'r', 's', 'u', 'j'].includes(key))
  );
}

function modLabel(mod: string): string {
  return mod === 'Control' ? 'Ctrl' : mod === 'Meta' ? '⌘' : mod;
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

function keyName(key: string): string {
  if (key === 'Space') return t('key-space');
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
