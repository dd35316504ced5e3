// The one way to ask the core for anything.
import type { Api } from './api';
import { asCallError } from './errors';
import { tell } from './events';
import { transport } from './shell';

export type Name = keyof Api;
export type Arg<K extends Name> = Api[K][0];
export type Answer<K extends Name> = Api[K][1];

/** One prompt at a time: whoever is refused while it stands waits for it too. */
let asking: Promise<boolean> | null = null;

function confirmed(): Promise<boolean> {
  asking ??= transport.confirm().finally(() => (asking = null));
  return asking;
}

/**
 * Runs a command; throws a CallError. A command without argument is called by its name alone.
 * One that takes the passphrase again is run once more after it was given.
 */
export async function call<K extends Name>(
  name: K,
  ...arg: Arg<K> extends null ? [] : [Arg<K>]
): Promise<Answer<K>> {
  try {
    return await ask(name, arg[0] ?? null);
  } catch (caught) {
    const error = asCallError(caught);
    if (error.kind === 'step-up' && (await confirmed())) return await ask(name, arg[0] ?? null);
    throw error;
  }
}

async function ask<K extends Name>(name: K, arg: Arg<K> | null): Promise<Answer<K>> {
  try {
    return (await transport.call(name, arg)) as Answer<K>;
  } catch (caught) {
    const error = asCallError(caught);
    if (error.kind === 'locked' && !name.startsWith('unlock')) tell({ type: 'locked' });
    throw error;
  }
}
