import type { LocalDate, Month } from '../numbers/units/month';
import type { MonthSpan } from '../numbers/units/period';
import { LOCALE } from './decimal';

const written = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const MONTH = written({ month: 'long', year: 'numeric' });
const NAME = written({ month: 'long' });
const DATE = written({ month: 'long', day: 'numeric', year: 'numeric' });

const inYear = (month: Month): string => month.slice(0, 4);

/** "June 2025". */
export const monthWords = (month: Month): string => MONTH.format(new Date(`${month}-01`));

/** "June 2025", "January to March 2026", "November 2025 to January 2026". */
export function spanWords({ from, to }: MonthSpan): string {
  if (from === to) return monthWords(from);
  const first = inYear(from) === inYear(to) ? NAME.format(new Date(`${from}-01`)) : null;
  return `${first ?? monthWords(from)} to ${monthWords(to)}`;
}

/** How a sentence about a span begins: "In June 2025", "From January to March 2026". */
export const overSpan = (span: MonthSpan): string =>
  `${span.from === span.to ? 'In' : 'From'} ${spanWords(span)}`;

/** "May 20, 2026". */
export const dateWords = (date: LocalDate): string => DATE.format(new Date(date));
