// The marks of a day in the workshop: what each is called, looks like, and which digit gives it.
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import Check from '@lucide/svelte/icons/check';
import Clock from '@lucide/svelte/icons/clock-alert';
import Factory from '@lucide/svelte/icons/factory';
import X from '@lucide/svelte/icons/x';
import type { WorkshopRow } from '$lib/api';
import type { MarkKind } from '$parts/sheet/marks';

export type Mark = WorkshopRow['mark'];

/** In the order of their digits, which is that of a tap too. */
export const MARKS: readonly MarkKind<Exclude<Mark, ''>>[] = [
  { mark: 'present', digit: '1', tone: 'good', icon: Check, label: 'workshop-mark-present' },
  { mark: 'late', digit: '2', tone: 'waiting', icon: Clock, label: 'workshop-mark-late' },
  { mark: 'absent', digit: '3', tone: 'stop', icon: X, label: 'workshop-mark-absent' },
  { mark: 'excused', digit: '4', tone: 'plain', icon: CalendarOff, label: 'workshop-mark-excused' },
  { mark: 'company', digit: '5', tone: 'accent', icon: Factory, label: 'workshop-mark-company' },
];

export const TAPS = MARKS.map(({ mark }) => mark);

export function markKind(mark: string): MarkKind | undefined {
  return MARKS.find((kind) => kind.mark === mark);
}
