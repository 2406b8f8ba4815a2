import { StaffingRecommendation } from '../../entities/delivery-area/staffing.type';
import type { MetricValue } from '../../entities/metric/metric-value.type';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import { staffByLeverage, type LeverageNeed } from '../../numbers/staffing/by-leverage';
import { elapsedMonths } from '../../numbers/units/elapsed-months';
import { monthsThrough } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { tenant } from './tenant';

const nothingKnown = (basis: string, perPerson: number): LeverageNeed => ({
  fte: 0,
  headcountCeiling: 0,
  basis,
  basisValue: 0,
  perPerson,
  current: 0,
  gap: 0,
  action: 'HOLD',
  explanation: 'No month of this period has records to judge by, so nothing is recommended.',
});

/** From the area's leverage over a period: its numerator is what pays for people, its denominator the people. */
export async function recommendStaffing(
  context: RequestContext,
  leverage: MetricValue,
): Promise<StaffingRecommendation> {
  const { today, currentMonth, coverage } = await context.once(tenant);
  const metric = metricOf(leverage.key);
  const { from, to } = leverage.period;
  const { counted } = countedMonths(metric, monthsThrough(from, to), currentMonth, coverage);
  const basis = metric.value.kind === 'ratio' ? metric.value.over.join(' + ') : metric.key;
  const perPerson = leverage.target?.min ?? 0;
  const need =
    staffByLeverage({
      basis,
      basisSum: leverage.numerator,
      fteMonths: leverage.denominator,
      months: elapsedMonths(counted, today),
      perPerson,
    }) ?? nothingKnown(basis, perPerson);
  const { current, gap, action, explanation, ...byLeverage } = need;
  return { byLeverage, byDemand: null, current, gap, action, explanation };
}
