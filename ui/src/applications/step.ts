// A step as a form holds it.
import { today } from '$lib/dates';
import type { Stage } from './stages';

export interface Step {
  stage: Stage;
  happened_on: string;
  contact: string;
  said: string;
  refusal: string;
}

export function newStep(stage: Stage): Step {
  return { stage, happened_on: today(), contact: '', said: '', refusal: '' };
}
