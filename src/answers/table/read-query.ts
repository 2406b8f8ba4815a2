import { Refusal } from '../../errors';
import { TIME_CUTS, type Dimension } from '../../numbers/dimension';
import { metric as metricOf, type CataloguedMetric } from '../../numbers/metrics/catalogue';
import { dimensionsOf } from '../../numbers/metrics/describe';
import type { Grain, MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { CUTS, cutsOf, type Cut, type SliceFilter } from '../../rollup/slice';
import { notGroupable } from '../../words/refused-questions';
import { demandMetrics } from '../measuring/measure';
import { readViewedPeriod } from '../measuring/read-period';
import { wholeOf } from '../measuring/slice';
import { scopesOf } from './group-ids';
import { readBands } from './read-bands';
import type { MetricsQuery } from './metrics-query';
import { readFilter } from './read-filter';

/** A checked request for a table. */
export interface TableAsk {
  readonly metrics: readonly CataloguedMetric[];
  readonly span: MonthSpan;
  readonly groupBy: readonly Dimension[];
  readonly cuts: readonly Cut[];
  /** The finest time cut requested; null when the whole period is one. */
  readonly grain: Grain | null;
  readonly filter: SliceFilter;
  readonly withoutLimit: boolean;
  readonly order: { readonly column: number; readonly descending: boolean } | null;
}

const MOST_METRICS = 50;
const GRAINS: readonly Grain[] = TIME_CUTS;

const isTime = (dimension: Dimension): dimension is Grain =>
  (GRAINS as readonly Dimension[]).includes(dimension);

/** Limits the filter to clients that are both requested and visible to the token. */
function withinToken(filter: SliceFilter, visible: SliceFilter): SliceFilter {
  if (!visible.clients || !filter.clients) return { ...filter, ...visible };
  const visibleClients = new Set(visible.clients);
  return { ...filter, clients: filter.clients.filter((client) => visibleClients.has(client)) };
}

/**
 * A cut that one side of a ratio lacks would inflate the ratio, so it is refused instead of half
 * answered.
 */
function refuseMissingCuts(
  metrics: readonly CataloguedMetric[],
  dimensions: readonly Dimension[],
): void {
  for (const metric of metrics) {
    const missing = dimensions.find((dimension) => !dimensionsOf(metric).includes(dimension));
    if (!missing) continue;
    const possible = dimensionsOf(metric);
    throw new Refusal('NOT_GROUPABLE', notGroupable(metric.key, missing, possible), {
      metric: metric.key,
      dimension: missing,
      possible,
    });
  }
}

function readMetrics({ metrics }: MetricsQuery, context: RequestContext): CataloguedMetric[] {
  if (metrics.length < 1 || metrics.length > MOST_METRICS) {
    throw new Refusal(
      'BAD_METRICS',
      `Ask for 1 to ${MOST_METRICS} metrics; these are ${metrics.length}.`,
    );
  }
  const catalogued = metrics.map(metricOf);
  demandMetrics(context, catalogued);
  return catalogued;
}

function readOrder({ orderBy, metrics }: MetricsQuery): TableAsk['order'] {
  if (!orderBy) return null;
  const column = metrics.indexOf(orderBy.metric);
  if (column >= 0) return { column, descending: orderBy.descending ?? true };
  throw new Refusal(
    'BAD_ORDER',
    `Rows can be ordered by a metric of the query; ${orderBy.metric} is not in it.`,
  );
}

function readGroups({ groupBy }: MetricsQuery, context: RequestContext): Dimension[] {
  const dimensions = [...(groupBy ?? [])];
  if (new Set(dimensions).size < dimensions.length) {
    throw new Refusal('BAD_GROUPING', 'A dimension stands twice in groupBy. Name each once.');
  }
  for (const scope of scopesOf(CUTS.filter((cut) => dimensions.includes(cut))))
    context.demand(scope);
  return dimensions;
}

/** Reads a query. With `withoutLimit`, nobody selects how the values compare with their limits. */
export async function readQuery(
  query: MetricsQuery,
  context: RequestContext,
  withoutLimit: boolean,
): Promise<TableAsk> {
  const metrics = readMetrics(query, context);
  const groupBy = readGroups(query, context);
  const { from, to, ...view } = readViewedPeriod(query.period);
  const filter = {
    ...readFilter(query.filter ?? {}, context),
    ...(await readBands(query, context)),
    ...view,
  };
  refuseMissingCuts(metrics, [...groupBy, ...cutsOf(filter)]);
  return {
    metrics,
    span: { from, to },
    groupBy,
    cuts: groupBy.filter((dimension): dimension is Cut => !isTime(dimension)),
    grain: GRAINS.find((grain) => groupBy.includes(grain)) ?? null,
    filter: withinToken(filter, wholeOf(context.actor).filter),
    order: readOrder(query),
    withoutLimit,
  };
}
