// The marks of a sheet: what each is called, looks like, and which digit gives it.
import type { Component } from 'svelte';
import type { BadgeTone } from '$parts/Badge.svelte';

export interface MarkKind<M extends string = string> {
  mark: M;
  digit: string;
  tone: BadgeTone;
  icon: Component;
  /** Text key of its word. */
  label: string;
}

/** A tap goes from one to the next in `order` and at last back to none. */
export function afterTap<M extends string>(order: readonly M[], mark: M | ''): M | '' {
  const all: readonly (M | '')[] = ['', ...order];
  return all[(all.indexOf(mark) + 1) % all.length] ?? '';
}
