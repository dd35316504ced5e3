// The tone of a badge for each way an agreement can stand.
export const AGREEMENT_TONES = {
  annulled: 'stop',
  ended: 'stop',
  over: 'plain',
  running: 'good',
  unsigned: 'waiting',
  coming: 'accent',
} as const;
