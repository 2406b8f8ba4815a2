import { MONTH_PARTS } from './parts';
import {
  daysBetween,
  daysInMonth,
  firstDay,
  shiftDate,
  shiftMonth,
  type LocalDate,
  type Month,
} from './month';

/** Dates from `from` on, before `until`; `until` null has no end. */
export interface DateRange {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface DaySpan {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The days of a month that count: all that have begun, today included. Null for a month that has not begun. */
export function elapsedDays(month: Month, today: LocalDate): DaySpan | null {
  const from = firstDay(month);
  if (from > today) return null;
  const end = firstDay(shiftMonth(month, 1));
  return { from, until: end <= today ? end : shiftDate(today, 1) };
}

export const wholeMonth = (month: Month): DaySpan => ({
  from: firstDay(month),
  until: firstDay(shiftMonth(month, 1)),
});

/** What two ranges share; null when nothing. */
export function overlap(span: DaySpan, range: DateRange): DaySpan | null {
  const from = span.from > range.from ? span.from : range.from;
  const until = range.until !== null && range.until < span.until ? range.until : span.until;
  return from < until ? { from, until } : null;
}

/** The days of all spans, each day once: in order and apart. */
export function union(spans: readonly DaySpan[]): DaySpan[] {
  const found: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (!last || span.from > last.until) found.push(span);
    else if (span.until > last.until) found.splice(-1, 1, { from: last.from, until: span.until });
  }
  return found;
}

export const lengthOf = (span: DaySpan): number => daysBetween(span.from, span.until);

/** A day of a month in parts of it: a whole number, for every length a month can have. */
export const dayParts = (month: Month): bigint => MONTH_PARTS / BigInt(daysInMonth(month));
