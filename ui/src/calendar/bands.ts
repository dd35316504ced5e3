// What lasts for days: a school period, a holiday. Drawn as bands over the days of a week.
import { addDays, daysBetween } from '$lib/dates';

export interface Band {
  id: string;
  label: string;
  /** The first day. */
  from: string;
  /** The last day. */
  until: string;
}

/** A band within one week. */
export interface Strip {
  band: Band;
  /** The first column it covers, from 1 for Monday. */
  first: number;
  /** The last one. */
  last: number;
  /** Bands on the same days lie under one another; 1 is the uppermost. */
  lane: number;
  /** It began before this week, or goes on after it. */
  before: boolean;
  after: boolean;
}

/** The bands that touch the week of this Monday, the longest on top. */
export function strips(bands: readonly Band[], monday: string): Strip[] {
  const sunday = addDays(monday, 6);
  const here = bands.filter(({ from, until }) => from <= sunday && until >= monday);
  here.sort((a, b) => compare(a.from, b.from) || compare(b.until, a.until) || compare(a.id, b.id));
  /** The last column that is taken in each lane. */
  const taken: number[] = [];
  return here.map((band) => {
    const first = Math.max(1, daysBetween(monday, band.from) + 1);
    const last = Math.min(7, daysBetween(monday, band.until) + 1);
    const free = taken.findIndex((until) => until < first);
    const lane = free < 0 ? taken.length : free;
    taken[lane] = last;
    return {
      band,
      first,
      last,
      lane: lane + 1,
      before: band.from < monday,
      after: band.until > sunday,
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
