// What can be done about training plans from anywhere, and what other nouns ask of them.
import { offer } from '$lib/acts';
import { announceFailure } from '$lib/announce.svelte';
import { call } from '$lib/call';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';
import { go } from '$lib/route.svelte';
import { t } from '$lib/texts.svelte';
import { chooseStudent } from '$parts/chooseStudent';

const write = dialog(() => import('./PasteDialog.svelte'));
const goal = dialog(() => import('./GoalDialog.svelte'));

/** `{education, name}`: writes or pastes the goals of an education. */
offer('plan-goals', ({ education = '', name = '' }) => write({ education, name }));

/** `{education, goal}`: changes a goal; without one, makes a new one. */
offer('plan-goal', ({ education = '', goal: id = '' }) => {
  const open = async () => {
    const known = (await call('plan_goals', { education })).find((one) => one.id === id);
    goal({ education, ...(known ? { known } : {}) });
  };
  void open().catch(announceFailure);
});

const open = () =>
  chooseStudent({ title: t('plan-open-of'), onchoose: (student) => go(`/students/${student}/plan`) });

export const commands: readonly Command[] = [
  { id: 'plan-open', label: 'plan-open-of', group: 'go', run: open },
];
