import { describe, expect, it } from 'vitest';
import { agreementState } from './agreementState';

const signed = {
  starts_on: '2026-11-01',
  ends_on: '2028-10-31',
  signed_on: '2026-10-12',
  annulled_on: null,
  ended_on: null,
};

describe('how an agreement stands', () => {
  it('is told by its dates from the signature to the last day', () => {
    expect(agreementState(signed, '2026-10-20')).toBe('coming');
    expect(agreementState(signed, '2026-11-01')).toBe('running');
    expect(agreementState(signed, '2028-10-31')).toBe('running');
    expect(agreementState(signed, '2028-11-01')).toBe('over');
  });

  it('waits for a signature until it has begun', () => {
    expect(agreementState({ ...signed, signed_on: null }, '2026-10-20')).toBe('unsigned');
    expect(agreementState({ ...signed, signed_on: null }, '2026-11-02')).toBe('running');
  });

  it('never came into force once annulled, whatever else is known', () => {
    expect(
      agreementState({ ...signed, annulled_on: '2026-10-15', ended_on: '2027-01-01' }, '2027-02-01'),
    ).toBe('annulled');
  });

  it('runs on until the day it is ended', () => {
    expect(agreementState({ ...signed, ended_on: '2027-03-01' }, '2027-02-28')).toBe('running');
    expect(agreementState({ ...signed, ended_on: '2027-03-01' }, '2027-03-01')).toBe('ended');
  });
});
