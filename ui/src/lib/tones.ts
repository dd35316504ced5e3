// The tone of a badge for each way a thing can stand.
export const AGREEMENT_TONES = {
  annulled: 'stop',
  ended: 'stop',
  over: 'plain',
  running: 'good',
  unsigned: 'waiting',
  coming: 'accent',
} as const;

export const APPLICATION_TONES = {
  wish: 'plain',
  sent: 'waiting',
  interview: 'accent',
  trial: 'accent',
  agreement: 'good',
  refused: 'stop',
  withdrawn: 'plain',
} as const;

export const PLACEMENT_TONES = {
  coming: 'accent',
  running: 'good',
  unevaluated: 'waiting',
  ended: 'plain',
} as const;

export const OPENING_TONES = {
  open: 'accent',
  filled: 'good',
  withdrawn: 'plain',
  closed: 'waiting',
} as const;
