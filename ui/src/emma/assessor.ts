// Who assesses, in words.
import type { Capacity, Participants } from '$lib/api';
import { t } from '$lib/texts.svelte';
import { textKey } from './criteria';

/** In which capacities one can assess alone. */
export const CAPACITIES = ['instructor', 'consultant', 'contact_teacher'] as const;

interface Assessor {
  assessor: string;
  role: Capacity;
}

/** `Ib Sø, instruktør`; empty for assessments from before the assessor was named. */
export function assessorText({ assessor, role }: Assessor): string {
  if (!assessor) return '';
  return role ? t('emma-assessed-by', { name: assessor, role: t(`emma-as-${textKey(role)}`) }) : assessor;
}

/** The assessor among those who took part. */
export function whoAssesses({ assessor, role }: Assessor): Partial<Participants> {
  return role === '' || role === 'joint' ? {} : { [role]: assessor };
}
