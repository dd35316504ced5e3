// What can be done about imports from anywhere.
import { offer } from '$lib/acts';
import { announceFailure } from '$lib/announce.svelte';
import type { Command } from '$lib/keys';
import { go } from '$lib/route.svelte';
import type { PickedFile } from '$lib/shell';
import { work } from './work.svelte';

export const importCommands: readonly Command[] = [
  {
    id: 'import-pick',
    right: 'import',
    label: 'import-file',
    group: 'make',
    run: () => {
      go('/imports');
      void work.pick().catch(announceFailure);
    },
  },
];

/** A file that fell on the window, on a screen that takes none itself. */
export function importDropped(file: PickedFile): void {
  go('/imports');
  void work.take(file).catch(announceFailure);
}

offer('import-file', ({ file = '', name = '', size }) => importDropped({ file, name, size: Number(size) }));
