// When a job café is and whom it is for, in a few words.
import { number, t } from './texts.svelte';

/** A café of the whole school is for forty holds; so many are named before they are counted. */
const NAMED = 4;

/** `10:15–11:45`, or what is known of it. */
export function hours({ starts_at, ends_at }: { starts_at: string; ends_at: string }): string {
  return [starts_at, ends_at].filter(Boolean).join('–');
}

/** `GF2-tøm, GF2-mur`, or the whole part. */
export function whom(part: string, holds: readonly string[]): string {
  if (holds.length === 0) return t('cafe-whole-part', { part });
  if (holds.length <= NAMED) return holds.join(', ');
  const named = holds.slice(0, NAMED - 1);
  return t('cafe-holds-more', { named: named.join(', '), more: number(holds.length - named.length) });
}
