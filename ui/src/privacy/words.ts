// What the tables of the school are called when their records are counted.
import { hasText, t } from '$lib/texts.svelte';

export function tableName(table: string): string {
  const key = `access-table-${table.replaceAll('_', '-')}`;
  return hasText(key) ? t(key) : t('access-table-other');
}
