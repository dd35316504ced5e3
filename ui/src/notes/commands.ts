// Logging a contact, from anywhere and for anybody.
import { offer } from '$lib/acts';
import { announceFailure } from '$lib/announce.svelte';
import type { Note } from '$lib/api';
import { call } from '$lib/call';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
// Not fetched when it is opened: whoever begins a line with its keys goes on typing at once.
import LogDialog from './LogDialog.svelte';

/** `{about: 'student:…' | 'company:…', name}`; empty asks whom. */
offer('log-contact', ({ about = '', name = '' }) => overlay.show(LogDialog, { about, name }));

/** `{note, name}`: puts a note right; the old one stays readable. */
offer('correct-note', ({ note = '', name = '' }) => {
  const show = (corrects: Note) => {
    const about = corrects.student ? `student:${corrects.student}` : `company:${corrects.company}`;
    overlay.show(LogDialog, { about, name, corrects });
  };
  void call('note', { id: note }).then(show, announceFailure);
});

export const commands: readonly Command[] = [
  {
    id: 'log-contact',
    right: 'edit',
    label: 'log-title',
    group: 'make',
    keys: ['$mod+Shift+l'],
    run: () => overlay.show(LogDialog, {}),
  },
];
