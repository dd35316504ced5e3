// A sheet as it is being marked: every mark shows at once, is saved at once, and goes back when it is refused.
import type { Activity, CafeSession, GoneRow, SheetRow } from '$lib/api';
import { rowsAhead } from '$lib/ahead.svelte';
import { call } from '$lib/call';
import type { CallError } from '$lib/errors';
import { query } from '$lib/query.svelte';
import type { Mark } from './marks';

export interface Change {
  mark?: Mark;
  did?: string[];
  note?: string;
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
  const ahead = rowsAhead<SheetRow, Change>({
    get rows() {
      return answer.data?.rows;
    },
    refresh: answer.refresh,
  });

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
      return ahead.rows;
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
      ahead.save([[student, change]], () =>
        call('mark_attendance', {
          session: id,
          student,
          mark: change.mark ?? null,
          did: change.did ?? null,
          note: change.note ?? null,
        }),
      ),
    async restPresent() {
      const rest = ahead.rows.filter((row) => row.mark === '' && !row.released);
      if (rest.length === 0) return 0;
      const changes = rest.map(({ student }): [string, Change] => [student, { mark: 'present' }]);
      return (await ahead.save(changes, () => call('mark_rest_present', { id }))) ? rest.length : null;
    },
    async close(closed) {
      await ahead.settled();
      await call('close_cafe_session', { id, closed });
    },
  };
}
