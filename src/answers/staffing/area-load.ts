import type { DeliveryAreaKey } from '../../numbers/areas';
import {
  metric as metricOf,
  type CataloguedMetric,
  type MetricKey,
} from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { measure } from '../measuring/measure';
import { spansOf, type ViewedPeriod } from '../measuring/read-period';
import { inView, sliceOfArea, wholeOf, type Slice } from '../measuring/slice';
import type { Tenant } from '../measuring/tenant';
import type { MeasuredValue } from '../measuring/value';

/** What an area's staffing is judged by, all over one period. */
export interface AreaLoad {
  readonly area: DeliveryAreaKey;
  /** Its numerator pays for people, and its denominator is the people. */
  readonly leverage: MeasuredValue;
  /** The hours logged in the area. */
  readonly hours: MeasuredValue;
  /** The people in the area, where its leverage is not known. */
  readonly people: MeasuredValue;
  /** The tickets opened in the whole MSP. */
  readonly tickets: MeasuredValue;
}

export const leverageKey = (area: DeliveryAreaKey): MetricKey => `LEVERAGE_${area}`;

/** The months of a value's period that count. */
export const monthsOf = (
  { key, period }: MeasuredValue,
  { currentMonth, coverage }: Tenant,
): readonly Month[] =>
  countedMonths(metricOf(key), monthsThrough(period.from, period.to), currentMonth, coverage)
    .counted;

/**
 * Reads what an area's staffing is judged by. All areas of one answer share their statements. The
 * caller demands the scopes of what it shows of it.
 */
export async function readAreaLoad(
  context: RequestContext,
  area: DeliveryAreaKey,
  period: ViewedPeriod,
): Promise<AreaLoad> {
  const [span] = await spansOf(context, period, null);
  const whole = (): Slice => wholeOf(context.actor);
  const ofArea = (metric: CataloguedMetric): Slice => sliceOfArea(context.actor, area, metric);
  const read = (key: MetricKey, sliceOf: (metric: CataloguedMetric) => Slice) => {
    const metric = metricOf(key);
    const slice = period.asClosed ? inView(sliceOf(metric)) : sliceOf(metric);
    return measure(context, { metric, slice, span: span! });
  };
  const [leverage, hours, people, tickets] = await Promise.all([
    read(leverageKey(area), ofArea),
    read('LOGGED_HOURS', ofArea),
    read('FTE_MONTHS', ofArea),
    read('TICKETS_OPENED', whole),
  ]);
  return { area, leverage, hours, people, tickets };
}
