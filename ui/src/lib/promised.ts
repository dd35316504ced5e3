// When a promised place is to come: a day, or only a month.
import { dayShort, monthName } from './dayTexts';

interface Promised {
  due_on: string;
  by_month: boolean;
}

/** `januar 2027` or `04-01-2027` */
export function promisedFor({ due_on, by_month }: Promised): string {
  return by_month ? monthName(due_on) : dayShort(due_on);
}

/** The day has passed, or the whole month has. */
export function isLate({ due_on, by_month }: Promised, today: string): boolean {
  return by_month ? due_on.slice(0, 7) < today.slice(0, 7) : due_on < today;
}
