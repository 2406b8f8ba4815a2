import { lengthOf, type DaySpan } from '../units/day-range';
import type { Choices } from '../policy/policy';
import { shiftDate, type LocalDate } from '../units/month';

/** The settings of working time. */
export type WorkingTime = Pick<Choices, 'workingDays' | 'workdayMs' | 'holidays'>;

/** 1 is Monday, 7 is Sunday. */
const dayOfWeek = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** The dates of a span, in order. */
export const datesOf = (span: DaySpan): LocalDate[] =>
  Array.from({ length: lengthOf(span) }, (_, i) => shiftDate(span.from, i));

/** How many days of a span people work: a holiday on a weekend takes nothing away. */
export const workingDaysIn = (span: DaySpan, { workingDays, holidays }: WorkingTime): number =>
  datesOf(span).filter((date) => workingDays.includes(dayOfWeek(date)) && !holidays.includes(date))
    .length;
