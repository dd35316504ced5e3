import { describe, expect, it } from 'vitest';
import type { Company } from '$lib/api';
import { differing, usual } from './merge';

const company = (values: Partial<Company>) =>
  ({ name: 'Smed', cvr: '', phone: '', no_advertising: false, note: '', ...values }) as Company;

describe('two companies that are one', () => {
  it('differ only where they say something else', () => {
    const rows = differing(company({ phone: '98621234' }), company({ cvr: '10000009' }));
    expect(rows.map(({ field }) => field)).toEqual(['cvr', 'phone']);
  });

  it('fill each other’s gaps, and a protection of one holds', () => {
    const rows = differing(company({ phone: '1' }), company({ phone: '2', cvr: '3', no_advertising: true }));
    expect(rows.map((row) => [row.field, usual(row)])).toEqual([
      ['cvr', 'other'],
      ['phone', 'one'],
      ['no_advertising', 'other'],
    ]);
  });
});
