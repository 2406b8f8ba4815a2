import { elapsedDays, lengthOf, wholeMonth } from '../units/day-range';
import { daysInMonth, type LocalDate, type Month } from '../units/month';
import { workingDaysIn, type WorkingTime } from './working-days';

/** What one full-time person can work in a whole month, in milliseconds. */
export const fullTimeMs = (month: Month, time: WorkingTime): bigint =>
  BigInt(workingDaysIn(wholeMonth(month), time)) * BigInt(time.workdayMs);

/**
 * Hours that people could work, in capacity parts: working days × hours × FTE-months. A month that
 * is not over takes its elapsed working days and the FTE averaged over its elapsed days, so that
 * being early in the month is not counted twice.
 */
export function capacityParts(
  fteMonths: bigint,
  month: Month,
  today: LocalDate,
  time: WorkingTime,
): bigint {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return 0n;
  const worked = BigInt(workingDaysIn(elapsed, time)) * BigInt(time.workdayMs);
  return (fteMonths * worked * BigInt(daysInMonth(month))) / BigInt(lengthOf(elapsed));
}
