// A contact on one line, as people jot it down: `besøg Aars Tømrer i dag: vil gerne have en i august, ring u48 tor`.
// Pure: whose name stands in it, the core finds.
import { addDays, daysBetween, readDay } from './dates';
import { folded } from './folded';

export type NoteKind = 'call' | 'visit' | 'mail' | 'meeting' | 'note' | 'demand';

/** What a line says, before it is known whose name stands in it. */
export interface QuickLine {
  kind: NoteKind;
  /** The verb as typed; empty when the line begins with the name. */
  verb: string;
  /** It has happened: `ringede`, `besøgte`. */
  past: boolean;
  /** The words before the colon without verb and day: a name, and perhaps more. */
  head: string;
  /** ISO day of the contact; empty when none is written. */
  day: string;
  /** What stands after the colon, without the next step. */
  said: string;
  next: string;
  due_on: string;
}

/** What a line fills in. Without words that were said it is only a next step. */
export interface Jotted {
  kind: NoteKind;
  happened_on: string;
  body: string;
  next: string;
  due_on: string;
}

/** Verbs as `folded` writes them, in both languages at once: still to do, and done. */
const VERBS: readonly { kind: NoteKind; now: readonly string[]; done: readonly string[] }[] = [
  { kind: 'call', now: ['ring', 'call', 'opkald'], done: ['ringede', 'ringet', 'called', 'talte', 'talked'] },
  { kind: 'visit', now: ['besoeg', 'visit'], done: ['besoegte', 'besoegt', 'visited'] },
  {
    kind: 'mail',
    now: ['mail', 'skriv', 'send', 'write'],
    done: ['mailede', 'skrev', 'sendte', 'mailed', 'wrote'],
  },
  { kind: 'meeting', now: ['moede', 'meet', 'meeting'], done: ['moedte', 'moedtes', 'met'] },
  { kind: 'demand', now: [], done: ['krav', 'kraever', 'demand', 'demands'] },
  { kind: 'note', now: ['husk', 'remember'], done: ['notat', 'note'] },
];
const FILLERS = ['til', 'hos', 'med', 'paa', 'to', 'at', 'with'];
/** A day takes no more words: `u 48 tor`, `27 nov 2026`. */
const DAY_WORDS = 3;
/** Nobody jots a day down after so many words; a letter that was pasted is not read to its end at every key. */
const READ_WORDS = 40;

export function readQuickLine(typed: string, today: string): QuickLine {
  const colon = typed.search(/:(?!\d)/);
  const words = (colon < 0 ? typed : typed.slice(0, colon)).split(/\s+/).filter(Boolean);
  const verb = verbOf(words[0]);
  if (verb) words.shift();
  if (verb && words.length > 1 && FILLERS.includes(folded(words[0] ?? ''))) words.shift();
  const found = dayIn(words, today, verb === null ? 1 : 0);
  const text = colon < 0 ? '' : typed.slice(colon + 1).trim();
  const tail = nextIn(text, today);
  // "Møde til tiden" is what a company demands, and no step of ours, unless a day is set.
  const isStep = tail.next !== '' && (verb?.kind !== 'demand' || tail.due_on !== '');
  return {
    kind: verb?.kind ?? 'call',
    verb: verb?.word ?? '',
    past: verb?.past ?? false,
    head: found.words.join(' '),
    day: found.day,
    ...(isStep ? tail : { said: text, next: '', due_on: '' }),
  };
}

/** The line once its name is known: `rest` is what of its head is no name. */
export function jot(line: QuickLine, rest: string, today: string): Jotted {
  const { kind, verb, past, day, said } = line;
  const text = [rest, said].filter(Boolean).join(': ');
  const planned = verb !== '' && !past && (said === '' || day > today);
  if (planned) return { kind, happened_on: today, body: '', next: planOf(verb, rest, line), due_on: day };
  // Who says what was said on Tuesday means the last one, not the next.
  const last = day > today && daysBetween(today, day) <= 7 ? addDays(day, -7) : day;
  return { kind, happened_on: last || today, body: text, next: line.next, due_on: line.due_on };
}

function planOf(verb: string, rest: string, { said, next }: QuickLine): string {
  const words = [verb.charAt(0).toUpperCase() + verb.slice(1), rest].filter(Boolean).join(' ');
  return [words, [said, next].filter(Boolean).join(', ')].filter(Boolean).join(': ');
}

function verbOf(word: string | undefined): { kind: NoteKind; word: string; past: boolean } | null {
  if (word === undefined) return null;
  const plain = folded(word);
  const known = VERBS.find(({ now, done }) => now.includes(plain) || done.includes(plain));
  return known ? { kind: known.kind, word, past: known.done.includes(plain) } : null;
}

/** The first day among the words, from the word `from` on, and the words without it. */
function dayIn(words: readonly string[], today: string, from: number): { words: string[]; day: string } {
  for (let start = from; start < Math.min(words.length, READ_WORDS); start++) {
    for (let end = Math.min(words.length, start + DAY_WORDS); end > start; end--) {
      const span = words.slice(start, end).join(' ');
      const day = readDay(span, today);
      if (day !== null && !isName(words, start, end))
        return { words: [...words.slice(0, start), ...words.slice(end)], day };
    }
  }
  return { words: [...words], day: '' };
}

/** `Tor VVS` and `Berg & Søn` are names: a short weekday is a day only where nothing follows it and no "and" leads to it. */
function isName(words: readonly string[], start: number, end: number): boolean {
  const short = end - start === 1 && words[start]?.length === 3;
  return (
    short && (end < words.length || words.length === 1 || ['&', 'og', 'and'].includes(words[start - 1] ?? ''))
  );
}

/** The last part of what was said is a next step when it begins with something to do: `…, ring u48 tor`. */
function nextIn(text: string, today: string): { said: string; next: string; due_on: string } {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('. '));
  const last = at < 0 ? text : text.slice(at + 1).trim();
  const words = last.split(/\s+/).filter(Boolean);
  const verb = verbOf(words[0]);
  if (!verb || verb.past) return { said: text, next: '', due_on: '' };
  const found = dayIn(words, today, 1);
  const next = found.words.join(' ');
  return {
    said: at < 0 ? '' : text.slice(0, at).trim(),
    next: next.charAt(0).toUpperCase() + next.slice(1),
    due_on: found.day,
  };
}
