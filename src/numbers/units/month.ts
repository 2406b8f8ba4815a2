import { DAY_MS } from './milliseconds';

/** A local calendar date, `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = string;

/** A local calendar month, `YYYY-MM`. Compares correctly as text. */
export type Month = string;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The month a date lies in. `2026-03-31` → `2026-03`. */
export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

/** The first date of a month. */
export const firstDay = (month: Month): LocalDate => `${month}-01`;

/** Months since year 0: makes distances and shifts plain arithmetic. */
export const monthIndex = (month: Month): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export const monthFromIndex = (index: number): Month =>
  `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;

/** The month `by` months later (earlier when negative). */
export const shiftMonth = (month: Month, by: number): Month =>
  monthFromIndex(monthIndex(month) + by);

/** Every month from `from` to `to`, both included; none when `to` is before `from`. */
export function monthsThrough(from: Month, to: Month): Month[] {
  const first = monthIndex(from);
  const count = Math.max(0, monthIndex(to) - first + 1);
  return Array.from({ length: count }, (_, i) => monthFromIndex(first + i));
}

/** The real number of days of a month, leap years included. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

export const lastDay = (month: Month): LocalDate => `${month}-${daysInMonth(month)}`;

/** Days since the first of 1970. */
export const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Whole days from `from` to `until`, negative when `until` is earlier. Dates have no hours, so daylight saving cannot touch it. */
export const daysBetween = (from: LocalDate, until: LocalDate): number =>
  epochDay(until) - epochDay(from);

/** The date `by` days later. */
export const shiftDate = (date: LocalDate, by: number): LocalDate =>
  new Date((epochDay(date) + by) * DAY_MS).toISOString().slice(0, 10);
