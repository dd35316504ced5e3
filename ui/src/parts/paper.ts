// Opening the preview of a paper: the same key and the same words wherever there is one.
import type { PaperOf } from '$lib/api';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import PaperPreview from './PaperPreview.svelte';

export const PAPER_KEYS = 'Control+Shift+p';

export const showPaper = (paper: PaperOf) => overlay.show(PaperPreview, { paper });

/** The command of a screen that has a paper; none while there is nothing to put on it. */
export function paperCommand(id: string, paper: () => PaperOf | null): Command {
  return {
    id,
    label: 'paper-open',
    group: 'view',
    keys: ['$mod+Shift+p'],
    run: () => {
      const wanted = paper();
      if (wanted) showPaper(wanted);
    },
    available: () => paper() !== null,
  };
}
