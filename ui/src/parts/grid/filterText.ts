// A filter in words: on its chip, and on paper.
import type { Filter } from '$lib/pages.svelte';
import { t } from '$lib/texts.svelte';
import type { Column } from './columns';

export function filterText<Row>(filter: Filter, columns: readonly Column<Row>[]): string {
  const column = columns.find(({ id }) => id === filter.column);
  const labels = filter.values.map(
    (value) =>
      column?.options?.find((option) => option.value === value)?.label ?? (value || t('filter-nothing')),
  );
  return t('filter-chip', { column: column?.label ?? filter.column, values: labels.join(', ') });
}
