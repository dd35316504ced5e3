// What can be done about students from anywhere.
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import NewStudent from './NewStudent.svelte';

export const commands: readonly Command[] = [
  { id: 'student-new', label: 'student-new', group: 'make', run: () => overlay.show(NewStudent, {}) },
];
