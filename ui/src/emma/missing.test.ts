import { expect, it } from 'vitest';
import type { EmmaContent } from '$lib/api';
import { CRITERIA } from './criteria';
import { missing, placeOf } from './missing';

const whole = (): EmmaContent => ({
  criteria: {
    suited: { mark: 'met', reason: '', evidence: [] },
    mobile_place: { mark: 'met', reason: '', evidence: [] },
    mobile_trade: { mark: 'met', reason: '', evidence: [] },
    active: { mark: 'not_met', reason: 'Profilen er skjult.', evidence: [] },
  },
  actions: [{ what: 'Gør profilen synlig', due_on: '2026-11-30' }],
  participants: { instructor: 'Bo', consultant: '', contact_teacher: '', student: '' },
  student_words: '',
});

it('an assessment with a decision, a reason and a participant lacks nothing', () => {
  expect(missing(whole())).toEqual([]);
});

it('what an assessment lacks is named with the field that mends it', () => {
  const content = whole();
  content.criteria.suited.mark = '';
  content.criteria.mobile_place.mark = 'partly';
  content.criteria.active.reason = '  ';
  content.actions.push({ what: '', due_on: '2026-12-01' }, { what: '', due_on: null });
  content.participants.instructor = '';
  expect(missing(content).map(({ place }) => place)).toEqual([
    'emma-suited-mark',
    'emma-mobile_place-mark',
    'emma-active-reason',
    'emma-actions',
    'emma-participants',
  ]);
});

it('a field the core refuses is found on the screen by its name', () => {
  for (const criterion of CRITERIA) expect(placeOf(`${criterion}.mark`)).toBe(`emma-${criterion}-mark`);
  expect(placeOf('active.evidence')).toBe('emma-active-evidence');
  expect(placeOf('actions')).toBe('emma-actions');
  expect(placeOf('held_on')).toBe('emma-day');
});
