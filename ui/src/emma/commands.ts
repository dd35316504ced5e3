// What can be done about assessments from anywhere.
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const chooseStudent = dialog(() => import('./ChooseStudent.svelte'));

export const emmaCommands: readonly Command[] = [
  { id: 'emma-new', label: 'emma-new', group: 'make', run: () => chooseStudent({}) },
];
