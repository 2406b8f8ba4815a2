import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import type { Target } from '../../numbers/metrics/metric';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { wholeOf } from './slice';
import { targetBands } from './target-bands';
import { targetAt } from './target-in-force';
import { ownersOf } from './target-owners';
import { tenant } from './tenant';

/**
 * What judges the numbers of all that the caller may see, over a span: for a token of one client
 * that client's target, or that of its band.
 */
export async function targetsOfWhole(
  context: RequestContext,
  span: MonthSpan,
): Promise<(key: MetricKey) => Target | null> {
  const facts = await context.once(tenant);
  const [slice, bands] = [wholeOf(context.actor), context.once(targetBands)];
  await bands.read(slice, [span], () => facts);
  return (key) => {
    const owners = ownersOf(metric(key), slice, bands.of(slice, span, facts));
    return targetAt(metric(key), facts, span.to, owners).compared;
  };
}
