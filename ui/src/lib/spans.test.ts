import { expect, test } from 'vitest';
import { along, scaleOf, ticks, type Span } from './spans';

const span = (from: string, until: string | null): Span => ({
  from,
  until,
  tone: 'work',
  text: '',
  short: '',
  detail: '',
});

test('the line reaches from the first day to the last, and today lies on it', () => {
  expect(scaleOf([span('2027-01-04', '2029-01-04')], [], '2026-11-22')).toEqual({
    from: '2026-11-22',
    until: '2029-01-04',
  });
  expect(scaleOf([], [], '2026-11-22')).toEqual({ from: '2026-11-22', until: '2026-11-22' });
});

test('what goes on ends after everything that is known', () => {
  const { until } = scaleOf([span('2026-01-01', null), span('2025-01-01', '2025-12-31')], [], '2026-11-22');
  expect(until > '2026-11-22').toBe(true);
});

test('a day lies where its share of the days is', () => {
  const week = { from: '2026-11-23', until: '2026-11-29' };
  expect(along(week, '2026-11-23')).toBe(0);
  expect(along(week, '2026-11-30')).toBe(100);
  expect(along(week, '2020-01-01')).toBe(0);
});

test.each([
  [240, 6],
  [320, 6],
  [1000, 1],
  [1000, 20],
])('on %i pixels the names of %i years leave each other room', (width, years) => {
  const scale = { from: '2026-02-15', until: `${2026 + years}-02-14` };
  const found = ticks(scale, width).map(({ on }) => (along(scale, on) / 100) * width);
  expect(found.length).toBeGreaterThan(0);
  found.slice(1).forEach((at, before) => expect(at - (found[before] ?? 0)).toBeGreaterThan(55));
});
