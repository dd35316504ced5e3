import { describe, expect, it } from 'vitest';
import type { SchoolPeriod } from '$lib/api';
import { periodBands } from './periods';

const period = (hold: string, name = 'H2', until = '2026-12-11'): SchoolPeriod => ({
  id: hold + name,
  hold,
  name,
  starts_on: '2026-11-23',
  ends_on: until,
  archived_on: null,
});

const labels = (...periods: SchoolPeriod[]) => periodBands(periods).map(({ label }) => label);

describe('the bands of school periods', () => {
  it('name the classes that share a period, once each', () => {
    expect(labels(period('TØM-25a'), period('MUR-25a'), period('TØM-25a'))).toEqual(['H2: TØM-25a, MUR-25a']);
  });

  it('say how many share it when there are more than three', () => {
    expect(labels(...['a', 'b', 'c', 'd'].map((hold) => period(hold)))).toEqual(['H2: 4 hold']);
  });

  it('stand for themselves where the name or a day differs, each with its own id', () => {
    const bands = periodBands([period('a'), period('b', 'H3'), period('c', 'H2', '2026-12-18')]);
    expect(bands.map(({ label }) => label)).toEqual(['H2: a', 'H3: b', 'H2: c']);
    expect(new Set(bands.map(({ id }) => id)).size).toBe(3);
  });
});
