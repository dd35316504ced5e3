// The four criteria and the three marks: names, icons, keys.
import Ban from '@lucide/svelte/icons/circle-x';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import type { Component } from 'svelte';
import type { EmmaContent, Occasion } from '$lib/api';
import type { BadgeTone } from '$parts/Badge.svelte';

export type Criterion = keyof EmmaContent['criteria'];
export type EmmaMark = EmmaContent['criteria'][Criterion]['mark'];

export const CRITERIA: readonly Criterion[] = ['suited', 'mobile_place', 'mobile_trade', 'active'];

export const OCCASIONS: readonly Occasion[] = ['gf2', 'admission', 'training'];

export interface MarkKind {
  mark: Exclude<EmmaMark, ''>;
  key: string;
  tone: BadgeTone;
  icon: Component;
}

/** In the order of their keys. */
export const MARKS: readonly MarkKind[] = [
  { mark: 'met', key: '1', tone: 'good', icon: CircleCheck },
  { mark: 'partly', key: '2', tone: 'waiting', icon: CircleDashed },
  { mark: 'not_met', key: '3', tone: 'stop', icon: Ban },
];

export const markKind = (mark: string) => MARKS.find((kind) => kind.mark === mark);

/** Text keys have no underscores. */
export const textKey = (word: string) => word.replaceAll('_', '-');

/** Where the window takes somebody who follows a link to something that is missing. */
export const places = {
  mark: (criterion: Criterion) => `emma-${criterion}-mark`,
  reason: (criterion: Criterion) => `emma-${criterion}-reason`,
  evidence: (criterion: Criterion) => `emma-${criterion}-evidence`,
  actions: 'emma-actions',
  participants: 'emma-participants',
  day: 'emma-day',
};
