// The school periods of the classes as bands over the weeks: one for all the classes that share its name and its days.
import type { SchoolPeriod } from '$lib/api';
import { number, t } from '$lib/texts.svelte';
import type { Band } from './bands';

/** So many classes are named on a band; of more there is room for their number only. */
const NAMED = 3;

export function periodBands(periods: readonly SchoolPeriod[]): Band[] {
  const shared = new Map<string, { band: Band; classes: Set<string> }>();
  for (const { name, hold, starts_on: from, ends_on: until } of periods) {
    const id = [from, until, name].join(' ');
    const known = shared.get(id) ?? { band: { id, label: name, from, until }, classes: new Set() };
    shared.set(id, known);
    known.classes.add(hold);
  }
  return [...shared.values()].map(({ band, classes }) => ({ ...band, label: label(band.label, classes) }));
}

function label(name: string, classes: ReadonlySet<string>): string {
  return classes.size > NAMED
    ? t('calendar-period-many', { name, shown: number(classes.size) })
    : t('calendar-period', { name, classes: [...classes].join(', ') });
}
