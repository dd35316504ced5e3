// How a day and a moment are shown: `fre 27-11-2026 · uge 48`.
import { isoWeek } from './dates';
import { t, texts } from './texts.svelte';

/** `fre 27-11-2026 · uge 48`; empty for an empty day. */
export function day(iso: string | null | undefined): string {
  if (!iso) return '';
  return `${weekdayName(iso)} ${dayShort(iso)} · ${week(iso)}`;
}

/** `27-11-2026`, for tables. */
export function dayShort(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}-${month}-${year}`;
}

/** `uge 48` */
export function week(iso: string): string {
  return t('date-week', { week: String(isoWeek(iso).week) });
}

/** `fre`, or `fredag` when long. */
export function weekdayName(iso: string, style: 'short' | 'long' = 'short'): string {
  const name = new Intl.DateTimeFormat(texts.locale, { weekday: style, timeZone: 'UTC' });
  const full = name.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  // Danish Intl says "tirs." and "tors."; an office says tir and tor.
  return style === 'short' ? full.slice(0, 3) : full;
}

/** `november 2026` */
export function monthName(iso: string): string {
  const name = new Intl.DateTimeFormat(texts.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return name.format(new Date(`${iso}T00:00:00Z`));
}

/** `nov 2026`, for little room. */
export function monthShort(iso: string): string {
  const name = new Intl.DateTimeFormat(texts.locale, { month: 'short', timeZone: 'UTC' });
  return `${name.format(new Date(`${iso}T00:00:00Z`)).slice(0, 3)} ${iso.slice(0, 4)}`;
}

/** A moment in UTC as Danish wall clock: `27-11-2026 09:42`. */
export function moment(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return `${dayShort(parts)} ${parts.slice(11)}`;
}
