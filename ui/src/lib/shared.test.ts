import { describe, expect, it } from 'vitest';
import type { SharedState } from './api';
import { standing } from './shared';

const NOW = Date.parse('2026-11-27T12:00:00.000Z');
const state = (some: Partial<SharedState>): SharedState => ({
  connected: true,
  address: 'https://svend.skolen.dk',
  school: 'Skolen',
  colleague: 'Hanne',
  waiting: 0,
  refused: 0,
  conflicts: 0,
  adopting: null,
  synced_at: '2026-11-27T11:59:30.000Z',
  fault: '',
  fault_since: null,
  busy: false,
  coming: null,
  ...some,
});

describe('standing', () => {
  it('is offline without a network, however much waits and however long', () => {
    const since = '2026-11-20T08:00:00.000Z';
    expect(standing(state({ fault: 'nobody', fault_since: since, waiting: 40 }), NOW)).toBe('offline');
  });

  it('names a standstill when a server answers and nothing has gone for ten minutes', () => {
    const since = '2026-11-27T11:45:00.000Z';
    expect(standing(state({ waiting: 1, synced_at: since }), NOW)).toBe('stuck');
    expect(standing(state({ waiting: 1, fault: 'busy', fault_since: since }), NOW)).toBe('stuck');
    expect(standing(state({ waiting: 0, synced_at: since }), NOW)).toBe('level');
  });

  it('asks for somebody when no time will cure it', () => {
    for (const fault of ['copied', 'old', 'brake', 'here', 'stranger'])
      expect(standing(state({ fault }), NOW)).toBe('fault');
  });

  it('says that records come before it says that some wait', () => {
    expect(standing(state({ coming: { done: 500, of: 0 }, waiting: 3 }), NOW)).toBe('coming');
    expect(standing(state({ synced_at: null }), NOW)).toBe('starting');
  });
});
