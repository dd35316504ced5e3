// What can be done about companies from anywhere.
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import NewCompany from './NewCompany.svelte';

export const commands: readonly Command[] = [
  { id: 'company-new', label: 'company-new', group: 'make', run: () => overlay.show(NewCompany, {}) },
];
