import { readFor, readForValue } from '../../numbers/metrics/describe';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import type { MeasuredSlice } from '../../rollup/serve/measure-request';
import { readMeasures } from '../../rollup/serve/read-measures';
import { readQuantiles } from '../../rollup/serve/read-quantiles';
import type { KeyPart } from '../../rollup/slice';
import { figuresBySpan, NO_RANKS, type Figures, type Ranks } from '../measuring/column';
import { spanLabel, spansOf } from '../measuring/read-period';
import { readMspSums } from '../measuring/msp-sums';
import { isApplicable } from '../measuring/slice';
import { NO_SUMS, type Sums } from '../measuring/sums.loader';
import { targetBands } from '../measuring/target-bands';
import type { Tenant } from '../measuring/tenant';
import type { TableAsk } from './read-query';

/** One group in one span of time, with what its numbers are computed from. */
export interface TableRow extends Figures {
  readonly key: readonly KeyPart[];
  readonly labels: readonly string[];
}

export interface TableSums {
  readonly rows: readonly TableRow[];
  readonly total: TableRow;
}

const EVERYTHING = { key: [], labels: [] };

const ranksOf = ({ metrics }: TableAsk): number[] => [
  ...new Set(metrics.flatMap(({ value }) => (value.kind === 'quantile' ? [value.at] : []))),
];

type RanksOf = (key: readonly KeyPart[], span: number) => Ranks;

/** Percentiles do not add up, so each group, each span and the total has its own. */
async function readRanks(
  { scope }: RequestContext,
  ask: TableAsk,
  cuts: TableAsk['cuts'],
  periods: readonly LabelledSpan[],
): Promise<RanksOf> {
  const at = ranksOf(ask);
  if (at.length === 0) return () => NO_RANKS;
  const slices = await readQuantiles(scope, { at, periods, groupBy: cuts, filter: ask.filter });
  const byKey = new Map(slices.map((slice) => [JSON.stringify(slice.key), slice.periods]));
  return (key, span) => {
    const found = byKey.get(JSON.stringify(key))?.[span];
    return new Map(at.map((rank, i) => [rank, found?.values[i] ?? null]));
  };
}

/**
 * The measures to read. Metrics that this token cannot have (staff, for some clients only) have no
 * sums.
 */
function measuresFor({ metrics, cuts, filter, withoutLimit }: TableAsk) {
  const readable = metrics.filter((metric) => isApplicable(metric, { cuts, filter }));
  return [...new Set(readable.flatMap(withoutLimit ? readForValue : readFor))];
}

/** A group appears in the spans in which it has anything. Without groups, every span appears. */
function rowsOf(
  slices: readonly MeasuredSlice[],
  spans: readonly LabelledSpan[],
  ranksOf: RanksOf,
  msp: Sums | null,
  dense: boolean,
): TableRow[] {
  return slices.flatMap(({ key, labels, ...sums }) =>
    figuresBySpan(sums, spans, (at) => ranksOf(key, at), msp)
      .filter(({ rows }) => dense || rows.length > 0)
      .map((figures) => ({ key, labels, ...figures })),
  );
}

/**
 * Reads all groups and their total in one statement. Groups share no record, so the total is their
 * sum.
 */
export async function readTable(
  context: RequestContext,
  ask: TableAsk,
  facts: Tenant,
): Promise<TableSums> {
  const { cuts, filter, span: months } = ask;
  const spans = await spansOf(context, months, ask.grain);
  const whole = { ...months, label: spanLabel(months, facts.fiscalYearStartMonth) };
  const request = { measures: measuresFor(ask), months, groupBy: cuts, filter, labels: true };
  const [found, msp, ranks, totalRanks] = await Promise.all([
    readMeasures(context.scope, request),
    readMspSums(context, ask.metrics, spans, () => facts, filter),
    readRanks(context, ask, cuts, spans),
    readRanks(context, ask, [], [whole]),
    context.once(targetBands).read(ask, [...spans, whole], () => facts),
  ]);
  const dense = cuts.length === 0;
  const slices = dense ? [found[0] ?? { ...EVERYTHING, ...NO_SUMS }] : found;
  const all: Sums = {
    rows: found.flatMap((slice) => slice.rows),
    presence: {
      seatCount: found.some(({ presence }) => presence.seatCount),
      endpointCount: found.some(({ presence }) => presence.endpointCount),
    },
  };
  return {
    rows: rowsOf(slices, spans, ranks, msp, dense),
    total: { ...EVERYTHING, span: whole, ...all, ranks: totalRanks([], 0), msp },
  };
}
