// What can be written from anywhere, and what other nouns ask of the letters.
import { act, offer } from '$lib/acts';
import type { LetterAbout } from '$lib/api';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { t } from '$lib/texts.svelte';
import { chooseStudent } from '$parts/chooseStudent';
import type { Choice } from '$parts/ComboField.svelte';

const letterDialog = dialog(() => import('./LetterDialog.svelte'));
const lettersDialog = dialog(() => import('./LettersDialog.svelte'));
const correctDialog = dialog(() => import('./CorrectDialog.svelte'));

/** `{student, template?}`: writes to a student; the template is chosen when it fits. */
offer('letter', ({ student = '', template = '' }) => letterDialog({ student, template }));
/** `{students, template?}`: the students as JSON, each with value, label and isProtected. */
offer('letters', ({ students = '[]', template = '' }) =>
  lettersDialog({ students: JSON.parse(students) as Choice[], template }),
);
/** `{id, student, name, subject, body}`: puts a letter right. */
offer('letter-correct', ({ id = '', student = '', name = '', subject = '', body = '' }) =>
  correctDialog({ id, student, name, subject, body }),
);

const write = () =>
  chooseStudent({ title: t('letter-new'), onchoose: (student) => act('letter', { student }) });

export const commands: readonly Command[] = [
  { id: 'letter-new', right: 'assess', label: 'letter-new', group: 'make', run: write },
];

/** The record a letter is about, as the case knows it; none for a letter about the student alone. */
export function deliverable(about: LetterAbout): { of: string; id: string } | undefined {
  const [of, id] = Object.entries(about).find(([, id]) => id !== '') ?? ['', ''];
  return ['warning', 'hearing', 'decision'].includes(of) ? { of, id } : undefined;
}
