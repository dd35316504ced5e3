import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { tell } from './events';
import { query, type Query } from './query.svelte';
import { transport } from './shell';

const settle = () => new Promise((next) => setTimeout(next));
afterEach(() => vi.restoreAllMocks());

it('asks again when a table it reads has changed, and only then', async () => {
  vi.spyOn(transport, 'onEvent').mockReturnValue(() => undefined);
  const ask = vi.spyOn(transport, 'call').mockResolvedValue({ hits: [] });
  const stop = $effect.root(() => void query('search', () => ({ text: 'jensen' }), ['student']));
  await settle();
  tell({ type: 'changed', tables: ['company'] });
  expect(ask).toHaveBeenCalledTimes(1);
  tell({ type: 'changed', tables: ['student'] });
  expect(ask).toHaveBeenCalledTimes(2);
  stop();
  tell({ type: 'changed', tables: ['student'] });
  expect(ask).toHaveBeenCalledTimes(2);
});

it('shows the answer to the newest question, whichever comes last', async () => {
  vi.spyOn(transport, 'onEvent').mockReturnValue(() => undefined);
  const answers: ((answer: unknown) => void)[] = [];
  vi.spyOn(transport, 'call').mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  let asked: Query<unknown> | undefined;
  const stop = $effect.root(() => void (asked = query('search', () => ({ text: 'j' }), 'any')));
  flushSync();
  tell({ type: 'changed', tables: ['student'] });
  answers[1]?.('new');
  await settle();
  answers[0]?.('old');
  await settle();
  expect(asked?.data).toBe('new');
  expect(asked?.loading).toBe(false);
  stop();
});
