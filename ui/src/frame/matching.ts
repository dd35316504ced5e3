// Which commands a typed word means, and in which order they stand before a word is typed.
import { folded } from '$lib/folded';

/** Those whose words begin with every typed word: the ones that begin with the text first, what leads away last, then the shorter. */
export function matching<T extends { label: string; leads?: boolean }>(
  offers: readonly T[],
  typed: string,
): T[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = offers.filter(({ label }) => {
    const known = folded(label).split(/[\s:…]+/);
    return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
  });
  const late = ({ label, leads }: T) => (folded(label).startsWith(words[0] ?? '') ? 0 : 2) + (leads ? 1 : 0);
  return words.length === 0
    ? found
    : found.sort((a, b) => late(a) - late(b) || a.label.length - b.label.length);
}

/** Group by group: the newest group first, since it is of this screen; within it as they were registered. Given newest first. */
export function inGroups<T extends { group: string }>(commands: readonly T[]): T[] {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return groups.flatMap((group) => commands.filter((one) => one.group === group).reverse());
}
