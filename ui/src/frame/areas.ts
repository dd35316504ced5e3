// The areas of the program, as the navigation and Ctrl+1…9 know them.
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Coffee from '@lucide/svelte/icons/coffee';
import FileUp from '@lucide/svelte/icons/file-up';
import FilePenLine from '@lucide/svelte/icons/file-pen-line';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Hammer from '@lucide/svelte/icons/hammer';
import Handshake from '@lucide/svelte/icons/handshake';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import type { Component } from 'svelte';
import type { Right } from '$lib/api';

export interface Area {
  path: string;
  label: string;
  icon: Component;
  /** At the foot of the navigation: seldom needed. */
  foot?: boolean;
  /** What it takes to see anything there. */
  right?: Right;
}

export const areas: readonly Area[] = [
  { path: '/', label: 'frame-today', icon: Sun },
  { path: '/students', label: 'frame-students', icon: GraduationCap },
  { path: '/companies', label: 'frame-companies', icon: Building2 },
  { path: '/applications', label: 'frame-applications', icon: Send },
  { path: '/match', label: 'frame-match', icon: Handshake },
  { path: '/agreements', label: 'frame-agreements', icon: FilePenLine },
  { path: '/cafes', label: 'frame-cafes', icon: Coffee },
  { path: '/calendar', label: 'frame-calendar', icon: CalendarDays },
  { path: '/emma', label: 'frame-emma', icon: ClipboardCheck, right: 'assess' },
  { path: '/workshop', label: 'frame-workshop', icon: Hammer },
  { path: '/imports', label: 'frame-imports', icon: FileUp, foot: true, right: 'import' },
  { path: '/settings', label: 'frame-settings', icon: Settings, foot: true },
];

/** The keys of an area by its place: Ctrl+1…9, and none for what comes after, as there is no tenth digit. */
export function keysOf(index: number): string[] {
  return index < 9 ? [`$mod+${index + 1}`] : [];
}

export function isHere(area: Area, path: string): boolean {
  return area.path === '/' ? path === '/' : path === area.path || path.startsWith(`${area.path}/`);
}
