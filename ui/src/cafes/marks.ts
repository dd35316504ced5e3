// The marks of a job café: what each is called, looks like, and which digit gives it.
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import Check from '@lucide/svelte/icons/check';
import Clock from '@lucide/svelte/icons/clock-alert';
import Handshake from '@lucide/svelte/icons/handshake';
import X from '@lucide/svelte/icons/x';
import type { Component } from 'svelte';
import type { SheetRow } from '$lib/api';
import type { BadgeTone } from '$parts/Badge.svelte';

export type Mark = SheetRow['mark'];

export interface MarkKind {
  mark: Exclude<Mark, ''>;
  digit: string;
  tone: BadgeTone;
  icon: Component;
}

/** In the order of their digits. */
export const MARKS: readonly MarkKind[] = [
  { mark: 'present', digit: '1', tone: 'good', icon: Check },
  { mark: 'late', digit: '2', tone: 'waiting', icon: Clock },
  { mark: 'absent', digit: '3', tone: 'stop', icon: X },
  { mark: 'placed', digit: '4', tone: 'accent', icon: Handshake },
  { mark: 'excused', digit: '5', tone: 'plain', icon: CalendarOff },
];

export function markKind(mark: string): MarkKind | undefined {
  return MARKS.find((kind) => kind.mark === mark);
}

/** A tap goes from one to the next and at last back to none. */
export function afterTap(mark: Mark): Mark {
  const order: readonly Mark[] = ['', 'present', 'late', 'absent', 'excused', 'placed'];
  return order[(order.indexOf(mark) + 1) % order.length] ?? '';
}
