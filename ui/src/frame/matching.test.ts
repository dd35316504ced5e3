import { expect, it } from 'vitest';
import { folded } from '$lib/folded';
import { inGroups, matching } from './matching';

it('a word finds commands as people write it, with or without Danish letters', () => {
  const offers = [{ label: 'Åbn kalender' }, { label: 'Ny elev' }, { label: 'Elever' }];
  expect(matching(offers, 'aabn')).toEqual([{ label: 'Åbn kalender' }]);
  expect(matching(offers, 'el').map(({ label }) => label)).toEqual(['Elever', 'Ny elev']);
  expect(matching(offers, '')).toEqual(offers);
  expect(folded('Müller-Ærø é')).toBe('muller-aeroe e');
});

it('of two that begin alike, what was typed whole comes first', () => {
  const offers = [{ label: 'Ny aftale i kalenderen' }, { label: 'Ny aftale' }];
  expect(matching(offers, 'aftale').map(({ label }) => label)).toEqual([
    'Ny aftale',
    'Ny aftale i kalenderen',
  ]);
});

it('what can be done on this page comes before the area of the same name', () => {
  const offers = [{ label: 'Match', leads: true }, { label: 'Match for Jensen VVS' }];
  expect(matching(offers, 'match').map(({ label }) => label)).toEqual(['Match for Jensen VVS', 'Match']);
});

it('before a word is typed each group stands once, and what comes first in the navigation first', () => {
  const newestFirst = ['make:import', 'go:late', 'make:student', 'go:today'].map((one) => {
    const [group = '', id = ''] = one.split(':');
    return { group, id };
  });
  expect(inGroups(newestFirst).map(({ id }) => id)).toEqual(['student', 'import', 'today', 'late']);
});
