// Puts something that floats beside what it belongs to, inside the window.

const GAP = 4;
const MARGIN = 8;

/** Below the anchor and aligned with its start; above or end-aligned where there is no room. */
export function place(floating: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const left = at.left + width > innerWidth - MARGIN ? at.right - width : at.left;
  const below = at.bottom + GAP;
  const fits = below + height <= innerHeight - MARGIN;
  const top = fits ? below : Math.max(MARGIN, at.top - GAP - height);
  floating.style.left = `${Math.max(MARGIN, left)}px`;
  floating.style.top = `${top}px`;
}
