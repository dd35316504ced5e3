// Where an application can stand, in the order of its way.
import type { Application } from '$lib/api';
import { t } from '$lib/texts.svelte';

export type Stage = Application['stage'];

export const STAGES: readonly Stage[] = [
  'wish',
  'sent',
  'interview',
  'trial',
  'agreement',
  'refused',
  'withdrawn',
];

/** The columns of the board; what came to nothing shares the last one. */
export const COLUMNS: readonly (readonly Stage[])[] = [
  ['wish'],
  ['sent'],
  ['interview'],
  ['trial'],
  ['agreement'],
  ['refused', 'withdrawn'],
];

export const ended = (stage: Stage): boolean => stage === 'refused' || stage === 'withdrawn';

/** What most often comes next. */
export function after(stage: Stage): Stage {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  return !next || ended(next) ? stage : next;
}

export const stageName = (stage: Stage): string => t(`application-stage-${stage}`);

/** The stages whose name begins with a letter, in the language of the screen. */
export function stagesOf(letter: string): Stage[] {
  return STAGES.filter((stage) => stageName(stage).toLowerCase().startsWith(letter.toLowerCase()));
}
