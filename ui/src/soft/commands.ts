// The Soft Skills CV, as other nouns ask for it.
import { offer } from '$lib/acts';
import { dialog } from '$lib/overlay.svelte';
import type { SoftRound } from '$lib/api';

const roundDialog = dialog(() => import('./RoundDialog.svelte'));

/** `{student, respondent}`: a round of one of the three; the student's own also on the tablet. */
offer('soft-round', ({ student = '', respondent = 'student' }) =>
  roundDialog({ student, respondent: respondent as SoftRound['respondent'] }),
);
