// Why somebody is not in the workshop that day, in a few words.
import type { AwayLine } from '$lib/api';
import { dayShort } from '$lib/dayTexts';
import { t } from '$lib/texts.svelte';

/** `VFU hos Aars Byg til 27-11-2026` */
export function awayText({ why, company, period, type, until }: AwayLine): string {
  const what = why === 'school' && period ? period : why === 'training' ? type : '';
  const reason = t(`workshop-away-${why}`, { company: company || t('workshop-away-somewhere'), what });
  return until ? t('workshop-away-until', { reason, day: dayShort(until) }) : reason;
}
