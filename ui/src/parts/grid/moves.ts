// Where the arrow keys lead in a grid. Row -1 is the header.

export interface Cell {
  row: number;
  col: number;
}

export interface Size {
  rows: number;
  cols: number;
  /** Rows that fit into the view. */
  page: number;
}

/** The cell a key leads to, or null when the key does not move. */
export function move(key: string, ctrl: boolean, at: Cell, size: Size): Cell | null {
  const last: Cell = { row: size.rows - 1, col: size.cols - 1 };
  const inside = (row: number, col: number): Cell => ({
    row: clamp(row, -1, last.row),
    col: clamp(col, 0, last.col),
  });
  switch (key) {
    case 'ArrowUp':
      return inside(ctrl ? 0 : at.row - 1, at.col);
    case 'ArrowDown':
      return inside(ctrl ? last.row : at.row + 1, at.col);
    case 'ArrowLeft':
      return inside(at.row, ctrl ? 0 : at.col - 1);
    case 'ArrowRight':
      return inside(at.row, ctrl ? last.col : at.col + 1);
    case 'Home':
      return inside(ctrl ? 0 : at.row, 0);
    case 'End':
      return inside(ctrl ? last.row : at.row, last.col);
    case 'PageUp':
      return inside(Math.max(0, at.row - size.page), at.col);
    case 'PageDown':
      return inside(at.row + size.page, at.col);
    default:
      return null;
  }
}

/** The scroll position that brings a row into view with the least movement. */
export function scrollFor(row: number, rowHeight: number, top: number, viewHeight: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  if (start + rowHeight > top + viewHeight) return start + rowHeight - viewHeight;
  return top;
}

/** The rows to have in the page: those in view, a few more on both sides, and the one with the focus. */
export function rowsInPage(
  top: number,
  viewHeight: number,
  rowHeight: number,
  rows: number,
  focused: number,
): number[] {
  const MORE = 6;
  const first = clamp(Math.floor(top / rowHeight) - MORE, 0, Math.max(0, rows - 1));
  const end = Math.min(rows, Math.ceil((top + viewHeight) / rowHeight) + MORE);
  const found = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // Were the focused row taken away, the focus would fall back to the document.
  if (focused >= 0 && focused < rows) {
    if (focused < first) found.unshift(focused);
    else if (focused >= end) found.push(focused);
  }
  return found;
}

/** The columns to have in the page: those in view, the first, which stays in view, and the one with the focus. */
export function columnsInPage(
  widths: readonly number[],
  left: number,
  viewWidth: number,
  focused: number,
): number[] {
  let edge = 0;
  return widths.flatMap((width, column) => {
    const start = edge;
    edge += width;
    const inView = edge > left && start < left + viewWidth;
    return inView || column === 0 || column === focused ? [column] : [];
  });
}

/**
 * Gives every row in the page one of a few places to be drawn in. A row keeps its place while it stays, so that the
 * focus stays too; a place that becomes free is drawn anew with another row, which costs far less than a new one.
 */
export function places(): (rows: readonly number[]) => { row: number; place: number }[] {
  let taken = new Map<number, number>();
  return (rows) => {
    const kept = new Set(rows.map((row) => taken.get(row)).filter((place) => place !== undefined));
    let free = 0;
    const next = new Map<number, number>();
    for (const row of rows) {
      let place = taken.get(row);
      if (place === undefined) {
        while (kept.has(free)) free++;
        place = free++;
      }
      next.set(row, place);
    }
    taken = next;
    return rows.map((row) => ({ row, place: next.get(row) ?? 0 }));
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
