// What other nouns ask of people's data: who has looked, access, holding back, erasing.
import { offer } from '$lib/acts';
import { overlay } from '$lib/overlay.svelte';
import { announceFailure } from '$lib/announce.svelte';
import type { Command } from '$lib/keys';
import { go } from '$lib/route.svelte';

const failed = (caught: unknown) => announceFailure(caught);

/** `{id, name}`, the student's. */
offer('looks', ({ id = '', name = '' }) => {
  void import('./LooksDialog.svelte').then(({ default: Looks }) => overlay.show(Looks, { id, name }), failed);
});

/** `{id, name}`, the student's. */
offer('access', ({ id = '', name = '' }) => {
  void import('./AccessDialog.svelte').then(
    ({ default: Access }) => overlay.show(Access, { id, name }),
    failed,
  );
});

/** `{id, name}`, the student's. */
offer('hold', ({ id = '', name = '' }) => {
  void import('./HoldDialog.svelte').then(({ default: Hold }) => overlay.show(Hold, { id, name }), failed);
});

/** `{of: 'student' | 'contact', id, name}`. */
offer('erase', ({ of = '', id = '', name = '' }) => {
  const who = of === 'contact' ? 'contact' : 'student';
  void import('./EraseDialog.svelte').then(
    ({ default: Erase }) => overlay.show(Erase, { of: who, id, name }),
    failed,
  );
});

export const commands: readonly Command[] = [
  { id: 'retention', right: 'audit', label: 'retention-title', group: 'go', run: () => go('/retention') },
];
