// What can be done about companies from anywhere.
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const newCompany = dialog(() => import('./NewCompany.svelte'));

export const commands: readonly Command[] = [
  { id: 'company-new', right: 'edit', label: 'company-new', group: 'make', run: () => newCompany({}) },
];
