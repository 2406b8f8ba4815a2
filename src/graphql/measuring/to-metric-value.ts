import { definitionOf } from '../../entities/metric/metric-definition.type';
import { Period } from '../../entities/metric/period.type';
import { evaluate } from '../../numbers/metrics/evaluate';
import { monthsThrough } from '../../numbers/units/month';
import { formatValue } from '../../scalars/format-value';
import { MeasuredValue, type Ask } from './ask';
import type { Measured } from './measures.loader';
import { isApplicable } from './slice';
import { judgedOn, limitOf, targetInForce } from './target-in-force';
import type { Tenant } from './tenant';

/** The sums of a slice → the number as callers see it. */
export function toMetricValue(
  ask: Ask,
  { rows, presence }: Measured,
  quantile: bigint | null,
  tenant: Tenant,
): MeasuredValue {
  const { metric, slice, span } = ask;
  const target = targetInForce(
    metric,
    tenant.targets.get(metric.key),
    judgedOn(span.to, tenant.today),
  );
  const policy = tenant.policyOf(span.to);
  const evaluation = evaluate(metric, rows, {
    months: monthsThrough(span.from, span.to),
    currentMonth: tenant.currentMonth,
    coverage: tenant.coverage,
    target: target.compared,
    applicable: isApplicable(metric, slice),
    quantile,
    presence,
    policy,
  });
  const { partial, atLeast, ...result } = evaluation;
  return Object.assign(new MeasuredValue(), result, {
    ask,
    definition: definitionOf(metric.key),
    key: metric.key,
    period: Object.assign(new Period(), span, { partial }),
    policyVersion: policy.version,
    formatted: formatValue(evaluation.value, metric.unit, tenant.currency),
    target: target.shown ?? limitOf(atLeast),
  });
}
