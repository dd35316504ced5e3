import { describe, expect, it } from 'vitest';
import { addDays, dayOf, dayOfWeek, daysBetween, isoWeek, readDay, weekday, weeksIn } from './dates';

const TODAY = '2026-11-22'; // a Sunday in week 47

describe('weeks', () => {
  it('know that 2026 has 53 of them and 2025 has 52', () => {
    expect(weeksIn(2026)).toBe(53);
    expect(weeksIn(2025)).toBe(52);
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 });
  });

  it('belong to the year of their Thursday', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
    expect(isoWeek('2026-11-27')).toEqual({ year: 2026, week: 48 });
  });

  it('begin on Monday and refuse a week 53 that the year does not have', () => {
    expect(dayOfWeek(2026, 48, 4)).toBe('2026-11-26');
    expect(dayOfWeek(2026, 53, 5)).toBe('2027-01-01');
    expect(dayOfWeek(2025, 53, 1)).toBeNull();
    expect(weekday('2026-11-22')).toBe(7);
  });
});

describe('a day', () => {
  it('steps over leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30'); // the night the clocks change
  });

  it('is the one in Denmark, not the one in UTC', () => {
    expect(dayOf(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dayOf(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01');
  });
});

describe('what people type', () => {
  it.each([
    ['27/11', '2026-11-27'],
    ['2711', '2026-11-27'],
    ['27-11', '2026-11-27'],
    ['27.11.', '2026-11-27'],
    ['27 11 2026', '2026-11-27'],
    ['27-11-2026', '2026-11-27'],
    ['27112026', '2026-11-27'],
    ['271126', '2026-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['27. nov', '2026-11-27'],
    ['27 november 2027', '2027-11-27'],
    ['3. maj', '2027-05-03'],
    ['u48 tor', '2026-11-26'],
    ['U48', '2026-11-23'],
    ['uge 48 torsdag', '2026-11-26'],
    ['w48 thu', '2026-11-26'],
    ['u48 tors', '2026-11-26'],
    ['tor u48', '2026-11-26'],
    ['torsdag i uge 48', '2026-11-26'],
    ['u53 fre', '2027-01-01'],
    ['u1', '2027-01-04'],
    ['u48-2025', '2025-11-24'],
    ['+14', '2026-12-06'],
    ['-3', '2026-11-19'],
    ['+2u', '2026-12-06'],
    ['i dag', '2026-11-22'],
    ['  I  morgen ', '2026-11-23'],
    ['i går', '2026-11-21'],
    ['fredag', '2026-11-27'],
    ['fre', '2026-11-27'],
    ['søndag', '2026-11-29'],
    ['friday', '2026-11-27'],
  ])('%s is read', (typed, expected) => expect(readDay(typed, TODAY)).toBe(expected));

  it.each([
    '',
    'snart',
    '31/2',
    '29-02-2027',
    '32/1',
    '27/13',
    'u54',
    'u48 xyz',
    'xyz u48',
    'tor u48 fre',
    '1',
    '27/11/202',
    'frokost',
    '+',
  ])('"%s" is no date', (typed) => expect(readDay(typed, TODAY)).toBeNull());

  it('means the closest year when it names none', () => {
    expect(readDay('3/1', TODAY)).toBe('2027-01-03');
    expect(readDay('28/12', '2027-01-04')).toBe('2026-12-28');
    expect(readDay('u53', '2027-01-04')).toBe('2026-12-28');
  });

  it('takes two-digit years as birthdays when they lie far ahead', () => {
    expect(readDay('010208', TODAY)).toBe('2008-02-01');
    expect(readDay('01-02-74', TODAY)).toBe('1974-02-01');
  });
});

describe('every day of eleven years', () => {
  const WEEKDAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
  const days = Array.from({ length: daysBetween('2019-01-01', '2030-01-01') }, (_, at) =>
    addDays('2019-01-01', at),
  );
  const isReal = (day: string | null) =>
    day !== null && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

  it('is read back from its week and weekday, its numbers and the steps to it, whatever today is', () => {
    for (const [at, day] of days.entries()) {
      // Another today each time, and sometimes the day itself.
      const today = days[(at * 37) % days.length] ?? day;
      const { year, week } = isoWeek(day);
      const name = WEEKDAYS[weekday(day) - 1];
      const [yyyy = '', mm = '', dd = ''] = day.split('-');
      const steps = daysBetween(today, day);
      expect(readDay(`u${week}-${year} ${name}`, today)).toBe(day);
      expect(readDay(`${name} uge ${week} ${year}`, today)).toBe(day);
      expect(readDay(`${dd}-${mm}-${yyyy}`, today)).toBe(day);
      expect(readDay(`${dd}${mm}${yyyy}`, today)).toBe(day);
      expect(readDay(steps < 0 ? String(steps) : `+${steps}`, today)).toBe(day);
    }
  });

  it('lies within half a year, or in the week asked for, when the year is left out', () => {
    for (const [at, today] of days.entries()) {
      const week = (at % 53) + 1;
      const name = WEEKDAYS[at % 7] ?? '';
      const read = readDay(`u${week} ${name}`, today);
      // Week 53 is no week of some years, and then the closest year that has it is too far to be meant.
      if (read === null) {
        expect(week).toBe(53);
        continue;
      }
      expect(isReal(read)).toBe(true);
      expect(isoWeek(read).week).toBe(week);
      expect(WEEKDAYS[weekday(read) - 1]).toBe(name);
      expect(readDay(`${name} u${week}`, today)).toBe(read);
      if (week < 53) expect(Math.abs(daysBetween(today, read))).toBeLessThanOrEqual(185);
      const [, mm = '', dd = ''] = read.split('-');
      const again = readDay(`${dd}/${mm}`, today);
      expect(isReal(again)).toBe(true);
      expect(again?.slice(5)).toBe(read.slice(5));
    }
  });

  it('that is a weekday is the next one, and never today', () => {
    for (const [at, today] of days.entries()) {
      const name = WEEKDAYS[at % 7] ?? '';
      const read = readDay(name, today) ?? '';
      expect(WEEKDAYS[weekday(read) - 1]).toBe(name);
      expect(daysBetween(today, read)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(today, read)).toBeLessThanOrEqual(7);
    }
  });
});
