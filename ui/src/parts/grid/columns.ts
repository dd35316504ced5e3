// What a list shows, and how this user has arranged it.
import type { Component, Snippet } from 'svelte';
import { appearance } from '$lib/appearance.svelte';
import type { Sort } from '$lib/pages.svelte';

export type ColumnKind = 'text' | 'day' | 'number' | 'choice';

export interface Column<Row> {
  /** The name the core sorts and filters by. */
  id: string;
  label: string;
  /** What stands in the cell and in a copied table. */
  text: (row: Row) => string;
  /** A richer cell, such as a badge; copying still takes `text`. */
  cell?: Snippet<[Row]>;
  kind?: ColumnKind;
  /** The values the list can be filtered by; the empty value stands for nothing filled in. */
  options?: readonly { value: string; label: string }[];
  width?: number;
  /** Words of any length: takes room that is left over, and gives some where a list is a little too wide. */
  gives?: boolean;
  sortable?: boolean;
  /** Out of sight until the user chooses it. */
  hidden?: boolean;
  /** Masked under the privacy eye. */
  personal?: boolean;
  /** Whether the cell names a protected person, whom no paper names. */
  sheltered?: (row: Row) => boolean;
}

/** What can be done with a row, or with all chosen ones. */
export interface RowAction<Row> {
  id: string;
  /** Text key. */
  label: string;
  icon?: Component;
  /** A single letter that does it while the list has the focus. */
  letter?: string;
  run: (rows: Row[]) => void;
}

/** What is remembered of a list between two visits. */
export interface Layout {
  widths: Record<string, number>;
  hidden: string[];
  sort: Sort | null;
}

export const NO_LAYOUT: Layout = { widths: {}, hidden: [], sort: null };

export const NARROWEST = 56;
export const WIDEST = 720;
const USUAL: Record<ColumnKind, number> = { text: 180, day: 104, number: 92, choice: 140 };

export function widthOf<Row>(column: Column<Row>, layout: Layout): number {
  const chosen = layout.widths[column.id];
  const own = column.width ?? USUAL[column.kind ?? 'text'];
  // Columns are measured for 14 px letters; a finger gets 16.
  return chosen ?? (appearance.density === 'touch' ? Math.round((own * 8) / 7) : own);
}

/** How much of its width a column gives before the list scrolls sideways instead, and how far it grows. */
const GIVES_TO = 0.7;
const GROWS_TO = 1.7;

/** The widths of the columns in view so that they fill `room` without scrolling, where that can be had. */
export function fitted<Row>(columns: readonly Column<Row>[], layout: Layout, room: number): number[] {
  const widths = columns.map((column) => widthOf(column, layout));
  const sum = (of: readonly number[]) => of.reduce((all, width) => all + width, 0);
  // A width the user has chosen is kept.
  const giving = columns.map(({ id, gives }) => gives === true && !(id in layout.widths));
  const soft = sum(widths.filter((_, at) => giving[at]));
  const factor = soft > 0 ? 1 + (room - sum(widths)) / soft : 1;
  // What has to scroll anyway scrolls with names that can be read.
  if (room <= 0 || factor < GIVES_TO) return widths;
  const part = Math.min(factor, GROWS_TO);
  return widths.map((width, at) => (giving[at] ? Math.floor(width * part) : width));
}

export function isHidden<Row>(column: Column<Row>, layout: Layout): boolean {
  // A layout lists only what differs from the column's own wish.
  return layout.hidden.includes(column.id) !== (column.hidden ?? false);
}

export function inView<Row>(columns: readonly Column<Row>[], layout: Layout): Column<Row>[] {
  return columns.filter((column) => !isHidden(column, layout));
}

export function toggled<Row>(column: Column<Row>, layout: Layout): Layout {
  const without = layout.hidden.filter((id) => id !== column.id);
  const hidden = without.length < layout.hidden.length ? without : [...layout.hidden, column.id];
  return { ...layout, hidden };
}

export function resized(id: string, width: number, layout: Layout): Layout {
  const rounded = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  return { ...layout, widths: { ...layout.widths, [id]: rounded } };
}
