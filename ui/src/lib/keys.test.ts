import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowLetters, commands, keyLabel, listenForKeys, register, type Command } from './keys';
import { allow } from './rights.svelte';

const stops: (() => void)[] = [];
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  document.body.replaceChildren();
});

function command(id: string, keys: string, more: Partial<Command> = {}) {
  const run = vi.fn();
  stops.push(register([{ id, label: id, group: 'go', keys: [keys], run, ...more }]));
  return run;
}

function press(key: string, how: KeyboardEventInit = {}, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  target.dispatchEvent(event);
  return event;
}

describe('keys', () => {
  it('run the command of the screen before that of the frame', () => {
    stops.push(listenForKeys());
    const frame = command('new', 'Control+n');
    const screen = command('new-student', 'Control+n');
    press('n', { ctrlKey: true });
    expect(screen).toHaveBeenCalledOnce();
    expect(frame).not.toHaveBeenCalled();
  });

  it('leave Ctrl+Z to the field while someone types in it', () => {
    stops.push(listenForKeys());
    const undo = command('undo', 'Control+z', { notInFields: true });
    const field = document.body.appendChild(document.createElement('input'));
    expect(press('z', { ctrlKey: true }, field).defaultPrevented).toBe(false);
    expect(undo).not.toHaveBeenCalled();
    press('z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });

  it('do nothing behind an open dialog', () => {
    stops.push(listenForKeys());
    const go = command('go', 'Control+2');
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    dialog.dataset.modal = '';
    document.body.append(dialog);
    press('2', { ctrlKey: true });
    expect(go).not.toHaveBeenCalled();
  });

  it('keep the web view from opening its own find bar, printing or reloading', () => {
    stops.push(listenForKeys());
    for (const key of ['f', 'p', 'r']) expect(press(key, { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(press('F5').defaultPrevented).toBe(true);
    expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('of one letter can be turned off, and are then not listed either', () => {
    stops.push(listenForKeys(), () => allowLetters(true));
    const letter = command('note', 'n');
    const chord = command('search', 'Control+k');
    allowLetters(false);
    press('n');
    press('k', { ctrlKey: true });
    expect(letter).not.toHaveBeenCalled();
    expect(chord).toHaveBeenCalledOnce();
    expect(commands().map(({ id, keys }) => [id, keys])).toEqual([
      ['search', ['Control+k']],
      ['note', []],
    ]);
  });

  it('are listed once each, without what cannot be done now', () => {
    command('a', 'Control+1');
    command('a', 'Control+1');
    command('b', 'Control+3', { available: () => false });
    expect(commands().map(({ id }) => id)).toEqual(['a']);
  });

  it('are not there for whoever may not do what they do', () => {
    stops.push(listenForKeys(), () => allow([]));
    const erase = command('erase', 'Control+d', { right: 'erase' });
    allow(['see']);
    press('d', { ctrlKey: true });
    expect(commands()).toEqual([]);
    allow(['see', 'erase']);
    expect(erase).not.toHaveBeenCalled();
    press('d', { ctrlKey: true });
    expect(erase).toHaveBeenCalledOnce();
  });

  it('are written as they stand on the keyboard', () => {
    expect(keyLabel('Control+Shift+l')).toBe('Ctrl+Shift+L');
    expect(keyLabel('Alt+ArrowLeft')).toBe('Alt+←');
    expect(keyLabel('Space')).toBe('Mellemrum');
  });
});
