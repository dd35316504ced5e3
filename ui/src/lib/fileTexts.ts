// How a file is told of: its kind and its size.
import { number, t } from './texts.svelte';

/** `1,4 MB` */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return t('file-kilobytes', { size: number(kilobytes) });
  return t('file-megabytes', { size: number(Math.round((bytes / (1024 * 1024)) * 10) / 10) });
}

/** Whether the name is that of a list which the import reads too. */
export const isList = (name: string) => /\.(csv|xlsx|ods)$/i.test(name);
