// The one way to ask the core for anything.
import type { Api } from './api';
import { asCallError } from './errors';
import { tell } from './events';
import { transport } from './shell';

export type Name = keyof Api;
export type Arg<K extends Name> = Api[K][0];
export type Answer<K extends Name> = Api[K][1];

/** Runs a command; throws a CallError. A command without argument is called by its name alone. */
export async function call<K extends Name>(
  name: K,
  ...arg: Arg<K> extends null ? [] : [Arg<K>]
): Promise<Answer<K>> {
  try {
    return (await transport.call(name, arg[0] ?? null)) as Answer<K>;
  } catch (caught) {
    const error = asCallError(caught);
    if (error.kind === 'locked' && !name.startsWith('unlock')) tell({ type: 'locked' });
    throw error;
  }
}
