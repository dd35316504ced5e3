// Arrow keys among the things of a page that is not a grid: ↑ ↓ Home End go from one `data-item` to the next.
import { typesText } from '$lib/keys';

/** For `onkeydown` of what holds the items. */
export function itemKeys(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (item) => item.offsetParent !== null,
  );
  const target = event.target as Element;
  const here = items.findIndex((item) => item === target || item.closest('[data-row]')?.contains(target));
  const next = nextOf(event.key, here, items.length);
  const item = next === undefined ? undefined : items[next];
  if (!item) return;
  event.preventDefault();
  item.focus();
  item.scrollIntoView({ block: 'nearest' });
}

function nextOf(key: string, here: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowUp') return here < 0 ? undefined : Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
