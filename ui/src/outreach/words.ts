// Where an opening stands and is known from, and what came of an introduction.
import type { IntroductionLine, Opening, OpeningLine } from '$lib/api';

export type Outcome = IntroductionLine['outcome'];

export const OUTCOMES: readonly Outcome[] = ['pending', 'interview', 'trial', 'agreement', 'no'];

/** A promise makes an opening through the promise itself, and an answer through the question. */
export const SOURCES: readonly Opening['source'][] = ['visit', 'call', 'portal', 'event', 'other'];

export const STATES: readonly OpeningLine['state'][] = ['open', 'filled', 'withdrawn', 'closed'];

/** A number of places as typed; 0, which the core refuses by name, for anything that is none. */
export function places(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
}
