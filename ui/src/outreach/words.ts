// Where an opening stands and is known from, and what came of an introduction.
import type { IntroductionLine, Opening, OpeningLine } from '$lib/api';

export type Outcome = IntroductionLine['outcome'];

export const OUTCOMES: readonly Outcome[] = ['pending', 'interview', 'trial', 'agreement', 'no'];

/** A promise makes an opening through the promise itself, and an answer through the question. */
export const SOURCES: readonly Opening['source'][] = ['visit', 'call', 'portal', 'event', 'other'];

export const STATES: readonly OpeningLine['state'][] = ['open', 'filled', 'withdrawn', 'closed'];
