import { Refusal } from '../../errors';
import { splitOf, plainSplit, type Split } from '../../numbers/drivers/drivers';
import type { MeasureRow } from '../../numbers/measures/measure';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { countedMonths, type Coverage } from '../../numbers/metrics/counted-months';
import { dimensionsOf } from '../../numbers/metrics/describe';
import { participants } from '../../numbers/metrics/sum-rows';
import { lengthInMonths } from '../../numbers/units/elapsed-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { Ratio } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { byClientLoader, type RowsOfClient } from '../measuring/by-client.loader';
import { sharedSlice } from '../measuring/slice';
import { sumsLoader } from '../measuring/sums.loader';
import { tenant, tenantIn } from '../measuring/tenant';
import { valueBefore } from '../measuring/value-before';
import type { AskedValue } from '../measuring/value';
import { toDrivers, type Driver } from './driver';

interface Counted {
  readonly months: readonly Month[];
  readonly coverage: Coverage;
  /** How many months they are; a running one counts its elapsed share. */
  readonly length: Ratio;
  /** Whether all of them cost work by the hour. */
  readonly hourly: boolean;
}

/** The months of a value that count, exactly as in the value itself. */
async function countedIn(
  context: RequestContext,
  { ask: { metric, slice, span } }: AskedValue,
): Promise<Counted> {
  const tenantOf = await tenantIn(context, slice.filter, [span]);
  const { currentMonth, today, coverage, policyOf } = tenantOf(0);
  const asked = monthsThrough(span.from, span.to);
  const months = countedMonths(metric, asked, currentMonth, coverage).counted;
  const hourly = months.every((month) => policyOf(month).costMode === 'STANDARD_RATE');
  return { months, coverage, length: lengthInMonths(months, today), hourly };
}

/**
 * The split to use. A split that needs records not yet known in these months would count them as
 * zero, so the plain one is used then.
 */
function usableSplit(metric: CataloguedMetric, spans: readonly Counted[]): Split {
  const split = splitOf(metric);
  const isKnown = spans.every(({ months, coverage }) =>
    split.needs.every((kind) => {
      const first = coverage[kind];
      return first !== undefined && months.every((month) => first <= month);
    }),
  );
  return isKnown ? split : plainSplit(metric);
}

/** Reads client by client where the metric has that cut. Numbers about staff are one whole. */
function readRows(
  context: RequestContext,
  { ask: { metric, slice, span } }: AskedValue,
  measures: Split['measures'],
  before: MonthSpan,
): Promise<readonly RowsOfClient[]> {
  if (dimensionsOf(metric).includes('CLIENT') && metric.value.kind !== 'ofMsp') {
    return context.once(byClientLoader).load({ slice, measures, spans: [before, span] });
  }
  const hull = { from: before.from, to: span.to };
  const read = context
    .once(sumsLoader)
    .load({ slice: sharedSlice(metric, slice), measures, span: hull });
  return read.then(({ rows }) => [{ client: null, rows }]);
}

/** Causes that add up to the change between two values; none when either has no value. */
async function explainChange(
  context: RequestContext,
  value: AskedValue,
  before: AskedValue,
): Promise<Driver[]> {
  if (value.value === null || before.value === null) return [];
  const [then, now] = await Promise.all([before, value].map((each) => countedIn(context, each)));
  const { metric } = value.ask;
  const split = usableSplit(metric, [then!, now!]);
  const clients = await readRows(context, value, split.measures, before.ask.span);
  const taking = (rows: readonly MeasureRow[], { months }: Counted) =>
    participants(metric, rows, months);
  const drivers = split.split({
    clients: clients.map(({ rows }) => ({ from: taking(rows, then!), to: taking(rows, now!) })),
    months: { from: then!.length, to: now!.length },
    hourly: then!.hourly && now!.hourly,
  });
  const { currency } = await context.once(tenant);
  const keys = clients.map(({ client }) => client);
  return toDrivers(drivers, { clients: keys, unit: metric.unit, currency });
}

/**
 * An earlier month that was never closed gives no comparison, and the value itself still stands.
 */
function noneIfNotClosed(error: unknown): null {
  if (error instanceof Refusal && error.code === 'MONTH_NOT_CLOSED') return null;
  throw error;
}

/**
 * Explains why a value differs from the one some spans earlier, by causes that add up to the
 * change.
 */
export async function explainSince(
  context: RequestContext,
  value: AskedValue,
  periods: number,
): Promise<Driver[]> {
  const before = await valueBefore(context, value, periods).catch(noneIfNotClosed);
  return before ? explainChange(context, value, before) : [];
}
