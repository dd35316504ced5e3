// Where to look for companies, as its form holds it.
import type { VisitAsk } from '$lib/api';
import { call } from '$lib/call';

export interface AreaValues {
  by: 'postcodes' | 'near';
  from: string;
  until: string;
  /** The postcode of a town. */
  town: string;
  km: string;
  /** The postcode where the tour starts. */
  start: string;
  day: string;
}

/** What is remembered: the day is another one each time, and towns are shown by their names. */
export interface KeptArea {
  values: Omit<AreaValues, 'day'>;
  townName: string;
  startName: string;
}

export const NO_AREA: KeptArea = {
  values: { by: 'near', from: '', until: '', town: '', km: '20', start: '' },
  townName: '',
  startName: '',
};

export function asAsk({ by, from, until, town, km, start, day }: AreaValues): VisitAsk {
  const area: VisitAsk['area'] =
    by === 'near' ? { by, postcode: town, km: Number(km) } : { by, from: from.trim(), until: until.trim() };
  return { area, start, day };
}

export async function findTowns(text: string) {
  const towns = await call('towns', { text });
  return towns.map(({ postcode, town }) => ({ value: postcode, label: `${postcode} ${town}` }));
}
