import { daysInMonth, type LocalDate, type Month } from '../units/month';
import { dayParts, elapsedDays, lengthOf } from '../units/day-range';
import { MONTH_PARTS } from '../units/parts';
import type { Ratio } from '../units/ratio';

/** How much of a month is over, in parts of it; all of one that is. */
export function elapsedParts(month: Month, today: LocalDate): bigint {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return 0n;
  const days = lengthOf(elapsed);
  return days === daysInMonth(month) ? MONTH_PARTS : BigInt(days) * dayParts(month);
}

/**
 * A sum over some months as an amount per month. A running month counts by its elapsed days, so 1 000
 * of MRR on the 10th of 30 is 3 000 a month. `sum` is in `parts`; null before anything elapsed.
 */
export const perMonth = (sum: bigint, parts: bigint, elapsed: bigint): Ratio | null =>
  elapsed > 0n ? { over: sum * MONTH_PARTS, under: parts * elapsed } : null;
