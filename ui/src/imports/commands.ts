// What can be done about imports from anywhere.
import { announce, announceFailure } from '$lib/announce.svelte';
import { behindDialog, type Command } from '$lib/keys';
import { go } from '$lib/route.svelte';
import type { PickedFile } from '$lib/shell';
import { t } from '$lib/texts.svelte';
import { work } from './work.svelte';

export const importCommands: readonly Command[] = [
  {
    id: 'import-pick',
    label: 'import-file',
    group: 'make',
    run: () => {
      go('/imports');
      void work.pick().catch(announceFailure);
    },
  },
];

/** A file that fell on the window, whatever screen it shows. What is being typed in a dialog goes first. */
export function importDropped(file: PickedFile): void {
  if (behindDialog()) return announce(t('import-drop-later'), 'stop');
  go('/imports');
  void work.take(file).catch(announceFailure);
}
