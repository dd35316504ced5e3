// Planning a tour, from anywhere.
import type { Command } from '$lib/keys';
import { go } from '$lib/route.svelte';

export const commands: readonly Command[] = [
  { id: 'visits', right: 'edit', label: 'calendar-tour', group: 'make', run: () => go('/visits') },
];
