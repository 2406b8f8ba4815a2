import { shiftMonth } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { tenant } from '../measuring/tenant';

const YEAR = 12;

/** The last twelve months that are over. */
export async function lastTwelveMonths(context: RequestContext): Promise<MonthSpan> {
  const { currentMonth } = await context.once(tenant);
  return { from: shiftMonth(currentMonth, -YEAR), to: shiftMonth(currentMonth, -1) };
}
