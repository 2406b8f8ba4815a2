import { elapsedDays, overlap, union, type DateRange, type DaySpan } from '../units/day-range';
import type { LocalDate, Month } from '../units/month';
import { isBilledByInvoice, type RevenueFacts } from './count-revenue';
import { spansInForce, type RecurringLine } from './recurring-lines';

/** A line below 0 is a discount. It covers nobody. */
const withoutDiscounts = (line: RecurringLine): RecurringLine => ({
  ...line,
  amounts: line.amounts.map(({ on, value }) => ({ on, value: value > 0n ? value : 0n })),
});

/**
 * The covered days of a client's month: active, elapsed, and with a recurring service line above 0
 * in force. A client billed by invoice alone is covered on all its active days.
 */
export function coveredDays(
  lines: readonly RecurringLine[],
  rows: readonly RevenueFacts[],
  active: DateRange | null,
  month: Month,
  today: LocalDate,
): DaySpan[] {
  const elapsed = elapsedDays(month, today);
  const span = elapsed && active && overlap(elapsed, active);
  if (!span) return [];
  if (isBilledByInvoice(lines, rows, month)) return [span];
  const charged = lines.filter(({ kind }) => kind === 'RECURRING_SERVICE').map(withoutDiscounts);
  return union(charged.flatMap((line) => spansInForce(line, span)));
}
