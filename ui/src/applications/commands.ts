// Applications, from anywhere: a new one, and the next step of one.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import ApplicationDialog from './ApplicationDialog.svelte';
import MoveDialog from './MoveDialog.svelte';
import { after, type Stage } from './stages';

/** `{student?, studentName?, company?, companyName?}`: what is already known. */
offer('application', ({ student = '', studentName = '', company = '', companyName = '' }) =>
  overlay.show(ApplicationDialog, { student, studentName, company, companyName }),
);
/** `{id, title, stage}`: notes what happened to it. */
offer('move-application', ({ id = '', title = '', stage = 'sent' }) =>
  overlay.show(MoveDialog, { id, title, stage: after(stage as Stage) }),
);

export const commands: readonly Command[] = [
  {
    id: 'application-new',
    label: 'application-new',
    group: 'make',
    run: () => overlay.show(ApplicationDialog, {}),
  },
];
