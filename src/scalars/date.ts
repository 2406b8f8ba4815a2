import { Refusal } from '../errors';
import type { LocalDate } from '../numbers/units/month';

const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** A date that the calendar has: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The date given as an argument, or a refusal that names the argument. */
export function readDate(text: string, argument: string): LocalDate {
  if (isDate(text)) return text;
  throw new Refusal('BAD_DATE', `"${text}" is not a date. Write ${argument} as "2026-03-31".`, {
    argument,
  });
}
