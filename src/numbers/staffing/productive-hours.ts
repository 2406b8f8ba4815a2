import { workingDaysIn } from '../costing/working-days';
import type { Choices } from '../policy/policy';
import { elapsedDays } from '../units/day-range';
import { HOUR_MS } from '../units/milliseconds';
import type { LocalDate, Month } from '../units/month';
import { WHOLE_SHARE } from '../units/parts';

/**
 * The hours that one full-time person can give to clients in a month, as far as it is over: working
 * days × hours a day × productive share. 21 days of 8 hours at 75 %: 126.
 */
export function productiveHours(month: Month, today: LocalDate, choices: Choices): number {
  const span = elapsedDays(month, today);
  const days = span ? workingDaysIn(span, choices) : 0;
  return (days * choices.workdayMs * choices.productiveShare) / (HOUR_MS * WHOLE_SHARE);
}
