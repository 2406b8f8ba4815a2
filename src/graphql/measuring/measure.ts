import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import type { RequestContext } from '../../request/context';
import type { Ask, MeasuredValue } from './ask';
import { measuresLoader, NOTHING_MEASURED } from './measures.loader';
import { quantilesLoader } from './quantiles.loader';
import { isApplicable } from './slice';
import { tenantIn } from './tenant-in-view';
import { toMetricValue } from './to-metric-value';

/** Money takes a scope of its own beside `metrics:read`, which the schema asks for. */
export function demandMetrics(context: RequestContext, metrics: readonly CataloguedMetric[]): void {
  if (metrics.some((metric) => metric.financial)) context.demand('financials:read');
}

function quantileOf(context: RequestContext, { metric, slice, span }: Ask): Promise<bigint | null> {
  const { value } = metric;
  if (value.kind !== 'quantile') return Promise.resolve(null);
  return context.once(quantilesLoader).load({ slice, at: value.at, span });
}

/** One number. Asked for many times in one answer, the statements behind it are shared. */
export async function measure(context: RequestContext, ask: Ask): Promise<MeasuredValue> {
  const { metric, slice, span } = ask;
  const facts = await tenantIn(context, slice.filter, span);
  if (!isApplicable(metric, slice)) return toMetricValue(ask, NOTHING_MEASURED, null, facts);
  const [measured, quantile] = await Promise.all([
    context.once(measuresLoader).load({ slice, measures: readFor(metric), span }),
    quantileOf(context, ask),
  ]);
  return toMetricValue(ask, measured, quantile, facts);
}
