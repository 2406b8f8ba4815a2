import { dayParts, elapsedDays, lengthOf } from './day-range';
import type { LocalDate, Month } from './month';
import { MONTH_PARTS } from './parts';
import type { Ratio } from './ratio';

/** How much of a month is over, in month parts. */
export function elapsedParts(month: Month, today: LocalDate): bigint {
  const elapsed = elapsedDays(month, today);
  return elapsed ? BigInt(lengthOf(elapsed)) * dayParts(month) : 0n;
}

/** How long these months have lasted so far, in months, exactly: one of which 10 days of 30 are over is a third. */
export const lengthInMonths = (months: readonly Month[], today: LocalDate): Ratio => ({
  over: months.reduce((sum, month) => sum + elapsedParts(month, today), 0n),
  under: MONTH_PARTS,
});
