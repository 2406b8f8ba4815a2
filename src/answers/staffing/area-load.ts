import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { measureOver } from '../measuring/measure';
import type { PeriodAsked } from '../measuring/read-period';
import { sliceOfArea, wholeOf } from '../measuring/slice';
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

/** Reads what an area's staffing is judged by. All areas of one answer share their statements. */
export async function readAreaLoad(
  context: RequestContext,
  area: DeliveryAreaKey,
  period: PeriodAsked,
): Promise<AreaLoad> {
  const { actor } = context;
  const [[leverage, hours, people], [tickets]] = await Promise.all([
    measureOver(context, {
      keys: [leverageKey(area), 'LOGGED_HOURS', 'FTE_MONTHS'],
      sliceOf: (metric) => sliceOfArea(actor, area, metric),
      period,
    }),
    measureOver(context, { keys: ['TICKETS_OPENED'], sliceOf: () => wholeOf(actor), period }),
  ]);
  return { area, leverage: leverage!, hours: hours!, people: people!, tickets: tickets! };
}
