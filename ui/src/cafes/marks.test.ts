import { expect, it } from 'vitest';
import { afterTap } from '$parts/sheet/marks';
import { MARKS, TAPS } from './marks';

it('a tap goes through all marks and back to none', () => {
  const seen = new Set<string>();
  let mark = afterTap(TAPS, '');
  for (; mark !== ''; mark = afterTap(TAPS, mark)) seen.add(mark);
  expect([...seen].sort()).toEqual(MARKS.map((kind) => kind.mark).sort());
});
