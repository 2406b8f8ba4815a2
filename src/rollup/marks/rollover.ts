import type { TenantScope } from '../../database/tenant-scope';
import { monthOf, type LocalDate } from '../../numbers/units/month';
import { markDays } from './stale-marks';

/**
 * Marks the months from the day of the last count to today, because each passed day changes the
 * day-weighted numbers of its month. A clock set back does the same in the other direction: days
 * counted as elapsed no longer are.
 */
export async function followDay(
  scope: TenantScope,
  countedThrough: LocalDate | null,
  today: LocalDate,
): Promise<void> {
  if (countedThrough === today) return;
  const from = countedThrough ?? today;
  const [first, last] = from < today ? [from, today] : [today, from];
  await markDays(scope, monthOf(first), monthOf(last), monthOf(today));
  await scope.query(`UPDATE msp SET counted_through = $2 WHERE id = $1`, [scope.tenantId, today]);
}
