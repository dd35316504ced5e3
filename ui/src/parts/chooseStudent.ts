// Asks for a student, from anywhere.
import { dialog } from '$lib/overlay.svelte';

export const chooseStudent = dialog(() => import('./ChooseStudentDialog.svelte'));
