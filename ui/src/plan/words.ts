// How a plan reads: where a period is, how a goal is covered, since when it is reached.
import type { PlanColumn, PlanGoal, PlanRow } from '$lib/api';
import { dayShort } from '$lib/dayTexts';
import { t } from '$lib/texts.svelte';

/** `VFU hos Aars Byg`, `Byggeværkstedet`, `Skoleperiode H1` */
export function placeOf({ period, place_name }: PlanColumn): string {
  return t(`plan-at-${period.place}`, { name: place_name }).trim();
}

/** `05-10-2026 – 29-11-2026`; without a last day it goes on. */
export function daysOf({ starts_on, ends_on }: { starts_on: string; ends_on: string | null }): string {
  return ends_on
    ? t('plan-days', { from: dayShort(starts_on), until: dayShort(ends_on) })
    : t('plan-days-on', { from: dayShort(starts_on) });
}

/** `2.1 Sætter en skillevæg op` */
export function wordsOf({ code, name }: PlanGoal): string {
  return [code, name].filter(Boolean).join(' ');
}

/** `05-11-2026 · Byggeværkstedet · Ib Kragh` */
export function reachedOf({ reached, reached_at }: PlanRow): string {
  if (!reached) return '';
  return [dayShort(reached.reached_on), reached_at, reached.seen_by].filter(Boolean).join(' · ');
}

/** What a matrix says of a goal in a column. */
export function cellOf(
  row: PlanRow,
  column: PlanColumn,
): { planned: boolean; reached: boolean; text: string } {
  const planned = row.planned.includes(column.key);
  const reached = row.reached?.period === column.key;
  const text = [planned && t('plan-planned'), reached && t('plan-reached')].filter(Boolean).join(', ');
  return { planned, reached, text: text || t('plan-not-planned') };
}
