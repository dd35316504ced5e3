import { expect, it } from 'vitest';
import { asTable } from './clipboard';

it('a copied table has tabs between cells and none inside them', () => {
  expect(
    asTable([
      ['Navn', 'Note'],
      ['Østergaard', 'linje 1\nlinje\t2'],
    ]),
  ).toBe('Navn\tNote\r\nØstergaard\tlinje 1 linje 2');
});

it('a cell that a spreadsheet would run as a formula is made harmless, a phone number is not', () => {
  expect(asTable([['=HYPERLINK("x")', '@SUM(A1)', '-cmd', '+45 28 11 22 33', '-12,5']])).toBe(
    "'=HYPERLINK(\"x\")\t'@SUM(A1)\t'-cmd\t+45 28 11 22 33\t-12,5",
  );
});
