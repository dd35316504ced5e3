// What can be done on every screen. Keys follow ui rules: no `/`, `?`, `[` and no Ctrl+Alt, which Danish keyboards need.
import type { Command } from '$lib/keys';
import { nextPane } from '$lib/panes';
import { go } from '$lib/route.svelte';
import { areas, keysOf } from './areas';

export interface FrameActs {
  search: () => void;
  make: () => void;
  help: () => void;
  undo: () => void;
  redo: () => void;
  togglePersonal: () => void;
  lock: () => void;
}

export function frameCommands(acts: FrameActs): Command[] {
  return [
    {
      id: 'search',
      label: 'keys-search',
      group: 'go',
      keys: ['$mod+k', '$mod+e'],
      run: acts.search,
      quiet: true,
    },
    ...areas.map(({ path, label, right }, index): Command => ({
      id: `go-${path}`,
      label,
      group: 'go',
      keys: keysOf(index),
      ...(right ? { right } : {}),
      run: () => go(path),
    })),
    {
      id: 'back',
      label: 'keys-back',
      group: 'go',
      keys: ['Alt+ArrowLeft'],
      run: () => history.back(),
      quiet: true,
    },
    {
      id: 'forward',
      label: 'keys-forward',
      group: 'go',
      keys: ['Alt+ArrowRight'],
      run: () => history.forward(),
      quiet: true,
    },
    { id: 'pane', label: 'keys-pane', group: 'go', keys: ['F6'], run: () => nextPane(1), quiet: true },
    {
      id: 'pane-before',
      label: 'keys-pane-before',
      group: 'go',
      keys: ['Shift+F6'],
      run: () => nextPane(-1),
      quiet: true,
    },
    { id: 'make', label: 'keys-new', group: 'make', keys: ['$mod+n'], run: acts.make, quiet: true },
    { id: 'undo', label: 'keys-undo', group: 'edit', keys: ['$mod+z'], run: acts.undo, notInFields: true },
    {
      id: 'redo',
      label: 'keys-redo',
      group: 'edit',
      keys: ['$mod+y', '$mod+Shift+z'],
      run: acts.redo,
      notInFields: true,
    },
    { id: 'edit', label: 'keys-edit', group: 'edit', keys: ['F2'] },
    { id: 'accept', label: 'keys-accept', group: 'edit', keys: ['$mod+Enter'] },
    { id: 'escape', label: 'keys-escape', group: 'edit', keys: ['Escape'] },
    { id: 'date-today', label: 'keys-today', group: 'edit', keys: ['$mod+;'] },
    { id: 'date-calendar', label: 'keys-calendar', group: 'edit', keys: ['Alt+ArrowDown'] },
    { id: 'private', label: 'keys-private', group: 'view', keys: ['$mod+Shift+h'], run: acts.togglePersonal },
    { id: 'lock', label: 'keys-lock', group: 'view', keys: ['$mod+l'], run: acts.lock },
    { id: 'help', label: 'keys-help', group: 'help', keys: ['F1'], run: acts.help },
  ];
}
