// Whose group this computer is used for: chosen once, remembered, and the same on the sheet as in the workshop view.
import { announceFailure } from '$lib/announce.svelte';
import { preference, remember } from '$lib/preferences';

export interface Group {
  workshop: string;
  /** By name; empty for those without one, null for everybody. */
  instructor: string | null;
}

const KEY = 'workshop.group';
let chosen = $state.raw<Group | null>(null);

export const group = {
  get chosen() {
    return chosen;
  },
  choose(next: Group) {
    chosen = next;
    void remember(KEY, next).catch(announceFailure);
  },
  /** What was chosen last time, when nothing was yet. */
  async recall() {
    chosen ??= await preference<Group>(KEY);
    return chosen;
  },
};
