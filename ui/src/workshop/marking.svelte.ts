// A workshop's day as it is being marked.
import type { AwayLine, GroupLine, Workshop, WorkshopRow } from '$lib/api';
import { rowsAhead } from '$lib/ahead.svelte';
import { call } from '$lib/call';
import type { CallError } from '$lib/errors';
import { query } from '$lib/query.svelte';
import { ROSTER_TABLES } from './tables';

export type Change = Partial<Pick<WorkshopRow, 'mark' | 'arrived_at' | 'left_at' | 'note'>>;

export interface Marking {
  readonly workshop: Workshop | undefined;
  readonly groups: readonly GroupLine[];
  readonly rows: readonly WorkshopRow[];
  readonly away: readonly AwayLine[];
  readonly answered: boolean;
  readonly error: CallError | null;
  /** Shows and saves; false when it was refused and taken back. */
  change(student: string, change: Change): Promise<boolean>;
  /** Everybody expected without a mark is present. Answers how many; null when it was refused. */
  restPresent(): Promise<number | null>;
}

/** Call it while a component is being set up. `instructor` is null for everybody; no workshop asks nothing. */
export function marking(
  asked: () => { workshop: string; day: string; instructor: string | null } | undefined,
): Marking {
  const answer = query('workshop_sheet', asked, ROSTER_TABLES);
  const ahead = rowsAhead<WorkshopRow, Change>({
    get rows() {
      return answer.data?.rows;
    },
    refresh: answer.refresh,
  });

  return {
    get workshop() {
      return answer.data?.workshop;
    },
    get groups() {
      return answer.data?.groups ?? [];
    },
    get rows() {
      return ahead.rows;
    },
    get away() {
      return answer.data?.away ?? [];
    },
    get answered() {
      return answer.data !== undefined;
    },
    get error() {
      return answer.error;
    },
    async change(student, change) {
      const here = asked();
      if (!here) return false;
      const { workshop, day } = here;
      const cells = { mark: null, arrived_at: null, left_at: null, note: null, ...change };
      return ahead.save([[student, change]], () =>
        call('mark_workshop', { student, workshop, day, ...cells }),
      );
    },
    async restPresent() {
      const here = asked();
      const rest = ahead.rows.filter((row) => row.mark === '' && !row.released);
      if (!here || rest.length === 0) return 0;
      const changes = rest.map(({ student }): [string, Change] => [student, { mark: 'present' }]);
      return (await ahead.save(changes, () => call('mark_workshop_rest', here))) ? rest.length : null;
    },
  };
}
