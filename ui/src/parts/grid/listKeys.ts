// The keys every list has, for F1, and the letters of this one.
import type { Command } from '$lib/keys';

interface Letter {
  id: string;
  label: string;
  letter?: string;
}

export function listKeys(
  letters: readonly Letter[],
  own: { hasPeek: boolean; focusText: () => void; print: () => void; hand: () => void },
): Command[] {
  const key = (id: string, keys: string[]): Command => ({
    id: `list-key-${id}`,
    label: `list-key-${id}`,
    group: 'list',
    keys,
  });
  return [
    { ...key('narrow', ['$mod+f']), run: own.focusText, quiet: true },
    { ...key('print', ['$mod+p']), run: own.print },
    { ...key('export', ['$mod+Shift+e']), right: 'export', run: own.hand },
    key('move', ['ArrowUp', 'ArrowDown']),
    key('ends', ['$mod+Home', '$mod+End']),
    key('open', ['Enter']),
    ...(own.hasPeek ? [key('peek', ['Space'])] : []),
    key('stretch', ['Shift+ArrowDown']),
    key('all', ['$mod+a']),
    key('copy', ['$mod+c']),
    key('width', ['Shift+ArrowRight']),
    ...letters.map(({ id, label, letter = '' }) => ({ id, label, group: 'list' as const, keys: [letter] })),
  ];
}
