import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { Month } from '../../numbers/units/month';
import { valueText } from '../../words/value-text';
import { targetAt } from './target-in-force';
import type { Tenant } from './tenant';

/** Whether two values of a metric over months that end with this one differ in the digits they are shown with. */
export function differsAsShown(
  metric: CataloguedMetric,
  tenant: Tenant,
  lastMonth: Month,
  [one, other]: readonly [number | null, number | null],
): boolean {
  if (one === other) return false;
  const target = targetAt(metric, tenant, lastMonth).shown;
  const shown = (value: number | null): string =>
    valueText(value, metric.unit, tenant.currency, target);
  return shown(one) !== shown(other);
}
