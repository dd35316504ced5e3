// The sums of a rehearsal, as the buttons and tabs need them.
import type { Counts, Opened, Rehearsal, Show } from '$lib/api';

/** In the order of the tabs; "all" and "new" are always there, the others when they hold something. */
export const SHOWS: readonly Show[] = [
  'all',
  'bad',
  'conflict',
  'warning',
  'new',
  'changed',
  'kept',
  'skipped',
  'same',
];

export function countOf(show: Show, { total, rows }: Rehearsal): number {
  return show === 'all' ? total : rows[show];
}

/** The columns that say whom a row is about: they stand first, and no row can do without them. */
const NAMING = ['name', 'given', 'family', 'company'];

export const isNaming = (field: string | null | undefined) => NAMING.includes(field ?? '');

/** The statuses that only some columns have: the others stay out of sight in their tab. */
const NARROW: readonly Show[] = ['bad', 'conflict', 'changed', 'kept'];

/** The columns that are worth showing in a tab. */
export function columnsFor(show: Show, opened: Opened, rehearsal: Rehearsal) {
  const read = opened.columns.filter(({ field }) => field !== null);
  const naming = read.filter(({ field }) => isNaming(field));
  const others = read.filter(({ field }) => !isNaming(field));
  const holds = (column: number) =>
    (rehearsal.columns.find((one) => one.column === column)?.counts[show as keyof Counts] ?? 0) > 0;
  const telling = NARROW.includes(show) ? others.filter(({ column }) => holds(column)) : others;
  // A row can be bad as a whole, with no column to blame: then all of it is shown.
  return [...naming, ...(telling.length > 0 ? telling : others)];
}
