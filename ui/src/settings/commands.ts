// What can be done about the vault from anywhere.
import { announce, announceFailure } from '$lib/announce.svelte';
import { call } from '$lib/call';
import { asCallError } from '$lib/errors';
import type { Command } from '$lib/keys';
import { t } from '$lib/texts.svelte';

/** Makes a backup, and says how it went. */
export async function makeBackup(): Promise<void> {
  try {
    announce(t('backup-making'));
    await call('make_backup');
    announce(t('backup-made'));
  } catch (caught) {
    if (asCallError(caught).kind === 'cancelled') announce(t('backup-stopped'));
    else announceFailure(caught);
  }
}

export const commands: readonly Command[] = [
  { id: 'backup-make', right: 'backup', label: 'backup-make', group: 'view', run: () => void makeBackup() },
];
