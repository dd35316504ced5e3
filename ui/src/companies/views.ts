// The views of the list of companies.
import type { Filter } from '$lib/pages.svelte';

interface View {
  id: string;
  filters: Filter[];
  /** Sorted so when the view is chosen. */
  column: string;
}

export const VIEWS: readonly View[] = [
  { id: 'all', filters: [], column: 'name' },
  // The longest silent first.
  { id: 'silent', filters: [{ column: 'silent', values: ['1'] }], column: 'contacted_on' },
];

/** The view an address or a click names. */
export const viewNamed = (id: string | null): View | undefined => VIEWS.find((view) => view.id === id);

export const viewOf = (filters: readonly Filter[]): string =>
  filters.some(({ column, values }) => column === 'silent' && values.join() === '1') ? 'silent' : 'all';
