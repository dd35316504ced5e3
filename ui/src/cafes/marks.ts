// The marks of a job café: what each is called, looks like, and which digit gives it.
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import Check from '@lucide/svelte/icons/check';
import Clock from '@lucide/svelte/icons/clock-alert';
import Handshake from '@lucide/svelte/icons/handshake';
import X from '@lucide/svelte/icons/x';
import type { SheetRow } from '$lib/api';
import type { MarkKind } from '$parts/sheet/marks';

export type Mark = SheetRow['mark'];

/** In the order of their digits. */
export const MARKS: readonly MarkKind<Exclude<Mark, ''>>[] = [
  { mark: 'present', digit: '1', tone: 'good', icon: Check, label: 'cafe-mark-present' },
  { mark: 'late', digit: '2', tone: 'waiting', icon: Clock, label: 'cafe-mark-late' },
  { mark: 'absent', digit: '3', tone: 'stop', icon: X, label: 'cafe-mark-absent' },
  { mark: 'placed', digit: '4', tone: 'accent', icon: Handshake, label: 'cafe-mark-placed' },
  { mark: 'excused', digit: '5', tone: 'plain', icon: CalendarOff, label: 'cafe-mark-excused' },
];

export function markKind(mark: string): MarkKind | undefined {
  return MARKS.find((kind) => kind.mark === mark);
}

/** In the order a tap gives them. */
export const TAPS = ['present', 'late', 'absent', 'excused', 'placed'] as const;
