// A sheet as it is being marked: every mark shows at once, is saved at once, and goes back when it is refused.
import { untrack } from 'svelte';
import type { Activity, CafeSession, GoneRow, SheetRow } from '$lib/api';
import { announceFailure } from '$lib/announce.svelte';
import { call } from '$lib/call';
import type { CallError } from '$lib/errors';
import { query } from '$lib/query.svelte';
import type { Mark } from './marks';

export interface Change {
  mark?: Mark;
  did?: string[];
  note?: string;
}

interface Ahead {
  change: Change;
  /** The core has it; the next answer will show it. */
  kept: boolean;
}

export interface Marking {
  readonly session: CafeSession | undefined;
  readonly holds: readonly string[];
  readonly activities: readonly Activity[];
  readonly rows: readonly SheetRow[];
  /** Off the sheet since it was made, by an agreement. */
  readonly gone: readonly GoneRow[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly error: CallError | null;
  /** Shows and saves; false when it was refused and taken back. */
  change(student: string, change: Change): Promise<boolean>;
  /** Everybody expected without a mark is present. Answers how many; null when it was refused. */
  restPresent(): Promise<number | null>;
  close(closed: boolean): Promise<void>;
}

const TABLES = [
  'cafe_session',
  'attendance',
  'student',
  'agreement',
  'agreement_type',
  'cafe_activity',
  'education',
  'setting',
];

/** Call it while a component is being set up. */
export function marking(id: string): Marking {
  const answer = query('cafe_sheet', () => ({ id }), TABLES);
  let ahead = $state.raw<ReadonlyMap<string, Ahead>>(new Map());
  // One after the other, so that the last tap wins and undo goes back in the order of the taps.
  let queue: Promise<unknown> = Promise.resolve();

  const rows = $derived(
    (answer.data?.rows ?? []).map((row) => ({ ...row, ...ahead.get(row.student)?.change })),
  );

  // An answer is newer than all that was kept before it, such as a mark that was undone since.
  $effect(() => {
    if (!answer.data) return;
    untrack(() => (ahead = new Map([...ahead].filter(([, { kept }]) => !kept))));
  });

  function show(changes: readonly [string, Change][]): Map<string, Ahead> {
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
  function settle(mine: ReadonlyMap<string, Ahead>, kept: boolean) {
    const still = [...ahead].flatMap(([student, state]): [string, Ahead][] => {
      if (mine.get(student) !== state) return [[student, state]];
      if (!kept || isShown(student, state.change)) return [];
      return [[student, { ...state, kept: true }]];
    });
    ahead = new Map(still);
  }

  function isShown(student: string, change: Change): boolean {
    const row = answer.data?.rows.find((candidate) => candidate.student === student);
    return (
      row !== undefined &&
      (change.mark ?? row.mark) === row.mark &&
      (change.note ?? row.note) === row.note &&
      String(change.did ?? row.did) === String(row.did)
    );
  }

  async function save(changes: readonly [string, Change][], send: () => Promise<unknown>): Promise<boolean> {
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
  }

  return {
    get session() {
      return answer.data?.session;
    },
    get holds() {
      return answer.data?.holds ?? [];
    },
    get activities() {
      return answer.data?.activities ?? [];
    },
    get rows() {
      return rows;
    },
    get gone() {
      return answer.data?.gone ?? [];
    },
    get previous() {
      return answer.data?.previous ?? null;
    },
    get next() {
      return answer.data?.next ?? null;
    },
    get error() {
      return answer.error;
    },
    change: (student, change) =>
      save([[student, change]], () =>
        call('mark_attendance', {
          session: id,
          student,
          mark: change.mark ?? null,
          did: change.did ?? null,
          note: change.note ?? null,
        }),
      ),
    async restPresent() {
      const rest = rows.filter((row) => row.mark === '' && !row.released);
      if (rest.length === 0) return 0;
      const changes = rest.map(({ student }): [string, Change] => [student, { mark: 'present' }]);
      return (await save(changes, () => call('mark_rest_present', { id }))) ? rest.length : null;
    },
    async close(closed) {
      await queue;
      await call('close_cafe_session', { id, closed });
    },
  };
}
