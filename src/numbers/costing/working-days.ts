import { lengthOf, type DaySpan } from '../units/day-range';
import type { Choices } from '../policy/policy';
import { shiftDate, type LocalDate } from '../units/month';

/** The settings of working time. */
export type WorkingTime = Pick<Choices, 'workingDays' | 'workdayMs' | 'holidays'>;

const DAY_MS = 86_400_000;

/** 1 is Monday, 7 is Sunday. The first day of 1970 was a Thursday. */
function dayOfWeek(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The dates of a span, in order. */
export const datesOf = (span: DaySpan): LocalDate[] =>
  Array.from({ length: lengthOf(span) }, (_, i) => shiftDate(span.from, i));

/** How many days of a span people work: a holiday on a weekend takes nothing away. */
export const workingDaysIn = (span: DaySpan, { workingDays, holidays }: WorkingTime): number =>
  datesOf(span).filter((date) => workingDays.includes(dayOfWeek(date)) && !holidays.includes(date))
    .length;
