// Notices that nobody is working at the screen.

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY = 5_000;

/** So often is it said at most that somebody is there. */
const SAY_EVERY = 15_000;

/**
 * Calls `lapsed` once nothing has been moved or typed for that many minutes; 0 minutes means never. `used` is called while
 * something is: the core counts for itself, and locks also when this page hangs.
 */
export function whenIdle(minutes: number, lapsed: () => void, used: () => void): () => void {
  if (minutes <= 0) return () => undefined;
  let last = Date.now();
  let said = 0;
  const seen = () => {
    last = Date.now();
    if (Math.abs(last - said) < SAY_EVERY) return;
    said = last;
    used();
  };
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true, capture: true });
  // Compared against the clock, so that a computer that slept locks as soon as it wakes.
  const timer = setInterval(() => {
    if (Date.now() - last >= minutes * 60_000) lapsed();
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
  };
}
