import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { MeasureRow, Presence } from '../../numbers/measures/measure';
import { monthIndex } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { filterFor, keyText, loaderByKind } from './loader-by-kind';
import type { Slice } from './slice';

export interface SumsAsk {
  readonly slice: Slice;
  readonly measures: readonly MeasureKey[];
  readonly span: MonthSpan;
}

/** The sums of a slice by month, and which counts its clients have. */
export interface Sums {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
}

export const NO_SUMS: Sums = {
  rows: [],
  presence: { seatCount: false, endpointCount: false },
};

/** The months from the first requested to the last. */
export const hullOf = (spans: readonly MonthSpan[]): MonthSpan => ({
  from: spans.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
});

/**
 * Groups requests whose months overlap or touch: reading a run of months costs little more than
 * reading one.
 */
function byRun(asks: readonly SumsAsk[]): SumsAsk[][] {
  const runs: { to: number; asks: SumsAsk[] }[] = [];
  for (const ask of [...asks].sort((a, b) => (a.span.from < b.span.from ? -1 : 1))) {
    const run = runs.at(-1);
    const [from, to] = [monthIndex(ask.span.from), monthIndex(ask.span.to)];
    if (run && from <= run.to + 1) {
      run.asks.push(ask);
      run.to = Math.max(run.to, to);
    } else runs.push({ to, asks: [ask] });
  }
  return runs.map((run) => run.asks);
}

/**
 * Reads slices of one kind over one run of months in one statement, for any number of slices and
 * measures.
 */
async function readRun({ scope }: RequestContext, asks: readonly SumsAsk[]) {
  const slices = await readMeasures(scope, {
    measures: [...new Set(asks.flatMap((ask) => ask.measures))],
    months: hullOf(asks.map((ask) => ask.span)),
    groupBy: asks[0]!.slice.cuts,
    filter: filterFor(asks),
  });
  const byKey = new Map(slices.map((slice) => [keyText(slice.key), slice]));
  return asks.map((ask) => [ask, byKey.get(keyText(ask.slice.key)) ?? NO_SUMS] as const);
}

/**
 * Loads sums for many slices, measures and months, in one statement for each kind of slice and run
 * of months. The rows may include nearby months that other callers requested.
 */
export const sumsLoader = loaderByKind<SumsAsk, Sums>(async (context, asks) => {
  const runs = await Promise.all(byRun(asks).map((run) => readRun(context, run)));
  const found = new Map(runs.flat());
  return asks.map((ask) => found.get(ask)!);
});
