// A list as a file: asks what for, then reads every row as it stands on the screen. As on paper, nobody protected is named.
import type { ListColumn } from '$lib/api';
import { appearance } from '$lib/appearance.svelte';
import { dialog } from '$lib/overlay.svelte';
import type { Pages } from '$lib/pages.svelte';
import { t } from '$lib/texts.svelte';
import type { Column } from './columns';

/** The cells of every row, and which records they are of. */
export interface Content {
  ids: string[];
  rows: string[][];
}

const open = dialog(() => import('./ExportDialog.svelte'));

/** `title` is what the list is called, and so is the file; `of` the table its rows are records of. */
export function exportList<Row extends { id: string }>(
  title: string,
  of: string,
  list: Pages<Row>,
  columns: readonly Column<Row>[],
): void {
  open({
    title,
    of,
    count: list.total ?? 0,
    head: columns.map(({ label, kind }): ListColumn => ({
      title: label,
      kind: kind === 'day' || kind === 'number' ? kind : 'text',
    })),
    read: async (goesOn) => {
      const { rows } = await list.first(Infinity, goesOn);
      return {
        ids: rows.map(({ id }) => id),
        rows: rows.map((row) => columns.map((column) => cell(column, row))),
      };
    },
  });
}

/** Days and numbers go as they are kept, so that a spreadsheet can sort and add; all else as the screen says it. */
function cell<Row>(column: Column<Row>, row: Row): string {
  if (column.sheltered?.(row)) return t('list-printed-sheltered');
  if (column.personal && appearance.hidesPersonal) return '';
  if (column.kind !== 'day' && column.kind !== 'number') return column.text(row);
  const kept = (row as Record<string, unknown>)[column.id];
  return typeof kept === 'string' || typeof kept === 'number' ? String(kept) : '';
}
