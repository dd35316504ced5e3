// What the undo button calls a step.
import type { Step } from '$lib/api';
import { t, type TextArgs } from '$lib/texts.svelte';

export function stepLabel(step: Step): string {
  return t(step.label, (step.args ? JSON.parse(step.args) : {}) as TextArgs);
}
