// Keeping an agreement, from anywhere.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const agreementDialog = dialog(() => import('./AgreementDialog.svelte'));

/** `{student?, company?, agreement?}`: what is already known. An `agreement` is changed and needs its `student`. */
offer('agreement', ({ student = '', company = '', agreement = '' }) =>
  agreementDialog({ student, company, agreement }),
);

export const commands: readonly Command[] = [
  {
    id: 'agreement-new',
    right: 'edit',
    label: 'agreement-new',
    group: 'make',
    run: () => agreementDialog({}),
  },
];
