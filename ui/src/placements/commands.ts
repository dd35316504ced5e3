// Placements (VFU), from anywhere.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';

const placementDialog = dialog(() => import('./PlacementDialog.svelte'));

/** `{placement}`: one that is known is changed; else `{student?, company?, companyName?}`: what is already known. */
offer('placement', ({ placement = '', student = '', company = '', companyName = '' }) =>
  placementDialog({ placement, student, company, companyName }),
);

export const commands: readonly Command[] = [
  {
    id: 'placement-new',
    right: 'edit',
    label: 'placement-new',
    group: 'make',
    run: () => placementDialog({}),
  },
  { id: 'go-placements', label: 'placement-list', group: 'go', run: () => go('/workshop/vfu') },
];
