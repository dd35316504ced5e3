// What can be done about job cafés from anywhere.
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import SessionDialog from './SessionDialog.svelte';

export const cafeCommands: readonly Command[] = [
  { id: 'cafe-new', label: 'cafe-new', group: 'make', run: () => overlay.show(SessionDialog, {}) },
];
