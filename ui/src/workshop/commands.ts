// What can be done about skoleoplæring from anywhere, and what other nouns ask of it.
import { offer } from '$lib/acts';
import { announceFailure } from '$lib/announce.svelte';
import type { Enrolment } from '$lib/api';
import { call } from '$lib/call';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';
import ChooseTrainee from './ChooseTrainee.svelte';
import EnrolmentDialog from './EnrolmentDialog.svelte';
import ObservationDialog from './ObservationDialog.svelte';

/** `{student, enrolment}`: changes an enrolment; without one, makes a new one. */
offer('enrolment', ({ student = '', enrolment = '' }) => {
  const open = async () => {
    const start = await call('enrolment_start', { id: student });
    let known: Enrolment | null = null;
    let educationName = start.education_name;
    if (enrolment) {
      const { enrolments } = await call('student_training', { id: student });
      const found = enrolments.find((one) => one.enrolment.id === enrolment);
      known = found?.enrolment ?? null;
      educationName = found?.education_name ?? '';
    }
    const { name, instructors } = start;
    overlay.show(EnrolmentDialog, { student, name, known, educationName, start, instructors });
  };
  void open().catch(announceFailure);
});

/** `{student, name, corrects}`: notes what was seen; with `corrects`, puts an observation right. */
offer('observation', ({ student = '', name = '', corrects = '' }) => {
  const open = async () => {
    if (!corrects) return overlay.show(ObservationDialog, { student, name });
    const { observations } = await call('student_training', { id: student });
    const known = observations.find((one) => one.id === corrects);
    if (known) overlay.show(ObservationDialog, { student, name, corrects: known });
  };
  void open().catch(announceFailure);
});

export const commands: readonly Command[] = [
  { id: 'enrolment-new', label: 'enrolment-new', group: 'make', run: () => overlay.show(ChooseTrainee, {}) },
  { id: 'workshop-floor', label: 'workshop-floor', group: 'view', run: () => go('/workshop/floor') },
];
