// An entry of the calendar as words, with its sign and where it leads.
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Coffee from '@lucide/svelte/icons/coffee';
import FilePenLine from '@lucide/svelte/icons/file-pen-line';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import ListTodo from '@lucide/svelte/icons/list-todo';
import MapPin from '@lucide/svelte/icons/map-pin';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { CalendarEntry } from '$lib/api';
import { dayShort } from '$lib/dayTexts';
import { number, t } from '$lib/texts.svelte';
import type { Band } from './bands';

type Kind = CalendarEntry['kind'];

export const ICONS: Record<Kind, Component> = {
  visit: MapPin,
  meeting: Users,
  other: CalendarClock,
  task: ListTodo,
  cafe: Coffee,
  agreement_starts: FilePenLine,
  agreement_ends: Building2,
  class_ends: GraduationCap,
};

/** `10:15–11:45`, or what is known of it. */
export function hours({ starts_at, ends_at }: CalendarEntry): string {
  return [starts_at, ends_at].filter(Boolean).join('–');
}

/** `23-11-2026 – 18-12-2026` */
export function bandDays({ from, until }: Band): string {
  return t('calendar-span', { from: dayShort(from), until: dayShort(until) });
}

export function kindWord({ kind }: CalendarEntry): string {
  return t(`calendar-kind-${kind.replaceAll('_', '-')}`);
}

/** What stands first; empty where that is the student's name. */
export function title(entry: CalendarEntry): string {
  const count = { count: entry.count, shown: number(entry.count) };
  switch (entry.kind) {
    case 'agreement_starts':
      return entry.count > 1 ? t('calendar-starting', count) : '';
    case 'agreement_ends':
      return entry.count > 1 ? t('calendar-ending', count) : '';
    case 'class_ends':
      return classes(entry).length > 1
        ? t('calendar-classes-end', { shown: number(classes(entry).length), part: entry.place })
        : t('calendar-class-ends', { class: entry.what, part: entry.place });
    case 'task':
      return entry.what;
    case 'cafe':
      return entry.what || kindWord(entry);
    default:
      return entry.company_name || (entry.student ? '' : entry.what);
  }
}

/** The quiet words under it. What stands first is not said twice; where there is little room, who goes is left out. */
export function details(entry: CalendarEntry, narrow: boolean): string[] {
  const who = narrow ? '' : entry.who;
  const count = { count: entry.count, shown: number(entry.count) };
  switch (entry.kind) {
    case 'agreement_starts':
    case 'agreement_ends':
      return entry.count > 1 ? [] : [kindWord(entry), entry.company_name];
    case 'class_ends':
      return [t('calendar-class-count', count)];
    case 'task':
      return [kindWord(entry), entry.company_name, who].filter(Boolean);
    case 'cafe':
      return [kindWord(entry), entry.place].filter((word) => word && word !== title(entry));
    default:
      return [kindWord(entry), entry.what, entry.place, who].filter((word) => word && word !== title(entry));
  }
}

/** The classes that end on a day. */
function classes({ what }: CalendarEntry): string[] {
  return what.split(',');
}

/** The page behind an entry; null where a dialog is. */
export function leadsTo(entry: CalendarEntry): string | null {
  switch (entry.kind) {
    case 'cafe':
      return `/cafes/${entry.id}`;
    case 'class_ends':
      return `/students?view=all&${classes(entry)
        .map((hold) => `hold=${encodeURIComponent(hold)}`)
        .join('&')}`;
    case 'task':
      return entry.student
        ? `/students/${entry.student}`
        : entry.company
          ? `/companies/${entry.company}`
          : '/today';
    case 'agreement_starts':
    case 'agreement_ends':
      return entry.count > 1 ? null : `/students/${entry.student}`;
    default:
      return null;
  }
}
