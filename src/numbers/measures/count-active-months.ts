import { dayParts, elapsedDays, lengthOf, overlap, type DateRange } from '../units/day-range';
import type { LocalDate, Month } from '../units/month';

/** The elapsed days of a month on which a client is active. */
export function activeDaysIn(active: DateRange | null, month: Month, today: LocalDate): number {
  const elapsed = elapsedDays(month, today);
  const days = elapsed && active && overlap(elapsed, active);
  return days ? lengthOf(days) : 0;
}

/** Client-months: active days ÷ days of the month, in parts. Since the 16th of 30: 0.5. */
export const countActiveMonths = (
  active: DateRange | null,
  month: Month,
  today: LocalDate,
): bigint => BigInt(activeDaysIn(active, month, today)) * dayParts(month);
