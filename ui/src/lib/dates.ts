// Calendar days as ISO text (2026-11-27), Danish weeks, and dates as people type them.

const DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
const ENGLISH_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMED: Record<string, number> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
  'i overmorgen': 2,
  'i går': -1,
  igår: -1,
  yesterday: -1,
};

/** The day it is in Denmark at that moment. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(moment);
}

export function today(): string {
  return dayOf(new Date());
}

export function addDays(day: string, count: number): string {
  return fromUtc(utc(day) + count * DAY);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: string): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** The ISO week and the year it belongs to: 1 January may lie in week 53 of the year before. */
export function isoWeek(day: string): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) };
}

export function weeksIn(year: number): number {
  return isoWeek(`${year}-12-28`).week;
}

/** The day of an ISO week; null for week 53 of a year that has 52. */
export function dayOfWeek(year: number, week: number, weekdayNumber: number): string | null {
  if (week < 1 || week > weeksIn(year)) return null;
  const fourth = `${year}-01-04`;
  return addDays(fourth, (week - 1) * 7 + weekdayNumber - weekday(fourth));
}

/**
 * Reads a date as it is typed in an office: `27/11`, `2711`, `27-11-2026`, `u48 tor`, `+14`, `+2u`, `i morgen`, `fredag`.
 * A date without a year is the one closest to today; a weekday is the next one. Null when it is no date.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (text === '') return null;
  const named = NAMED[text];
  if (named !== undefined) return addDays(today, named);
  return (
    readSteps(text, today) ?? readWeek(text, today) ?? readNumbers(text, today) ?? readWords(text, today)
  );
}

function readSteps(text: string, today: string): string | null {
  const found = /^([+-]) ?(\d{1,4}) ?(d|u|w|)$/.exec(text);
  if (!found) return null;
  const count = Number(found[2]) * (found[3] === 'u' || found[3] === 'w' ? 7 : 1);
  return addDays(today, found[1] === '-' ? -count : count);
}

function readWeek(text: string, today: string): string | null {
  // `tor u48` and `torsdag i uge 48` are `u48 tor`.
  const turned = text.replace(/^([a-zæøå]+) (?:i |in )?((?:u|uge|w|week) ?\d.*)$/, '$2 $1');
  const found = /^(?:u|uge|w|week) ?(\d{1,2})(?:[ -](\d{4}))?(?: ([a-zæøå]+))?$/.exec(turned);
  if (!found) return null;
  const dayNumber = found[3] ? weekdayNumber(found[3]) : 1;
  if (!dayNumber) return null;
  const week = Number(found[1]);
  if (found[2]) return dayOfWeek(Number(found[2]), week, dayNumber);
  return closest(today, (year) => dayOfWeek(year, week, dayNumber));
}

function readNumbers(text: string, today: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found =
    /^(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  return found ? withYear(Number(found[1]), Number(found[2]), found[3], today) : null;
}

function readWords(text: string, today: string): string | null {
  const dayNumber = weekdayNumber(text);
  if (dayNumber) return addDays(today, ((dayNumber - weekday(today) + 6) % 7) + 1);
  const found = /^(\d{1,2})\.? ?([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(text);
  const month = found ? monthNumber(found[2] ?? '') : 0;
  return found && month ? withYear(Number(found[1]), month, found[3], today) : null;
}

function withYear(day: number, month: number, year: string | undefined, today: string): string | null {
  if (year === undefined) return closest(today, (candidate) => real(candidate, month, day));
  if (year.length === 4) return real(Number(year), month, day);
  // Two digits: up to twenty years ahead lies in this century, the rest are birthdays.
  const century = Number(year) <= (Number(today.slice(0, 4)) % 100) + 20 ? 2000 : 1900;
  return real(century + Number(year), month, day);
}

function closest(today: string, inYear: (year: number) => string | null): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null);
  days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return days[0] ?? null;
}

function weekdayNumber(word: string): number {
  if (word.length < 3) return 0;
  const full = (names: string[]) => names.findIndex((name) => word.startsWith(name)) + 1;
  const known = full(WEEKDAYS) || full(ENGLISH_WEEKDAYS);
  return /^(\S{3}|t[io]rs|tues|thurs?|\S*dag|\S*day)$/.test(word) ? known : 0;
}

function monthNumber(word: string): number {
  const start = word.slice(0, 3);
  return MONTHS.indexOf(start) + 1 || ENGLISH_MONTHS.indexOf(start) + 1 || 0;
}

function real(year: number, month: number, day: number): string | null {
  const made = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const moment = new Date(`${made}T00:00:00Z`);
  // 31-02 would silently become 3 March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(made) ? made : null;
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
