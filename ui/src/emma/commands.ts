// What can be done about assessments from anywhere.
import type { Command } from '$lib/keys';
import { go } from '$lib/route.svelte';
import { t } from '$lib/texts.svelte';
import { chooseStudent } from '$parts/chooseStudent';

/** Asks whom a new assessment is of. */
export const assess = () =>
  chooseStudent({ title: t('emma-new'), onchoose: (student) => go(`/emma/new/${student}`) });

export const emmaCommands: readonly Command[] = [
  { id: 'emma-new', right: 'assess', label: 'emma-new', group: 'make', run: assess },
];
