// Letters jump to a name: several typed in a row narrow it down, å may be typed as aa.
import { folded } from '$lib/folded';

/**
 * The row that `typed` means, counted from `here`; -1 when there is none.
 * A name that begins with it comes before one where only a later word does.
 * The same letter again and again goes round the names that begin with it.
 */
export function jump(names: readonly string[], typed: string, here: number): number {
  const wanted = folded(typed).trimStart();
  if (wanted === '') return -1;
  const known = names.map(folded);
  const whole = known.findIndex((name) => name.startsWith(wanted));
  if (whole >= 0 && wanted.length > 1) return whole;
  if ([...typed].every((letter) => letter === typed[0])) {
    // By the letter as it is written: A does not go to Åse.
    const first = typed.slice(0, 1).toLowerCase();
    const next = after(names, here, (name) => name.toLowerCase().startsWith(first));
    if (next >= 0) return next;
  }
  return known.findIndex((name) =>
    name.split(/[\s-]+/).some((_, at, words) => words.slice(at).join(' ').startsWith(wanted)),
  );
}

function after(names: readonly string[], here: number, fits: (name: string) => boolean): number {
  for (let step = 1; step <= names.length; step++) {
    const at = (here + step) % names.length;
    if (fits(names[at] ?? '')) return at;
  }
  return -1;
}
