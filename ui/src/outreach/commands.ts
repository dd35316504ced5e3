// Promises, openings and introductions, from anywhere.
import { type About, offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';
import EndDialog from './EndDialog.svelte';
import HostAgainDialog from './HostAgainDialog.svelte';
import IntroduceDialog from './IntroduceDialog.svelte';
import OpeningDialog from './OpeningDialog.svelte';
import OutcomeDialog from './OutcomeDialog.svelte';
import PassOnDialog from './PassOnDialog.svelte';
import PromiseDialog from './PromiseDialog.svelte';
import type { Outcome } from './words';

const text = (about: About, name: string): string => about[name] ?? '';

/** `{company?, name?, said?}` */
offer('promise', (about) =>
  overlay.show(PromiseDialog, {
    company: text(about, 'company'),
    name: text(about, 'name'),
    said: text(about, 'said'),
  }),
);
/** `{of: 'promise' | 'opening', id, company}`: how it ended; `company` is its name. */
offer('end-offer', (about) =>
  overlay.show(EndDialog, {
    of: text(about, 'of') === 'promise' ? 'promise' : 'opening',
    id: text(about, 'id'),
    company: text(about, 'company'),
  }),
);
/** `{company?, name?, opening?}`, and of a promise `{promise, education, number, starts_on}`. */
offer('opening', (about) =>
  overlay.show(OpeningDialog, {
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
  overlay.show(PassOnDialog, { opening: text(about, 'opening'), company: text(about, 'company') }),
);
/** `{company?, name?, opening?, student?, studentName?}` */
offer('introduce', (about) =>
  overlay.show(IntroduceDialog, {
    company: text(about, 'company'),
    name: text(about, 'name'),
    opening: text(about, 'opening'),
    student: text(about, 'student'),
    studentName: text(about, 'studentName'),
  }),
);
/** `{id, outcome, title}`, and of an answer that is put right `{on, refusal, said}`. */
offer('introduction-outcome', (about) =>
  overlay.show(OutcomeDialog, {
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
  overlay.show(HostAgainDialog, {
    agreement: text(about, 'agreement'),
    placement: text(about, 'placement'),
    company: text(about, 'company'),
    name: text(about, 'name'),
    answer: text(about, 'answer') === 'later' ? 'later' : 'no',
  }),
);

export const commands: readonly Command[] = [
  { id: 'promise-new', label: 'promise-new', group: 'make', run: () => overlay.show(PromiseDialog, {}) },
  { id: 'opening-new', label: 'opening-new', group: 'make', run: () => overlay.show(OpeningDialog, {}) },
  { id: 'introduce', label: 'introduce', group: 'make', run: () => overlay.show(IntroduceDialog, {}) },
  { id: 'go-openings', label: 'opening-list', group: 'go', run: () => go('/openings') },
  { id: 'go-demands', label: 'demands-title', group: 'go', run: () => go('/demands') },
  { id: 'go-sleeping', label: 'sleeping-title', group: 'go', run: () => go('/sleeping') },
];
