// The weeks that are shown, and what happens on their days.
import type { CalendarEntry } from '$lib/api';
import { addDays, isoWeek, weekday } from '$lib/dates';

export interface Day {
  day: string;
  entries: CalendarEntry[];
}

export interface Week {
  monday: string;
  year: number;
  week: number;
  days: Day[];
}

export type View = 'agenda' | 'week';

/** An agenda looks so many weeks ahead. */
const AHEAD = 4;

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** What a view of the week around a day shows. The agenda of this week begins today: what was is looked up a week back. */
export function spanOf(view: View, at: string, today: string): { from: string; until: string } {
  const monday = mondayOf(at);
  if (view === 'week') return { from: monday, until: addDays(monday, 6) };
  const from = monday === mondayOf(today) ? today : monday;
  return { from, until: addDays(monday, AHEAD * 7 - 1) };
}

/** The weeks of a span with its days, each with what happens on it. */
export function weeksOf(entries: readonly CalendarEntry[], from: string, until: string): Week[] {
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of entries) byDay.set(entry.held_on, [...(byDay.get(entry.held_on) ?? []), entry]);
  const weeks: Week[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const monday = mondayOf(day);
    let week = weeks.at(-1);
    if (week?.monday !== monday) weeks.push((week = { monday, ...isoWeek(day), days: [] }));
    week.days.push({ day, entries: byDay.get(day) ?? [] });
  }
  return weeks;
}
