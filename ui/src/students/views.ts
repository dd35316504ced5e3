// The views that every list of students has, and the words for where a student stands.
import type { StudentLine } from '$lib/api';
import type { Filter } from '$lib/pages.svelte';
import { t } from '$lib/texts.svelte';

export type Status = StudentLine['status'];

/** In the order in which they are offered. */
export const STATUSES: readonly Status[] = ['seeking', 'placed', 'paused', 'stopped', 'left', 'never'];

interface View {
  id: string;
  filters: Filter[];
}

const SEEKING: Filter = { column: 'status', values: ['seeking'] };

export const VIEWS: readonly View[] = [
  { id: 'seeking', filters: [SEEKING] },
  {
    id: 'gf2',
    filters: [
      { column: 'part', values: ['GF2'] },
      { column: 'status', values: ['seeking', 'paused'] },
    ],
  },
  { id: 'unproposed', filters: [SEEKING, { column: 'unproposed', values: ['1'] }] },
  { id: 'all', filters: [] },
  { id: 'sko', filters: [{ column: 'part', values: ['SKO'] }] },
];

/** Columns that an address may narrow by. */
const NARROWING = ['hold', 'education', 'part', 'kind', 'status', 'teacher', 'site'];

/** What an address asks for, such as `view=seeking&part=GF2`; null when it asks for nothing. A view's own filter gives way. */
export function askedFor(asked: URLSearchParams): Filter[] | null {
  const view = VIEWS.find(({ id }) => id === asked.get('view'));
  const named = NARROWING.filter((column) => asked.has(column));
  if (!view && named.length === 0) return null;
  const kept = view?.filters.filter(({ column }) => !named.includes(column)) ?? [];
  return [...kept, ...named.map((column) => ({ column, values: asked.getAll(column) }))];
}

/** The view whose filters all stand, the narrowest first: another filter narrows a view, it does not leave it. */
export function viewOf(filters: readonly Filter[]): string {
  const stands = (wanted: Filter) =>
    filters.some((filter) => filter.column === wanted.column && same(filter.values, wanted.values));
  const standing = VIEWS.filter((view) => view.filters.every(stands));
  return standing.reduce((best, view) => (view.filters.length > best.filters.length ? view : best)).id;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** What a protected person's cell shows in place of what must not stand in a list. */
export function sheltered(line: StudentLine, text: string): string {
  return line.protected && text ? t('student-sheltered') : text;
}
