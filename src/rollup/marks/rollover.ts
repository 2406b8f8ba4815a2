import type { TenantScope } from '../../database/tenant-scope';
import { monthOf, type LocalDate } from '../../numbers/units/month';
import { markDays } from './stale-marks';

/**
 * A day that passed changes every day-weighted number of its month. Marks the months from the
 * day of the last count to today. A clock set back does the same
 * the other way: what was counted as elapsed is not any more.
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
