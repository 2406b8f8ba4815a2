import { Refusal } from '../../errors';
import { splitOf, plainSplit, type Split } from '../../numbers/drivers/drivers';
import type { MeasureRow } from '../../numbers/measures/measure';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { countedMonths, type Coverage } from '../../numbers/metrics/counted-months';
import { dimensionsOf } from '../../numbers/metrics/describe';
import { participants } from '../../numbers/metrics/sum-rows';
import { lengthInMonths } from '../../numbers/units/elapsed-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
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
async function readRows(
  context: RequestContext,
  { ask: { metric, slice, span } }: AskedValue,
  measures: Split['measures'],
): Promise<readonly RowsOfClient[]> {
  if (dimensionsOf(metric).includes('CLIENT') && metric.value.kind !== 'ofMsp')
    return context.once(byClientLoader).load({ slice, measures, spans: [span] });
  const ask = { slice: sharedSlice(metric, slice), measures, span };
  return [{ client: null, rows: (await context.once(sumsLoader).load(ask)).rows }];
}

/** The rows of the clients that either value has, each value's in its own view. */
async function readBoth(
  context: RequestContext,
  values: readonly [AskedValue, AskedValue],
  measures: Split['measures'],
) {
  const [then, now] = await Promise.all(values.map((each) => readRows(context, each, measures)));
  const rowsIn = (found: readonly RowsOfClient[] = []) =>
    new Map(found.map(({ client, rows }) => [client, rows]));
  const [before, after] = [rowsIn(then), rowsIn(now)];
  return [...new Set([...before.keys(), ...after.keys()])].map((client) => ({
    client,
    then: before.get(client) ?? [],
    now: after.get(client) ?? [],
  }));
}

/** Causes that add up to the change between two values; none when either has no value. */
export async function explainChange(
  context: RequestContext,
  value: AskedValue,
  before: AskedValue,
): Promise<Driver[]> {
  if (value.value === null || before.value === null) return [];
  const [then, now] = await Promise.all([before, value].map((each) => countedIn(context, each)));
  const { metric } = value.ask;
  const split = usableSplit(metric, [then!, now!]);
  const clients = await readBoth(context, [before, value], split.measures);
  const taking = (rows: readonly MeasureRow[], { months }: Counted) =>
    participants(metric, rows, months);
  const drivers = split.split({
    clients: clients.map((rows) => ({
      from: taking(rows.then, then!),
      to: taking(rows.now, now!),
    })),
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
