import { lengthOf, type DaySpan } from '../units/day-range';
import type { Choices } from '../policy/policy';
import { epochDay, type LocalDate } from '../units/month';

/** The settings of working time. */
export type WorkingTime = Pick<Choices, 'workingDays' | 'workdayMs' | 'holidays'>;

/** 1 is Monday, 7 is Sunday. Day 0, the first of 1970, was a Thursday. */
const dayOfWeek = (day: number): number => (((day % 7) + 10) % 7) + 1;

const isWithin = (date: LocalDate, { from, until }: DaySpan): boolean =>
  from <= date && date < until;

/** How many days of a span people work: a holiday on a weekend takes nothing away. */
export function workingDaysIn(span: DaySpan, { workingDays, holidays }: WorkingTime): number {
  const isWorkday = (day: number): boolean => workingDays.includes(dayOfWeek(day));
  const first = epochDay(span.from);
  const days = Array.from({ length: lengthOf(span) }, (_, i) => first + i);
  const free = [...new Set(holidays)].filter((date) => isWithin(date, span));
  return days.filter(isWorkday).length - free.map(epochDay).filter(isWorkday).length;
}
