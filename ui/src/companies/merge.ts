// Two companies that are one: where they say something else, and what would hold.
import type { Company } from '$lib/api';
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
  branch_text: 'company-branch-text',
  branch_scheme: 'company-branch-scheme',
  no_advertising: 'company-advertising',
  approach_basis: 'company-approach-basis',
  note: 'company-note',
} as const;

export type MergeField = keyof typeof LABELS;

export interface Differing {
  field: MergeField;
  /** The text key of its name. */
  label: string;
  one: string;
  other: string;
}

/** The fields in which the two say something else, one of them perhaps nothing. */
export function differing(one: Company, other: Company): Differing[] {
  return (Object.keys(LABELS) as MergeField[])
    .map((field) => ({ field, label: LABELS[field], one: String(one[field]), other: String(other[field]) }))
    .filter((row) => row.one !== row.other);
}

/** A gap is filled, and a protection holds for both; else the first goes on as it is. */
export function usual({ field, one }: Differing): 'one' | 'other' {
  return one === '' || (field === 'no_advertising' && one === 'false') ? 'other' : 'one';
}

/** A value as it is read: yes and no have words, and so has a gap. */
export function shown(field: MergeField, value: string): string {
  if (value === '') return t('company-merge-empty');
  if (field !== 'no_advertising') return value;
  return t(value === 'true' ? 'company-no-advertising' : 'company-advertising-allowed');
}
