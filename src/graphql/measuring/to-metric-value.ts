import { MeasuredValue, type Ask } from './ask';
import type { Measured } from './measures.loader';
import { isApplicable } from './slice';
import type { Tenant } from './tenant';
import { valueFrame } from './value-frame';

/** The sums of a slice → the number as callers see it. */
export function toMetricValue(
  { metric, slice, span }: Ask,
  { rows, presence }: Measured,
  quantile: bigint | null,
  tenant: Tenant,
): MeasuredValue {
  const facts = { applicable: isApplicable(metric, slice), quantile, presence };
  return new MeasuredValue(valueFrame(tenant, metric, span), slice, rows, facts);
}
