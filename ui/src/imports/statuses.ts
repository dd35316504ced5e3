// What becomes of a cell: never told by colour alone.
import CircleMinus from '@lucide/svelte/icons/circle-minus';
import GitCompare from '@lucide/svelte/icons/git-compare';
import Lock from '@lucide/svelte/icons/lock-keyhole';
import OctagonAlert from '@lucide/svelte/icons/octagon-alert';
import Plus from '@lucide/svelte/icons/plus';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Equal from '@lucide/svelte/icons/equal';
import List from '@lucide/svelte/icons/list';
import type { Component } from 'svelte';
import type { Problem, Show } from '$lib/api';
import { dayShort } from '$lib/dayTexts';
import { hasText, t } from '$lib/texts.svelte';
import type { BadgeTone } from '$parts/Badge.svelte';

export const STATUSES: Record<Show, { icon: Component; tone: BadgeTone }> = {
  all: { icon: List, tone: 'plain' },
  new: { icon: Plus, tone: 'good' },
  changed: { icon: RefreshCw, tone: 'accent' },
  kept: { icon: Lock, tone: 'plain' },
  conflict: { icon: GitCompare, tone: 'waiting' },
  bad: { icon: OctagonAlert, tone: 'stop' },
  warning: { icon: TriangleAlert, tone: 'waiting' },
  skipped: { icon: CircleMinus, tone: 'plain' },
  same: { icon: Equal, tone: 'plain' },
};

/** Fields that the privacy eye masks. */
const PERSONAL = ['cpr', 'born_on', 'phone', 'email', 'address', 'remark', 'contact_phone', 'contact_email'];

export const isPersonal = (field: string | null) => field !== null && PERSONAL.includes(field);

/** A workbook's days come in ISO form; a CSV file's are shown as they stand. */
export function fileText(text: string): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?$/.exec(text);
  return iso ? `${iso[3]}-${iso[2]}-${iso[1]} ${iso[4] ?? ''}`.trim() : text;
}

const YES_NO = ['protected', 'visible', 'no_advertising'];

/** What the office has, as people write it: the core keeps words, digits and ISO days. */
export function oursText(field: string | null, ours: string): string {
  if (ours === '') return '';
  if (field === 'week') return t(`cafe-mark-${ours}`);
  if (field !== null && YES_NO.includes(field)) return t(ours === '1' ? 'import-yes' : 'import-no');
  return /^\d{4}-\d\d-\d\d$/.test(ours) ? dayShort(ours) : ours;
}

/** What is wrong and how to mend it. */
export function problemText({ reason, args }: Problem): string {
  const key = `reason-${reason}`;
  return hasText(key) ? t(key, args) : t('failure-invalid');
}

/** Text keys have no underscores. */
export const textKey = (word: string) => word.replaceAll('_', '-');
