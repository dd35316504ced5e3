// What the fields of a record are called, and their values, outside the page they stand on.
import { dayShort, moment } from './dayTexts';
import { hasText, t } from './texts.svelte';

/** Where the words for a code stand: the key of a text is this, a dash and the code. */
const CODES: Record<string, string> = {
  'addendum.changes': 'addendum-changes',
  'agreement.signing': 'agreement-signing',
  'agreement.stage': 'agreement-stage',
  'application.stage': 'application-stage',
  'application_step.stage': 'application-stage',
  'attendance.mark': 'cafe-mark',
  'introduction.outcome': 'introduction',
  'note.kind': 'emma-fact-note',
  'place_offer.answer': 'place-offer',
  'placement.kind': 'period-kind',
  'plan_period.place': 'plan-place',
  'preparation.kind': 'emma-fact-prepared',
  'student.seeking': 'student-status',
  'workshop_mark.mark': 'workshop-mark',
};
const YES_OR_NO = ['protected', 'no_fault', 'guidance', 'withdrawn', 'shown', 'visible', 'no_advertising'];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function tableName(table: string): string {
  const keys = [`access-table-${dashed(table)}`, `shared-table-${dashed(table)}`];
  return t(keys.find(hasText) ?? 'access-table-other');
}

export function fieldName(table: string, field: string): string {
  const keys = [
    `access-field-${dashed(field)}`,
    `shared-field-${dashed(field)}`,
    `${dashed(table)}-${dashed(field)}`,
  ];
  return t(keys.find(hasText) ?? 'shared-field-other');
}

/** A cell as somebody reads it. `names` are those of the records that it may name. */
export function shownValue(
  table: string,
  field: string,
  value: string | null,
  names: ReadonlyMap<string, string>,
): string {
  if (value === null || value === '' || value === '[]') return t('history-empty');
  if (ID.test(value)) return names.get(value) ?? t('shared-value-other');
  if (YES_OR_NO.includes(field)) return t(value === '0' || value === 'false' ? 'access-no' : 'access-yes');
  const key = `${CODES[`${table}.${field}`] ?? ''}-${dashed(value)}`;
  if (hasText(key)) return t(key);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayShort(value);
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? moment(value) : value;
}

const dashed = (name: string) => name.replaceAll('_', '-');
