import { expect, it } from 'vitest';
import { whom } from './cafeTexts';

const holds = ['TØM-a', 'TØM-b', 'MUR-a', 'MUR-b', 'VVS-a', 'VVS-b'];

it('names a few holds, and of a whole school the first three and how many more there are', () => {
  expect(whom('GF2', [])).toBe('hele GF2');
  expect(whom('GF2', holds.slice(0, 4))).toBe('TØM-a, TØM-b, MUR-a, MUR-b');
  expect(whom('GF2', holds)).toBe('TØM-a, TØM-b, MUR-a og 3 andre hold');
});
