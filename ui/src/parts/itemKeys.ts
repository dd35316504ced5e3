// Arrow keys among the things of a page that is not a grid: ↑ ↓ Home End go from one `data-item` to the next.
import { typesText } from '$lib/keys';

/** For `{@attach itemKeys}` on what holds the items. From the heading of the page, ↓ goes to the first. */
export function itemKeys(holder: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    const outside = !holder.contains(target);
    if (typesText(target) || (outside && target !== document.body && target.tagName !== 'H1')) return;
    const items = [...holder.querySelectorAll<HTMLElement>('[data-item]')];
    const here = items.findIndex((item) => item === target || item.closest('[data-row]')?.contains(target));
    const item = items[nextOf(event.key, here, items.length)];
    if (!item) return;
    event.preventDefault();
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', onkeydown);
  return () => document.removeEventListener('keydown', onkeydown);
}

function nextOf(key: string, here: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowUp') return here < 0 ? -1 : Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
