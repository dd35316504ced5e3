import { expect, it } from 'vitest';
import type { Reason } from './api';
import { shared, without } from './reasons';

const trade: Reason = { key: 'education', education: 'Tømrer', own: true };
const moves: Reason = { key: 'moves_unknown' };
const fit = (reasons: Reason[], missing: Reason[] = [], must: Reason[] = []) => ({ must, reasons, missing });

it('what holds for all who fit is said once, and whoever does not fit has no say in it', () => {
  const fits = [fit([trade], [moves]), fit([trade]), fit([], [], [{ key: 'never_seeks' }])];
  const common = shared(fits);
  expect(common).toEqual(fit([trade]));
  expect(fits.map((one) => without(one, common).missing.length)).toEqual([1, 0, 0]);
  expect(without(fits[0] ?? fit([]), common).reasons).toEqual([]);
});

it('of one alone everything stands at the one', () => {
  expect(shared([fit([trade])])).toEqual(fit([]));
});
