// Why it is time to visit a company.
import type { VisitStop } from '$lib/api';
import { dayShort } from '$lib/dayTexts';
import { t } from '$lib/texts.svelte';

/** What is open, who could come, how long it has been; and a visit that is planned already. */
export function reasons(stop: VisitStop): string[] {
  const said: string[] = [];
  if (stop.tasks > 0) said.push(t('visits-tasks', { count: stop.tasks }));
  if (stop.promised > 0) said.push(t('visits-promised', { count: stop.promised }));
  if (stop.free > 0) said.push(t('visits-free', { count: stop.free }));
  said.push(contact(stop));
  if (stop.planned_on) said.push(t('visits-planned-on', { day: dayShort(stop.planned_on) }));
  return said;
}

function contact({ contacted_on, silent }: VisitStop): string {
  if (!contacted_on) return t('visits-never');
  return t(silent ? 'visits-silent' : 'visits-contacted', { day: dayShort(contacted_on) });
}
