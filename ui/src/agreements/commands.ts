// Keeping an agreement, from anywhere.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import AgreementDialog from './AgreementDialog.svelte';

/** `{student?, company?, agreement?}`: what is already known. An `agreement` is changed and needs its `student`. */
offer('agreement', ({ student = '', company = '', agreement = '' }) =>
  overlay.show(AgreementDialog, { student, company, agreement }),
);

export const commands: readonly Command[] = [
  {
    id: 'agreement-new',
    label: 'agreement-new',
    group: 'make',
    run: () => overlay.show(AgreementDialog, {}),
  },
];
