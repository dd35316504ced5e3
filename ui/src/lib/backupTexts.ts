// How a backup is told: when, what is in it, where it lies.
import type { BackupLine } from './api';
import { moment } from './dayTexts';
import { number, t, texts } from './texts.svelte';

/** `8,1 MB` */
export function size(bytes: number): string {
  const megabytes = new Intl.NumberFormat(texts.locale, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return t('backup-size', { size: megabytes.format(Math.max(bytes / 1e6, 0.1)) });
}

/** `25-11-2026 14:02 · 488 elever` */
export function backupName(row: BackupLine): string {
  return t('backup-name', { at: moment(row.at), students: row.students, shown: number(row.students) });
}

/** Where it lies, in words. */
export function places(row: BackupLine, second: string): string {
  if (row.here && row.there) return t('backup-both', { second });
  return row.there ? t('backup-there', { second }) : t('backup-here');
}

/** Whether what was done lately stands in no backup for longer than two days. */
export function isLate(newest: BackupLine | undefined, changed: boolean): boolean {
  return newest !== undefined && changed && Date.now() - Date.parse(newest.at) > 2 * 86_400_000;
}
