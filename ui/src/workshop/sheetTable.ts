// A sheet as a table, for a spreadsheet. A protected name does not leave the screen.
import type { WorkshopRow } from '$lib/api';
import { appearance } from '$lib/appearance.svelte';
import { t } from '$lib/texts.svelte';

export function sheetTable(rows: readonly WorkshopRow[]): string[][] {
  const head = [
    'cafe-name',
    'cafe-mark',
    'workshop-arrived',
    'workshop-left',
    'cafe-hold',
    'cafe-education',
    'cafe-note',
  ];
  return [
    head.map((key) => t(key)),
    ...rows.map((row) => [
      row.protected ? t('cafe-protected-name') : row.name,
      row.mark === '' ? '' : t(`workshop-mark-${row.mark}`),
      row.arrived_at,
      row.left_at,
      row.hold,
      row.education,
      appearance.hidesPersonal && row.note ? t('personal-hidden') : row.note,
    ]),
  ];
}
