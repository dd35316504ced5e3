// What can be done about assessments from anywhere.
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import ChooseStudent from './ChooseStudent.svelte';

export const emmaCommands: readonly Command[] = [
  { id: 'emma-new', label: 'emma-new', group: 'make', run: () => overlay.show(ChooseStudent, {}) },
];
