// Takes a whole import back, whatever was done since; what somebody built on stays.
import { announce } from '$lib/announce.svelte';
import { call } from '$lib/call';
import { t } from '$lib/texts.svelte';

export async function takeBack(step: number): Promise<void> {
  const { kept } = await call('undo_step', { step });
  announce(t('import-undone', { kept }));
}
