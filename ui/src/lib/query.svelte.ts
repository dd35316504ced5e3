// A question to the core that keeps itself fresh: it names the tables it reads and asks again when they change.
import { untrack } from 'svelte';
import { type Answer, type Arg, type Name, call } from './call';
import { type CallError, asCallError } from './errors';
import { onChanged, type Tables } from './events';

export interface Query<T> {
  /** The newest answer; stays while a newer one is under way, so that nothing flickers. */
  readonly data: T | undefined;
  readonly error: CallError | null;
  readonly loading: boolean;
  refresh(): void;
}

/**
 * Asks `name` with `arg()` now, whenever `arg()` changes and whenever one of `tables` changes.
 * `undefined` as argument asks nothing. Call it while a component is being set up.
 */
export function query<K extends Name>(
  name: K,
  arg: () => Arg<K> | undefined,
  tables: Tables,
): Query<Answer<K>> {
  let data = $state.raw<Answer<K>>();
  let error = $state.raw<CallError | null>(null);
  let loading = $state(false);
  let turn = 0;
  let missedWhileHidden = false;

  async function ask(question: Arg<K> | undefined): Promise<void> {
    const mine = ++turn;
    if (question === undefined) return;
    loading = true;
    try {
      const answer = await (call as (name: K, arg: Arg<K>) => Promise<Answer<K>>)(name, question);
      // A newer question has overtaken this answer.
      if (mine !== turn) return;
      data = answer;
      error = null;
    } catch (caught) {
      if (mine === turn) error = asCallError(caught);
    }
    if (mine === turn) loading = false;
  }

  const refresh = () => void ask(untrack(arg));

  $effect(() => {
    const question = arg();
    untrack(() => void ask(question));
  });

  $effect(() => {
    const whenVisible = () => {
      if (!missedWhileHidden || document.hidden) return;
      missedWhileHidden = false;
      refresh();
    };
    const stop = onChanged(tables, () => {
      if (document.hidden) missedWhileHidden = true;
      else refresh();
    });
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      turn++;
      stop();
      document.removeEventListener('visibilitychange', whenVisible);
    };
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    refresh,
  };
}
