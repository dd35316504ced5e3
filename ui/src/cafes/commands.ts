// What can be done about job cafés from anywhere.
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const sessionDialog = dialog(() => import('./SessionDialog.svelte'));

export const cafeCommands: readonly Command[] = [
  { id: 'cafe-new', right: 'edit', label: 'cafe-new', group: 'make', run: () => sessionDialog({}) },
];
