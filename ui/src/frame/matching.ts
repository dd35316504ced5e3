// Which commands a typed word means.
import { folded } from '$lib/folded';

/** Those whose words begin with every typed word; the ones that begin with the text first, then the shorter. */
export function matching<T extends { label: string }>(offers: readonly T[], typed: string): T[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = offers.filter(({ label }) => {
    const known = folded(label).split(/[\s:…]+/);
    return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
  });
  const first = (offer: T) => (folded(offer.label).startsWith(words[0] ?? '') ? 0 : 1);
  return words.length === 0
    ? found
    : found.sort((a, b) => first(a) - first(b) || a.label.length - b.label.length);
}
