import { readFor, readForValue } from '../../numbers/metrics/describe';
import { groupMonths, type LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures, type MeasuredSlice } from '../../rollup/serve/read-measures';
import { readQuantiles } from '../../rollup/serve/read-quantiles';
import type { KeyPart } from '../../rollup/slice';
import { NOTHING_MEASURED, type Measured } from '../measuring/measures.loader';
import { spanLabel } from '../measuring/read-period';
import type { TableAsk } from './read-query';
import { rowsBySpan } from '../measuring/rows-by-span';
import { isApplicable } from '../measuring/slice';
import type { Tenant } from '../measuring/tenant';

/** One group in one span of time: what its numbers are computed from. */
export interface TableRow extends Measured {
  readonly key: readonly KeyPart[];
  readonly labels: readonly string[];
  readonly span: LabelledSpan;
  /** Percentiles by rank. */
  readonly quantiles: ReadonlyMap<number, bigint | null>;
}

export interface TableSums {
  readonly rows: readonly TableRow[];
  readonly total: TableRow;
}

const EVERYTHING = { key: [], labels: [] };

/** The spans of the rows: the pieces of the period, or all of it. */
function spansOf({ span, grain }: TableAsk, { fiscalYearStartMonth }: Tenant): LabelledSpan[] {
  const { from, to } = span;
  if (grain) return groupMonths(from, to, grain, fiscalYearStartMonth);
  return [{ from, to, label: spanLabel(span, fiscalYearStartMonth) }];
}

const ranksOf = ({ metrics }: TableAsk): number[] => [
  ...new Set(metrics.flatMap(({ value }) => (value.kind === 'quantile' ? [value.at] : []))),
];

type QuantilesOf = (key: readonly KeyPart[], span: number) => ReadonlyMap<number, bigint | null>;

/** Percentiles do not add up: each group and span, and the total, has its own. */
async function readRanks(
  { scope }: RequestContext,
  ask: TableAsk,
  cuts: TableAsk['cuts'],
  periods: readonly LabelledSpan[],
): Promise<QuantilesOf> {
  const at = ranksOf(ask);
  if (at.length === 0) return () => new Map();
  const slices = await readQuantiles(scope, { at, periods, groupBy: cuts, filter: ask.filter });
  const byKey = new Map(slices.map((slice) => [JSON.stringify(slice.key), slice.periods]));
  return (key, span) => {
    const found = byKey.get(JSON.stringify(key))?.[span];
    return new Map(at.map((rank, i) => [rank, found?.values[i] ?? null]));
  };
}

/** Metrics that this token cannot have (staff, for some clients only) have no sums to read. */
function measuresFor({ metrics, cuts, filter, withoutLimit }: TableAsk) {
  const readable = metrics.filter((metric) => isApplicable(metric, { cuts, key: [], filter }));
  return [...new Set(readable.flatMap(withoutLimit ? readForValue : readFor))];
}

/** A group appears in the spans in which it has anything; without groups, every span does. */
function rowsOf(
  slices: readonly MeasuredSlice[],
  spans: readonly LabelledSpan[],
  quantiles: QuantilesOf,
  dense: boolean,
): TableRow[] {
  return slices.flatMap(({ key, labels, rows, presence }) => {
    const cut = rowsBySpan(rows, spans);
    return spans.flatMap((span, i) => {
      const own = cut[i] ?? [];
      if (own.length === 0 && !dense) return [];
      return [{ key, labels, span, rows: own, presence, quantiles: quantiles(key, i) }];
    });
  });
}

/** All groups and their total. Groups share no record, so the total is the sum of them: one statement for both. */
export async function readTable(
  context: RequestContext,
  ask: TableAsk,
  facts: Tenant,
): Promise<TableSums> {
  const { cuts, filter, span: months } = ask;
  const spans = spansOf(ask, facts);
  const whole = { ...months, label: spanLabel(months, facts.fiscalYearStartMonth) };
  const request = { measures: measuresFor(ask), months, groupBy: cuts, filter, labels: true };
  const [found, ranks, totalRanks] = await Promise.all([
    readMeasures(context.scope, request),
    readRanks(context, ask, cuts, spans),
    readRanks(context, ask, [], [whole]),
  ]);
  const dense = cuts.length === 0;
  const slices = dense ? [found[0] ?? { ...EVERYTHING, ...NOTHING_MEASURED }] : found;
  const all: Measured = {
    rows: found.flatMap((slice) => slice.rows),
    presence: {
      seatCount: found.some(({ presence }) => presence.seatCount),
      endpointCount: found.some(({ presence }) => presence.endpointCount),
    },
  };
  return {
    rows: rowsOf(slices, spans, ranks, dense),
    total: { ...EVERYTHING, span: whole, ...all, quantiles: totalRanks([], 0) },
  };
}
