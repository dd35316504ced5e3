// A placement (VFU) in words: how long, how much of the limits, and what to look at.
import type { PlacementWarning, WeeksUsed } from './api';
import { dayShort } from './dayTexts';
import { number, t } from './texts.svelte';
import type { Advice } from './warningTexts';

/** The tables that placements and what was said of them are read from. */
export const PLACEMENT_TABLES = [
  'placement',
  'placement_evaluation',
  'appointment',
  'note',
  'dispensation',
  'student',
  'company',
  'workplace',
  'contact',
  'host_again',
];

/** School days of a week. */
const WEEK = 5;

/** `3 uger`, `2 uger og 3 dage` */
export const weeksText = (days: number): string =>
  t('placement-weeks', { weeks: Math.floor(days / WEEK), days: days % WEEK });

/** `3 af 6 uger brugt · 2 af 3 hos Jensen VVS` */
export function usedText(used: WeeksUsed): string {
  const counted = (days: number) => (days % WEEK === 0 ? number(days / WEEK) : weeksText(days));
  const all =
    used.all_weeks === null
      ? t('placement-used-all-free', { used: weeksText(used.all_days) })
      : t('placement-used-all', { used: counted(used.all_days), most: number(used.all_weeks) });
  const here =
    used.here_weeks === null
      ? t('placement-used-here-free', { used: weeksText(used.here_days), company: used.company_name })
      : t('placement-used-here', {
          used: counted(used.here_days),
          most: number(used.here_weeks),
          company: used.company_name,
        });
  return `${all} · ${here}`;
}

export function placementAdvice({ rule, args, source, needs_reason }: PlacementWarning): Advice {
  const word = rule.replaceAll('_', '-');
  const used = Number(args.weeks ?? 0) * WEEK + Number(args.days ?? 0);
  const said = { ...args, starts_on: dayShort(args.starts_on), used: weeksText(used) };
  return {
    text: t(`placement-warning-${word}`, said),
    source: source || t(`placement-source-${word}`),
    grave: needs_reason,
  };
}
