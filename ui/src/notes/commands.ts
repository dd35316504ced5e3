// Logging a contact, from anywhere and for anybody.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import LogDialog from './LogDialog.svelte';

/** `{about: 'student:…' | 'company:…', name}`; empty asks whom. */
offer('log-contact', ({ about = '', name = '' }) => overlay.show(LogDialog, { about, name }));

export const commands: readonly Command[] = [
  {
    id: 'log-contact',
    label: 'log-title',
    group: 'make',
    keys: ['$mod+Shift+l'],
    run: () => overlay.show(LogDialog, {}),
  },
];
