// F6 goes round the parts of the screen: navigation, list or page, peek panel, top bar.

/** Moves the focus to the next (or previous) visible element marked `data-pane`. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  if (next) focusIn(next);
}

/** Focuses the place a pane prefers, else its first control, else the pane itself. */
export function focusIn(pane: HTMLElement): void {
  const wanted =
    pane.querySelector<HTMLElement>('[role=grid] [tabindex="0"], [data-pane-focus]') ??
    pane.querySelector<HTMLElement>(
      'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]',
    ) ??
    pane;
  wanted.focus();
}
