// What an answer of the register would change, as the user is asked about it.
import type { Company, Entry, Workplace, WorkplaceFields } from '$lib/api';
import { t } from '$lib/texts.svelte';

const LABELS = {
  name: 'company-name',
  cvr: 'company-cvr',
  phone: 'company-phone',
  email: 'company-email',
  address: 'company-address',
  postcode: 'company-postcode',
  town: 'company-town',
  branch: 'company-branch',
  branch_scheme: 'company-branch-scheme',
  branch_text: 'company-branch-text',
  no_advertising: 'company-advertising',
} as const;

type Field = keyof typeof LABELS;

export interface Difference {
  field: Field;
  /** The text key of its name. */
  label: string;
  ours: string;
  theirs: string;
}

/** The fields in which the register says something else than the office. What it does not say is no difference. */
export function differences(entry: Entry, company: Company | undefined): Difference[] {
  return (Object.keys(LABELS) as Field[])
    .map((field) => ({
      field,
      label: LABELS[field],
      // Of a new company nothing is known, also not that it may be approached.
      ours: company ? String(company[field]) : '',
      theirs: String(entry[field]),
    }))
    .filter(({ ours, theirs }) => theirs !== '' && theirs !== ours);
}

/** A value as it is read: yes and no have words. */
export function shown(field: Field, value: string): string {
  if (field !== 'no_advertising' || value === '') return value;
  return t(value === 'true' ? 'company-no-advertising' : 'company-advertising-allowed');
}

/** The production units that are no workplace of the office yet. A name that is the company's says nothing. */
export function newUnits(entry: Entry, workplaces: readonly Workplace[]): WorkplaceFields[] {
  const known = new Set(workplaces.map(({ number }) => number));
  return entry.workplaces
    .filter(({ number }) => !known.has(number))
    .map((unit) => ({ ...unit, name: unit.name === entry.name ? '' : unit.name }));
}

export function unitText({ number, name, address, postcode, town }: WorkplaceFields): string {
  return [number, name, address, `${postcode} ${town}`.trim()].filter(Boolean).join(' · ');
}
