import { expect, it } from 'vitest';
import type { SessionLine } from '$lib/api';
import { byWeek, standing } from './weeks';

const session = (held_on: string, closed_at: string | null = null): SessionLine => ({
  id: held_on,
  held_on,
  starts_at: '10:15',
  ends_at: '11:45',
  room: '',
  series: '',
  holds: [],
  part: 'GF2',
  closed_at,
  expected: 0,
  marked: 0,
  present: 0,
});

it('job cafés around new year stand in the ISO week they belong to', () => {
  const weeks = byWeek(['2026-12-30', '2027-01-01', '2027-01-06'].map((day) => session(day)));
  expect(weeks.map(({ year, week, sessions }) => [year, week, sessions.length])).toEqual([
    [2026, 53, 2],
    [2027, 1, 1],
  ]);
});

it('a past job café that nobody closed waits, a closed one does not', () => {
  expect(standing(session('2026-11-18'), '2026-11-22')).toBe('open');
  expect(standing(session('2026-11-18', '2026-11-18T11:00:00Z'), '2026-11-22')).toBe('closed');
  expect(standing(session('2026-11-22'), '2026-11-22')).toBe('today');
  expect(standing(session('2026-11-25'), '2026-11-22')).toBe('coming');
});
