import { expect, test } from 'vitest';
import type { Company, Entry } from '$lib/api';
import { differences, newUnits } from './lookup';

const entry: Entry = {
  cvr: '10000009',
  name: 'SMED & SØN ApS',
  address: 'Møllevej 12',
  postcode: '9600',
  town: 'Aars',
  phone: '',
  email: '',
  branch: '251100',
  branch_text: 'Metal',
  branch_scheme: '',
  no_advertising: true,
  workplaces: [
    { number: '1000000009', name: 'SMED & SØN ApS', address: '', postcode: '', town: '', phone: '' },
    { number: '1000000017', name: 'Værkstedet', address: '', postcode: '', town: '', phone: '' },
  ],
};

test('what the register does not say, and what is the same already, is no difference', () => {
  const ours = {
    ...entry,
    id: 'x',
    phone: '98621234',
    town: 'Aars',
    address: 'Gammelvej 1',
    branch: '',
    no_advertising: false,
    approach_basis: '',
    contacted_on: null,
    note: '',
    merged_into: '',
    archived_on: null,
  } satisfies Company & { workplaces: unknown };
  expect(differences(entry, ours).map(({ field }) => field)).toEqual(['address', 'branch', 'no_advertising']);
  expect(differences(entry, undefined).map(({ field }) => field)).toContain('no_advertising');
});

test('a production unit is offered once, and by a name only when it has one of its own', () => {
  const known = {
    id: 'w',
    company: 'x',
    number: '1000000017',
    name: '',
    address: '',
    postcode: '',
    town: '',
    phone: '',
    archived_on: null,
  };
  expect(newUnits(entry, [known]).map(({ number, name }) => [number, name])).toEqual([['1000000009', '']]);
});
