// A session and its sheet as text: the line under a heading, the table for Excel.
import type { Activity, SheetRow } from '$lib/api';
import { appearance } from '$lib/appearance.svelte';
import { hours, whom } from '$lib/cafeTexts';
import { t } from '$lib/texts.svelte';

interface Placed {
  starts_at: string;
  ends_at: string;
  room: string;
  series: string;
  part: string;
}

/** Time, room, series, classes. */
export function where(session: Placed, holds: readonly string[]): string {
  return [hours(session), session.room, session.series, whom(session.part, holds)]
    .filter(Boolean)
    .join(' · ');
}

/** What of a name may leave the screen. */
export function openName(row: Pick<SheetRow, 'name' | 'protected'>): string {
  return row.protected ? t('cafe-protected-name') : row.name;
}

export function markWord(mark: string): string {
  return mark === '' ? '' : t(`cafe-mark-${mark}`);
}

export function didNames(row: SheetRow, activities: readonly Activity[]): string {
  return activities
    .filter(({ id }) => row.did.includes(id))
    .map(({ name }) => name)
    .join(', ');
}

export function sheetTable(rows: readonly SheetRow[], activities: readonly Activity[]): string[][] {
  const head = ['cafe-name', 'cafe-mark', 'cafe-hold', 'cafe-education', 'cafe-doing', 'cafe-note'];
  return [
    head.map((key) => t(key)),
    ...rows.map((row) => [
      openName(row),
      markWord(row.mark),
      row.hold,
      row.education,
      didNames(row, activities),
      appearance.hidesPersonal && row.note ? t('personal-hidden') : row.note,
    ]),
  ];
}
