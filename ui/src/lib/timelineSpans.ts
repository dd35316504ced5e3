// A timeline of the core as stretches on a line, and in words.
import type { AddendumLine, Names, Segment, Timeline } from './api';
import { today } from './dates';
import { dayShort } from './dayTexts';
import type { Mark, Span, SpanTone } from './spans';
import { number, t } from './texts.svelte';

const TONES: Record<Segment['kind'], SpanTone> = {
  training: 'work',
  school: 'school',
  placement: 'visit',
  workshop: 'workshop',
  pause: 'away',
};

export function spansOf({ segments }: Timeline, names: Names): Span[] {
  return segments.map((segment) => {
    const company = names.companies[segment.company] ?? '';
    const { name } = segment;
    const said = { company, name, type: names.types[segment.type] ?? '' };
    return {
      from: segment.from,
      until: segment.until,
      tone: segment.kind === 'training' && !segment.signed ? 'planned' : TONES[segment.kind],
      text: segment.kind === 'training' ? company : t(`timeline-${segment.kind}-short`, said),
      short: segment.kind === 'training' ? '' : t(`timeline-${segment.kind}-short`, said),
      detail: segment.signed
        ? detailOf(segment.kind, said)
        : t('timeline-unsigned', { what: detailOf(segment.kind, said) }),
    };
  });
}

/** Where probations end, as far as it is known. */
export function marksOf({ probations }: Timeline): Mark[] {
  return probations.flatMap(({ until }) => {
    if (!until) return [];
    const text = t(until < today() ? 'timeline-probation-over' : 'timeline-probation', {
      day: dayShort(until),
    });
    return [{ on: until, text }];
  });
}

/** From when an addendum holds, and in the table what it changed. */
export function addendumMarks(addenda: readonly AddendumLine[]): Mark[] {
  return addenda.map((one) => ({
    on: one.from_on,
    text: t('timeline-addendum', { day: dayShort(one.from_on) }),
    detail: t('timeline-addendum-said', { what: addendumText(one) }),
  }));
}

/** `Slutter 31-01-2027 i stedet for 31-10-2026` */
export function addendumText({ changes, was_name, becomes_name, from_on }: AddendumLine): string {
  const named = (name: string) => (changes === 'ends_on' ? dayShort(name) : name) || '…';
  return t(`addendum-said-${changes.replace('_', '-')}`, {
    was: named(was_name),
    becomes: named(becomes_name),
    from: dayShort(from_on),
  });
}

/** `Lige nu: i oplæring hos Jensen VVS (Almindelig)` */
export function nowText({ now }: Timeline, spans: readonly Span[]): string {
  const what = now === null ? undefined : spans[now]?.detail;
  return t('timeline-now', { what: what ?? t('timeline-nothing') });
}

/** `Oplæring: 120 dage, 400 tilbage` for each kind there is. */
export function amountTexts({ amounts }: Timeline): string[] {
  return amounts.map(({ kind, done, ahead }) =>
    t('timeline-amount', { kind: t(`timeline-kind-${kind}`), done: number(done), ahead: number(ahead) }),
  );
}

function detailOf(kind: Segment['kind'], said: { company: string; name: string; type: string }): string {
  if (!said.company && (kind === 'school' || kind === 'pause')) return t(`timeline-${kind}-alone`, said);
  if (kind === 'workshop' && !said.name) return t('timeline-workshop-alone');
  return t(`timeline-${kind}`, said);
}
