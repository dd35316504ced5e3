// Promises, openings and introductions, from anywhere.
import { type About, offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';
import type { Outcome } from './words';

const endDialog = dialog(() => import('./EndDialog.svelte'));
const hostAgainDialog = dialog(() => import('./HostAgainDialog.svelte'));
const introduceDialog = dialog(() => import('./IntroduceDialog.svelte'));
const openingDialog = dialog(() => import('./OpeningDialog.svelte'));
const outcomeDialog = dialog(() => import('./OutcomeDialog.svelte'));
const passOnDialog = dialog(() => import('./PassOnDialog.svelte'));
const promiseDialog = dialog(() => import('./PromiseDialog.svelte'));

const text = (about: About, name: string): string => about[name] ?? '';

/** `{company?, name?, said?}` */
offer('promise', (about) =>
  promiseDialog({
    company: text(about, 'company'),
    name: text(about, 'name'),
    said: text(about, 'said'),
  }),
);
/** `{of: 'promise' | 'opening', id, company}`: how it ended; `company` is its name. */
offer('end-offer', (about) =>
  endDialog({
    of: text(about, 'of') === 'promise' ? 'promise' : 'opening',
    id: text(about, 'id'),
    company: text(about, 'company'),
  }),
);
/** `{company?, name?, opening?}`, and of a promise `{promise, education, number, starts_on}`. */
offer('opening', (about) =>
  openingDialog({
    company: text(about, 'company'),
    name: text(about, 'name'),
    id: text(about, 'opening'),
    promise: text(about, 'promise'),
    education: text(about, 'education'),
    number: text(about, 'number'),
    starts_on: text(about, 'starts_on'),
  }),
);
/** `{opening, company}`: to which students it is passed on. */
offer('pass-on', (about) =>
  passOnDialog({ opening: text(about, 'opening'), company: text(about, 'company') }),
);
/** `{company?, name?, opening?, student?, studentName?}` */
offer('introduce', (about) =>
  introduceDialog({
    company: text(about, 'company'),
    name: text(about, 'name'),
    opening: text(about, 'opening'),
    student: text(about, 'student'),
    studentName: text(about, 'studentName'),
  }),
);
/** `{id, outcome, title}`, and of an answer that is put right `{on, refusal, said}`. */
offer('introduction-outcome', (about) =>
  outcomeDialog({
    id: text(about, 'id'),
    outcome: text(about, 'outcome') as Outcome,
    title: text(about, 'title'),
    on: text(about, 'on'),
    refusal: text(about, 'refusal'),
    said: text(about, 'said'),
  }),
);
/** `{agreement, placement, company, name, answer: 'no' | 'later'}` */
offer('host-again', (about) =>
  hostAgainDialog({
    agreement: text(about, 'agreement'),
    placement: text(about, 'placement'),
    company: text(about, 'company'),
    name: text(about, 'name'),
    answer: text(about, 'answer') === 'later' ? 'later' : 'no',
  }),
);

export const commands: readonly Command[] = [
  { id: 'promise-new', right: 'edit', label: 'promise-new', group: 'make', run: () => promiseDialog({}) },
  { id: 'opening-new', right: 'edit', label: 'opening-new', group: 'make', run: () => openingDialog({}) },
  { id: 'introduce', right: 'edit', label: 'introduce', group: 'make', run: () => introduceDialog({}) },
  { id: 'go-openings', label: 'opening-list', group: 'go', run: () => go('/openings') },
  { id: 'go-demands', label: 'demands-title', group: 'go', run: () => go('/demands') },
  { id: 'go-sleeping', label: 'sleeping-title', group: 'go', run: () => go('/sleeping') },
];
