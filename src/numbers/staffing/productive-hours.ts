import type { Choices } from '../policy/policy';
import { elapsedDays, lengthOf } from '../units/day-range';
import { shiftDate, type LocalDate, type Month } from '../units/month';
import { HOUR_PARTS } from '../units/parts';

/** Shares are in ten-thousandths. */
const WHOLE = 10_000;

/** 1 is Monday, 7 is Sunday. */
const weekday = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

function elapsedDates(month: Month, today: LocalDate): LocalDate[] {
  const span = elapsedDays(month, today);
  if (!span) return [];
  return Array.from({ length: lengthOf(span) }, (_, i) => shiftDate(span.from, i));
}

/**
 * The hours that one full-time person can give to clients in a month, as far as it is over: working
 * days × hours a day × productive share. 21 days of 8 hours at 75 %: 126.
 */
export function productiveHours(month: Month, today: LocalDate, choices: Choices): number {
  const { workingDays, holidays, workdayMs, productiveShare } = choices;
  const worked = elapsedDates(month, today).filter(
    (date) => workingDays.includes(weekday(date)) && !holidays.includes(date),
  );
  return (worked.length * workdayMs * productiveShare) / (Number(HOUR_PARTS) * WHOLE);
}
