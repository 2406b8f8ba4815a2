import type { Clock } from '../../clock';
import type { TenantScope } from '../../database/tenant-scope';
import { monthsThrough, type Month } from '../../numbers/units/month';
import { quarterMonths, quarterOf, type LabelledSpan } from '../../numbers/units/period';
import { readClosedMonths } from '../../rollup/close/closed-facts';
import { keepQuarter, readClosedQuarter } from '../../rollup/close/closed-quarters';
import { forTheMsp } from '../for-the-msp';
import { tenant } from '../measuring/tenant';
import { contentText } from './content';
import { gatherReport } from './gather-report';

function quarterAround(month: Month, fiscalStart: number): LabelledSpan {
  const label = quarterOf(month, fiscalStart);
  return { label, ...quarterMonths(label, fiscalStart)! };
}

/**
 * Keeps the report of a quarter for good, in the transaction that closes the last of its months.
 */
export async function keepReport(
  scope: TenantScope,
  clock: Clock,
  month: Month,
  closedAt: Date,
): Promise<void> {
  const context = forTheMsp(scope, clock, 'quarterly-report');
  const { fiscalYearStartMonth } = await context.once(tenant);
  const quarter = quarterAround(month, fiscalYearStartMonth);
  const closed = await readClosedMonths(scope, quarter);
  if (closed.length < monthsThrough(quarter.from, quarter.to).length) return;
  // If the start of the fiscal year was changed, a quarter may begin with a month that already
  // began one.
  if (await readClosedQuarter(scope, quarter.from)) return;
  const content = await gatherReport(context, quarter, closedAt);
  await keepQuarter(scope, quarter.from, contentText(content));
}
