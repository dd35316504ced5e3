// Applications, from anywhere: a new one, and the next step of one.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { after, type Stage } from './stages';

const applicationDialog = dialog(() => import('./ApplicationDialog.svelte'));
const moveDialog = dialog(() => import('./MoveDialog.svelte'));

/** `{student?, studentName?, company?, companyName?}`: what is already known. */
offer('application', ({ student = '', studentName = '', company = '', companyName = '' }) =>
  applicationDialog({ student, studentName, company, companyName }),
);
/** `{id, title, stage}`: notes what happened to it. */
offer('move-application', ({ id = '', title = '', stage = 'sent' }) =>
  moveDialog({ id, title, stage: after(stage as Stage) }),
);

export const commands: readonly Command[] = [
  {
    id: 'application-new',
    right: 'edit',
    label: 'application-new',
    group: 'make',
    run: () => applicationDialog({}),
  },
];
