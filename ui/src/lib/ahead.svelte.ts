// Rows that are changed one by one: every change shows at once, is saved at once, and goes back when it is refused.
import { untrack } from 'svelte';
import { announceFailure } from './announce.svelte';

interface Ahead<C> {
  change: C;
  /** The core has it; the next answer will show it. */
  kept: boolean;
}

interface Answer<R> {
  /** The newest answer; undefined before the first. */
  readonly rows: readonly R[] | undefined;
  refresh(): void;
}

export interface RowsAhead<R, C> {
  /** The answer with what is on its way. */
  readonly rows: readonly R[];
  /** Shows and saves; false when it was refused and taken back. */
  save(changes: readonly [string, C][], send: () => Promise<unknown>): Promise<boolean>;
  /** When everything on its way has been answered. */
  settled(): Promise<unknown>;
}

/** Call it while a component is being set up. A change is a part of a row; `answer` is read again and again. */
export function rowsAhead<R extends { student: string }, C extends Partial<R>>(
  answer: Answer<R>,
): RowsAhead<R, C> {
  let ahead = $state.raw<ReadonlyMap<string, Ahead<C>>>(new Map());
  // One after the other, so that the last tap wins and undo goes back in the order of the taps.
  let queue: Promise<unknown> = Promise.resolve();

  const rows = $derived((answer.rows ?? []).map((row): R => ({ ...row, ...ahead.get(row.student)?.change })));

  // An answer is newer than all that was kept before it, such as a mark that was undone since.
  $effect(() => {
    if (!answer.rows) return;
    untrack(() => (ahead = new Map([...ahead].filter(([, { kept }]) => !kept))));
  });

  function show(changes: readonly [string, C][]): Map<string, Ahead<C>> {
    const mine = new Map(
      changes.map(([student, change]) => [
        student,
        { change: { ...ahead.get(student)?.change, ...change }, kept: false },
      ]),
    );
    ahead = new Map([...ahead, ...mine]);
    return mine;
  }

  /** What was shown ahead has been kept or refused; a later tap on the same student stays. */
  function settle(mine: ReadonlyMap<string, Ahead<C>>, kept: boolean) {
    const still = [...ahead].flatMap(([student, state]): [string, Ahead<C>][] => {
      if (mine.get(student) !== state) return [[student, state]];
      if (!kept || isShown(student, state.change)) return [];
      return [[student, { ...state, kept: true }]];
    });
    ahead = new Map(still);
  }

  function isShown(student: string, change: C): boolean {
    const row = answer.rows?.find((candidate) => candidate.student === student);
    if (row === undefined) return false;
    return Object.entries(change).every(([field, value]) => String(row[field as keyof R]) === String(value));
  }

  return {
    get rows() {
      return rows;
    },
    async save(changes, send) {
      const mine = show(changes);
      const sent = queue.then(send);
      queue = sent.catch(() => undefined);
      try {
        await sent;
        settle(mine, true);
        return true;
      } catch (caught) {
        settle(mine, false);
        answer.refresh();
        announceFailure(caught);
        return false;
      }
    },
    settled: () => queue,
  };
}
