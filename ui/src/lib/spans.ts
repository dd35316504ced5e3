// Stretches of time on one line: where each lies, and which days the line names.
import { addDays, daysBetween } from './dates';
import { monthShort } from './dayTexts';

export type SpanTone = 'work' | 'planned' | 'school' | 'visit' | 'workshop' | 'away';

export interface Span {
  from: string;
  /** Null when it goes on. */
  until: string | null;
  tone: SpanTone;
  /** What stands on it where there is room, and where there is little. */
  text: string;
  short: string;
  /** What the table says. */
  detail: string;
}

/** Something that has a day and no length. */
export interface Mark {
  on: string;
  text: string;
  /** What the table says, when it is more. */
  detail?: string;
}

export interface Scale {
  from: string;
  until: string;
}

/** From the first day to the last of all of them, today within; what goes on is given some more. */
export function scaleOf(spans: readonly Span[], marks: readonly Mark[], today: string): Scale {
  const days = [
    today,
    ...marks.map(({ on }) => on),
    ...spans.flatMap(({ from, until }) => (until ? [from, until] : [from])),
  ];
  days.sort();
  const [from = today, until = today] = [days[0], days.at(-1)];
  const goesOn = spans.some((span) => span.until === null);
  const last = goesOn ? addDays(until, Math.max(60, Math.round(daysBetween(from, until) / 8))) : until;
  return { from, until: last };
}

/** How far along the line the day begins, in percent. */
export function along({ from, until }: Scale, day: string): number {
  const share = (daysBetween(from, day) / (daysBetween(from, until) + 1)) * 100;
  return Math.min(100, Math.max(0, share));
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
/** As many pixels a name needs on the line. */
const ROOM = 64;
/** Of them, those that stay empty after the last. */
const MARGIN = 8;

/** The first days of months or years that the line has room to name. */
export function ticks(scale: Scale, width: number): Mark[] {
  const months = daysBetween(scale.from, scale.until) / 30.44;
  const step = STEPS.find((candidate) => (candidate / months) * width >= ROOM) ?? 240;
  const [year = 0, month = 1] = scale.from.split('-').map(Number);
  const found: Mark[] = [];
  for (let at = year * 12 + month; ; at++) {
    const on = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (on > scale.until) return found;
    const fits = (along(scale, on) / 100) * width + ROOM <= width + MARGIN;
    if (at % step === 0 && fits) found.push({ on, text: step < 12 ? monthShort(on) : on.slice(0, 4) });
  }
}
