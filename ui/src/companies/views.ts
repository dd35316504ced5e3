// The views of the list of companies.
import type { Filter, Sort } from '$lib/pages.svelte';

interface View {
  id: string;
  filters: Filter[];
  /** Its own order, whatever was remembered; else the list's. */
  sort?: Sort;
}

export const VIEWS: readonly View[] = [
  { id: 'all', filters: [] },
  // The longest silent first.
  {
    id: 'silent',
    filters: [{ column: 'silent', values: ['1'] }],
    sort: { column: 'contacted_on', down: false },
  },
];

/** The view an address or a click names. */
export const viewNamed = (id: string | null): View | undefined => VIEWS.find((view) => view.id === id);

export const viewOf = (filters: readonly Filter[]): string =>
  filters.some(({ column, values }) => column === 'silent' && values.join() === '1') ? 'silent' : 'all';
