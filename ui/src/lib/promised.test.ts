import { describe, expect, it } from 'vitest';
import { isLate } from './promised';

describe('a promise', () => {
  it('for a month is late once the month is over, for a day once the day is', () => {
    const late = (due_on: string, by_month: boolean) => isLate({ due_on, by_month }, '2026-11-25');
    expect([late('2026-11-01', true), late('2026-10-01', true)]).toEqual([false, true]);
    expect([late('2026-11-25', false), late('2026-11-24', false)]).toEqual([false, true]);
  });
});
