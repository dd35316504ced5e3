// What can be done about skoleoplæring from anywhere, and what other nouns ask of it.
import { act, offer } from '$lib/acts';
import { announceFailure } from '$lib/announce.svelte';
import type { Enrolment } from '$lib/api';
import { call } from '$lib/call';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';
import { t } from '$lib/texts.svelte';
import { chooseStudent } from '$parts/chooseStudent';

const enrol = dialog(() => import('./EnrolmentDialog.svelte'));
const observe = dialog(() => import('./ObservationDialog.svelte'));

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
    enrol({ student, name, known, educationName, start, instructors });
  };
  void open().catch(announceFailure);
});

/** `{student, name, corrects}`: notes what was seen; with `corrects`, puts an observation right. */
offer('observation', ({ student = '', name = '', corrects = '' }) => {
  const open = async () => {
    if (!corrects) return observe({ student, name });
    const { observations } = await call('student_training', { id: student });
    const known = observations.find((one) => one.id === corrects);
    if (known) observe({ student, name, corrects: known });
  };
  void open().catch(announceFailure);
});

/** Asks who is to be enrolled. */
export const enrolSomebody = () =>
  chooseStudent({ title: t('enrolment-new'), onchoose: (student) => act('enrolment', { student }) });

export const commands: readonly Command[] = [
  { id: 'enrolment-new', right: 'edit', label: 'enrolment-new', group: 'make', run: enrolSomebody },
  { id: 'workshop-floor', label: 'workshop-floor', group: 'view', run: () => go('/workshop/floor') },
];
