// What can be done about students from anywhere.
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const newStudent = dialog(() => import('./NewStudent.svelte'));

export const commands: readonly Command[] = [
  { id: 'student-new', right: 'edit', label: 'student-new', group: 'make', run: () => newStudent({}) },
];
