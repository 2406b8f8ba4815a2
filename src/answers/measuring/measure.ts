import {
  metric as metricOf,
  type CataloguedMetric,
  type MetricKey,
} from '../../numbers/metrics/catalogue';
import { readFor, readForValue } from '../../numbers/metrics/describe';
import type { Grain, LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { columnOf, figuresBySpan, NO_RANKS, type Figures, type Ranks } from './column';
import { readMspSums } from './msp-sums';
import { quantilesLoader } from './quantiles.loader';
import { readViewedPeriod, spansOf, type PeriodAsked } from './read-period';
import { inView, isApplicable, type Slice } from './slice';
import { NO_SUMS, sumsLoader } from './sums.loader';
import { targetBands } from './target-bands';
import { tenantIn, type Tenant } from './tenant';
import type { Ask, MeasuredValue } from './value';

/** Refuses money without its own scope. The schema asks for `metrics:read`. */
export function demandMetrics(context: RequestContext, metrics: readonly CataloguedMetric[]): void {
  if (metrics.some((metric) => metric.financial)) context.demand('financials:read');
}

/** One metric of a slice. */
interface SliceAsk extends Omit<Ask, 'span'> {
  /** True when nobody selects how the value compares with its limit. */
  readonly withoutLimit?: boolean | undefined;
}

/** Percentiles do not add up, so every span has its own. */
async function readRanks(
  context: RequestContext,
  { metric: { value }, slice }: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<(at: number) => Ranks> {
  if (value.kind !== 'quantile') return () => NO_RANKS;
  const loader = context.once(quantilesLoader);
  const { at } = value;
  const found = await Promise.all(spans.map((span) => loader.load({ slice, at, span })));
  return (place) => new Map([[at, found[place] ?? null]]);
}

/**
 * Reads what the values of all spans are computed from, in one request for any number of months.
 */
async function readFigures(
  context: RequestContext,
  ask: SliceAsk,
  spans: readonly LabelledSpan[],
  tenantOf: (at: number) => Tenant,
): Promise<Figures[]> {
  const { metric, slice, withoutLimit } = ask;
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || !isApplicable(metric, slice)) return figuresBySpan(NO_SUMS, spans);
  const span = { from: first.from, to: last.to };
  const measures = withoutLimit ? readForValue(metric) : readFor(metric);
  const [sums, ranksOf, msp] = await Promise.all([
    context.once(sumsLoader).load({ slice, measures, span }),
    readRanks(context, ask, spans),
    readMspSums(context, [metric], spans, tenantOf, slice.filter),
  ]);
  return figuresBySpan(sums, spans, ranksOf, msp);
}

/**
 * Measures one metric of a slice over spans in the order of time. Several calls within one answer
 * share their statements.
 */
export async function measureSpans(
  context: RequestContext,
  ask: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<MeasuredValue[]> {
  const { slice } = ask;
  const tenantOf = await tenantIn(context, slice.filter, spans);
  const [figures] = await Promise.all([
    readFigures(context, ask, spans, tenantOf),
    context.once(targetBands).read(slice, spans, tenantOf),
  ]);
  const valueOf = columnOf(context, ask.metric, slice, ask.withoutLimit);
  return figures.map((each, i) => valueOf(tenantOf(i), slice, each));
}

/** One number. */
export async function measure(context: RequestContext, ask: Ask): Promise<MeasuredValue> {
  const [value] = await measureSpans(context, ask, [ask.span]);
  return value!;
}

/** Metrics to measure over a period, each for its own slice. */
export interface NumbersAsked {
  readonly keys: readonly MetricKey[];
  readonly sliceOf: (metric: CataloguedMetric) => Slice;
  readonly period: PeriodAsked;
  /** How finely the period is cut; absent when it is one span. */
  readonly grain?: Grain | null;
  readonly withoutLimit?: boolean;
}

/**
 * Measures each metric, in the order of `keys`, span by span. The statements are shared with
 * everything else in the request.
 */
export async function measureOver(
  context: RequestContext,
  { keys, sliceOf, period, grain = null, withoutLimit }: NumbersAsked,
): Promise<MeasuredValue[]> {
  const viewed = readViewedPeriod(period);
  const metrics = keys.map(metricOf);
  demandMetrics(context, metrics);
  const spans = await spansOf(context, viewed, grain);
  const values = metrics.map((metric) => {
    const slice = viewed.asClosed ? inView(sliceOf(metric)) : sliceOf(metric);
    return measureSpans(context, { metric, slice, withoutLimit }, spans);
  });
  return (await Promise.all(values)).flat();
}
