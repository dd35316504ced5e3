// How it stands with the school's shared server, in the words of the chip, the settings and Today.
import type { Come, SharedState } from './api';
import { moment } from './dayTexts';
import { may } from './rights.svelte';
import { number, t } from './texts.svelte';

/** `fault` waits for somebody to do something; `offline` passes by itself, and nobody has to be told loudly. */
export type Standing =
  'starting' | 'coming' | 'adopting' | 'level' | 'waiting' | 'offline' | 'stuck' | 'fault';

/** What passes by itself: no network, a network's own page, a server that is closed or slow. */
const PASSING = ['nobody', 'slow', 'busy', 'not-svend', 'cancelled'];
/** There is a way to the server all the same. */
const ANSWERING = ['slow', 'busy'];
/** The core asks every minute, so this long without news is a standstill. */
const STANDSTILL = 10 * 60_000;

export function standing(state: SharedState, now: number): Standing {
  const { fault, fault_since, waiting, synced_at } = state;
  const long = (since: string | null) => since !== null && now - Date.parse(since) > STANDSTILL;
  if (fault && !PASSING.includes(fault)) return 'fault';
  if (fault) return waiting > 0 && ANSWERING.includes(fault) && long(fault_since) ? 'stuck' : 'offline';
  if (state.coming !== null) return 'coming';
  if (state.adopting) return 'adopting';
  if (waiting > 0) return long(synced_at) && !state.busy ? 'stuck' : 'waiting';
  return synced_at ? 'level' : 'starting';
}

/** Values to choose between, and changes that were not taken. */
export const toSettle = ({ conflicts, refused }: SharedState) => conflicts + refused;

export const waits = ({ waiting }: SharedState) =>
  waiting > 0 ? t('shared-waiting', { count: waiting, shown: number(waiting) }) : '';

/** How much of it; how many while nobody knows of how many. */
const share = (come: Come | null) =>
  come && come.of > 0
    ? t('shared-share', { shown: number(Math.floor((100 * come.done) / come.of)) })
    : number(come?.done ?? 0);

/** The short word for the chip: what last happened, or what is in the way. */
export function word(state: SharedState, now: number): string {
  const is = standing(state, now);
  if (is === 'fault' || is === 'offline') return t(`shared-chip-${state.fault}`);
  if (is === 'coming') return t('shared-chip-coming', { shown: share(state.coming) });
  if (is === 'waiting' || is === 'level')
    return state.synced_at
      ? t('shared-chip-level', { at: clock(state.synced_at, now) })
      : t('shared-chip-starting');
  return t(`shared-chip-${is}`);
}

/** What the matter is, in a sentence. */
export const cause = (state: SharedState, now: number) => t(`shared-cause-${reason(state, now)}`);

/** What helps; empty when nothing is wrong. */
export function cure(state: SharedState, now: number): string {
  const is = standing(state, now);
  if (state.fault === 'brake' && !may('people')) return t('shared-cure-brake-ask');
  return is === 'fault' || is === 'offline' || is === 'stuck' ? t(`shared-cure-${reason(state, now)}`) : '';
}

/** A standstill with a fault is told by its fault. */
function reason(state: SharedState, now: number): string {
  return state.fault || standing(state, now);
}

/** `09:42` of today, or the day as well. */
export function clock(instant: string, now: number): string {
  const [at, today] = [moment(instant), moment(new Date(now).toISOString())];
  return at.slice(0, 10) === today.slice(0, 10) ? at.slice(11) : at;
}
