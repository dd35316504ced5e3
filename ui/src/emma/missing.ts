// What a signature still needs. The core asks for the same when it seals; here it comes with a link to the field.
import type { EmmaContent } from '$lib/api';
import { t } from '$lib/texts.svelte';
import { CRITERIA, places, textKey } from './criteria';

export interface Missing {
  text: string;
  /** The id of what mends it. */
  place: string;
}

export function missing(content: EmmaContent): Missing[] {
  const found: Missing[] = [];
  for (const criterion of CRITERIA) {
    const { mark, reason } = content.criteria[criterion];
    const name = t(`emma-criterion-${textKey(criterion)}`);
    if (mark === '') found.push({ text: t('emma-missing-mark', { name }), place: places.mark(criterion) });
    if (mark === 'partly')
      found.push({ text: t('emma-missing-decision', { name }), place: places.mark(criterion) });
    if (mark === 'not_met' && reason.trim() === '')
      found.push({ text: t('emma-missing-reason', { name }), place: places.reason(criterion) });
  }
  // A row that nobody filled in is not kept; a date without words is a question.
  if (content.actions.some(({ what, due_on }) => what.trim() === '' && due_on))
    found.push({ text: t('emma-missing-action'), place: places.actions });
  if (Object.values(content.participants).every((name) => name.trim() === ''))
    found.push({ text: t('emma-missing-participants'), place: places.participants });
  return found;
}

/** Where a field that the core refused stands, by the name the core gives it. */
export function placeOf(field: string): string {
  const [criterion, part] = field.split('.');
  const known = CRITERIA.find((one) => one === criterion);
  if (known)
    return part === 'mark'
      ? places.mark(known)
      : part === 'evidence'
        ? places.evidence(known)
        : places.reason(known);
  if (field === 'actions') return places.actions;
  if (field === 'participants') return places.participants;
  return places.day;
}
