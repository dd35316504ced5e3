// Sessions by ISO week, and how each stands today.
import type { SessionLine } from '$lib/api';
import { addDays, isoWeek, weekday } from '$lib/dates';
import type { BadgeTone } from '$parts/Badge.svelte';

export interface Week {
  /** The Monday. */
  monday: string;
  year: number;
  week: number;
  sessions: SessionLine[];
}

export type Standing = 'closed' | 'today' | 'open' | 'coming';

export const TONES: Record<Standing, BadgeTone> = {
  closed: 'good',
  today: 'accent',
  open: 'waiting',
  coming: 'plain',
};

/** Weeks in the order of their sessions. */
export function byWeek(sessions: readonly SessionLine[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const session of sessions) {
    const monday = addDays(session.held_on, 1 - weekday(session.held_on));
    const week = weeks.get(monday) ?? { monday, ...isoWeek(monday), sessions: [] };
    week.sessions.push(session);
    weeks.set(monday, week);
  }
  return [...weeks.values()];
}

export function standing(session: SessionLine, today: string): Standing {
  if (session.closed_at) return 'closed';
  if (session.held_on === today) return 'today';
  return session.held_on < today ? 'open' : 'coming';
}
