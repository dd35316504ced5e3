// What can be done about imports from anywhere.
import { announceFailure } from '$lib/announce.svelte';
import type { Command } from '$lib/keys';
import { go } from '$lib/route.svelte';
import { work } from './work.svelte';

export const importCommands: readonly Command[] = [
  {
    id: 'import-pick',
    label: 'import-pick',
    group: 'make',
    run: () => {
      go('/imports');
      void work.pick().catch(announceFailure);
    },
  },
];
