import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { ofWholeMsp as takenOfMsp, readOfMsp } from '../../numbers/metrics/describe';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import type { SliceFilter } from '../../rollup/slice';
import { ofWholeMsp } from './slice';
import { hullOf, NO_SUMS, sumsLoader, type Sums } from './sums.loader';
import type { Tenant } from './tenant';

/** Whether it takes anything of the whole MSP, by whatever basis its limit is set. */
const takesOfMsp = (metric: CataloguedMetric): boolean =>
  [metric, ...Object.values(metric.atLeast ?? {})].some((each) => takenOfMsp(each).length > 0);

/**
 * Reads what metrics take from the whole MSP, whatever they are asked about, over months in order.
 * Nothing is read where none of them does. A token limited to clients gets none of it: it would
 * tell of the others.
 */
export async function readMspSums(
  context: RequestContext,
  metrics: readonly CataloguedMetric[],
  spans: readonly MonthSpan[],
  tenantOf: (at: number) => Tenant,
  filter: SliceFilter,
): Promise<Sums | null> {
  if (context.actor.clientIds) return null;
  if (!metrics.some(takesOfMsp)) return NO_SUMS;
  const bases = new Set(spans.map(({ to }, at) => tenantOf(at).policyOf(to).seatPriceBasis));
  const measures = [
    ...new Set([...bases].flatMap((basis) => metrics.flatMap((each) => readOfMsp(each, basis)))),
  ];
  if (measures.length === 0) return NO_SUMS;
  const slice = ofWholeMsp({ filter });
  return context.once(sumsLoader).load({ slice, measures, span: hullOf(spans) });
}
