/** What was settled goes away with the focus in it: the keyboard goes on to the next, or the one before, or the heading. */
export function leaveItem(row: HTMLElement): void {
  if (!row.contains(document.activeElement)) return;
  const items = [...document.querySelectorAll<HTMLElement>('[data-row] [data-item]')];
  const here = items.findIndex((item) => row.contains(item));
  const next = items[here + 1] ?? items[here - 1] ?? document.querySelector<HTMLElement>('main h1');
  next?.focus();
}
