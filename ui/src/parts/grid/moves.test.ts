import { describe, expect, it } from 'vitest';
import { columnsInPage, move, places, rowsInPage, scrollFor } from './moves';

const size = { rows: 100_000, cols: 8, page: 12 };

describe('keys in a grid', () => {
  it('step, jump and stop at the edges', () => {
    expect(move('ArrowDown', false, { row: 4, col: 2 }, size)).toEqual({ row: 5, col: 2 });
    expect(move('ArrowRight', false, { row: 4, col: 7 }, size)).toEqual({ row: 4, col: 7 });
    expect(move('PageDown', false, { row: 4, col: 2 }, size)).toEqual({ row: 16, col: 2 });
    expect(move('End', true, { row: 4, col: 2 }, size)).toEqual({ row: 99_999, col: 7 });
    expect(move('Home', true, { row: 4, col: 2 }, size)).toEqual({ row: 0, col: 0 });
    expect(move('ArrowUp', false, { row: 0, col: 2 }, size)).toEqual({ row: -1, col: 2 });
    expect(move('x', false, { row: 0, col: 2 }, size)).toBeNull();
  });
});

describe('rows in the page', () => {
  it('are a few more than can be seen, and always the one with the focus', () => {
    const rows = rowsInPage(40_000, 600, 40, 100_000, 5);
    expect(rows[0]).toBe(5);
    expect(rows[1]).toBe(994);
    expect(rows.length).toBeLessThanOrEqual(29);
  });

  it('are none for an empty list', () => {
    expect(rowsInPage(0, 600, 40, 0, 0)).toEqual([]);
  });

  it('come into view with the least scrolling', () => {
    expect(scrollFor(10, 40, 0, 600)).toBe(0);
    expect(scrollFor(20, 40, 0, 600)).toBe(240);
    expect(scrollFor(2, 40, 600, 600)).toBe(80);
  });

  it('are drawn in few places, and one that stays keeps its own', () => {
    const place = places();
    const before = place([10, 11, 12, 13]);
    const after = place([5, 12, 13, 14, 15]);
    expect(after.filter(({ row }) => row === 12 || row === 13)).toEqual(before.slice(2));
    expect(new Set(after.map(({ place }) => place)).size).toBe(5);
    expect(Math.max(...after.map(({ place }) => place))).toBe(4);
  });
});

describe('the columns in the page', () => {
  const widths = [200, 100, 100, 100];

  it('are those in view, with the frozen first one and the one with the focus', () => {
    expect(columnsInPage(widths, 0, 250, 0)).toEqual([0, 1]);
    expect(columnsInPage(widths, 320, 100, -1)).toEqual([0, 2, 3]);
    expect(columnsInPage(widths, 0, 250, 3)).toEqual([0, 1, 3]);
  });

  it('are all of them while nobody knows how wide the view is', () => {
    expect(columnsInPage(widths, 0, Infinity, 0)).toEqual([0, 1, 2, 3]);
  });
});
