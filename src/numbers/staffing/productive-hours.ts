import { workingDaysIn } from '../costing/working-days';
import type { Choices } from '../policy/policy';
import { elapsedDays } from '../units/day-range';
import type { LocalDate, Month } from '../units/month';
import { HOUR_PARTS, SHARE_PARTS } from '../units/parts';
import type { Ratio } from '../units/ratio';

/**
 * The hours that one full-time person can give to clients in months, as far as they are over:
 * working days × hours a day × productive share. 21 days of 8 hours at 75 %: 126.
 */
export function productiveHours(
  months: readonly Month[],
  today: LocalDate,
  choicesOf: (month: Month) => Choices,
): Ratio {
  const over = months.reduce((sum, month) => {
    const choices = choicesOf(month);
    const span = elapsedDays(month, today);
    const days = span ? workingDaysIn(span, choices) : 0;
    return sum + BigInt(days) * BigInt(choices.workdayMs) * BigInt(choices.productiveShare);
  }, 0n);
  return { over, under: HOUR_PARTS * SHARE_PARTS };
}
