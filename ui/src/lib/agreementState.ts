// How an agreement stands on a day, told by its dates.

interface Dates {
  starts_on: string | null;
  ends_on: string | null;
  signed_on: string | null;
  annulled_on: string | null;
  ended_on: string | null;
}

export type AgreementState = 'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming';

/** The tone of a badge for each state. */
export const AGREEMENT_TONES = {
  annulled: 'stop',
  ended: 'stop',
  over: 'plain',
  running: 'good',
  unsigned: 'waiting',
  coming: 'accent',
} as const;

export function agreementState(agreement: Dates, day: string): AgreementState {
  if (agreement.annulled_on && agreement.annulled_on <= day) return 'annulled';
  if (agreement.ended_on && agreement.ended_on <= day) return 'ended';
  if (agreement.ends_on && agreement.ends_on < day) return 'over';
  if (agreement.starts_on && agreement.starts_on <= day) return 'running';
  return agreement.signed_on ? 'coming' : 'unsigned';
}
