// Where an opening stands and is known from, what came of an introduction, and how that looks.
import type { IntroductionLine, Opening, OpeningLine } from '$lib/api';
import type { BadgeTone } from '$parts/Badge.svelte';

export type Outcome = IntroductionLine['outcome'];

export const OUTCOMES: readonly Outcome[] = ['pending', 'interview', 'trial', 'agreement', 'no'];

/** A promise makes an opening through the promise itself, and an answer through the question. */
export const SOURCES: readonly Opening['source'][] = ['visit', 'call', 'portal', 'event', 'other'];

export const STATES: readonly OpeningLine['state'][] = ['open', 'filled', 'withdrawn', 'closed'];

export const STATE_TONES: Readonly<Record<OpeningLine['state'], BadgeTone>> = {
  open: 'accent',
  filled: 'good',
  withdrawn: 'plain',
  closed: 'waiting',
};
