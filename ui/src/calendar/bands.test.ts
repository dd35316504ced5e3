import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { type Band, strips } from './bands';
import WeekGrid from './WeekGrid.svelte';
import { spanOf, weeksOf } from './weeks';

const MONDAY = '2026-11-23';
const band = (id: string, from: string, until: string): Band => ({ id, label: id, from, until });

afterEach(cleanup);

describe('the bands over a week', () => {
  it('cover their days of it and say that they go on', () => {
    const [strip] = strips([band('H2', '2026-11-26', '2026-12-11')], MONDAY);
    expect(strip).toMatchObject({ first: 4, last: 7, lane: 1, before: false, after: true });
  });

  it('lie under one another where they share a day, and beside one another where they do not', () => {
    const drawn = strips(
      [
        band('friday', '2026-11-27', '2026-11-27'),
        band('whole', '2026-11-01', '2026-12-24'),
        band('monday', MONDAY, MONDAY),
      ],
      MONDAY,
    );
    expect(drawn.map(({ band, lane }) => [band.id, lane])).toEqual([
      ['whole', 1],
      ['monday', 2],
      ['friday', 2],
    ]);
  });

  it('are not there in a week they do not touch', () => {
    expect(strips([band('H1', '2026-11-01', '2026-11-22')], MONDAY)).toEqual([]);
  });

  it('stand in the grid by their names', () => {
    const [week] = weeksOf([], MONDAY, '2026-11-29');
    if (!week) throw new Error('a span has weeks');
    render(WeekGrid, {
      week,
      today: MONDAY,
      at: MONDAY,
      bands: [band('H2 tømrer', '2026-11-25', '2026-11-27')],
      onmove: () => undefined,
      onmake: () => undefined,
    });
    const cell = screen.getByRole('gridcell', { name: 'H2 tømrer' });
    expect(cell.style.gridColumn).toBe('3 / 6');
    expect(cell.getAttribute('aria-colspan')).toBe('3');
  });
});

describe('the span of a view', () => {
  it('is the week itself, or four weeks, which begin today when today is among the first of them', () => {
    expect(spanOf('week', '2026-11-29', '2026-11-25')).toEqual({ from: MONDAY, until: '2026-11-29' });
    expect(spanOf('agenda', '2026-11-29', '2026-11-25')).toEqual({ from: '2026-11-25', until: '2026-12-20' });
    expect(spanOf('agenda', '2026-11-18', '2026-11-25')).toEqual({ from: '2026-11-16', until: '2026-12-13' });
  });

  it('has each of its days once, in the week it belongs to', () => {
    const weeks = weeksOf([], '2026-12-28', '2027-01-10');
    expect(weeks.map(({ year, week, days }) => [year, week, days.length])).toEqual([
      [2026, 53, 7],
      [2027, 1, 7],
    ]);
  });
});
