import DataLoader from 'dataloader';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { MeasureRow, Presence } from '../../numbers/measures/measure';
import { monthIndex } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import type { SliceFilter } from '../../rollup/slice';
import { FILTER_OF, type Slice } from './slice';

export interface MeasureAsk {
  readonly slice: Slice;
  readonly measures: readonly MeasureKey[];
  readonly span: MonthSpan;
}

/** The sums of a slice, month by month, and which counts its clients have. */
export interface Measured {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
}

export const NOTHING_MEASURED: Measured = {
  rows: [],
  presence: { seatCount: false, endpointCount: false },
};

/** Slices of the same kind: cut the same way, under the same filter. */
export const kindOf = ({ cuts, filter }: Slice): string => JSON.stringify([cuts, filter]);

export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}

/** Only the groups asked for. With several cuts the whole table is read: its rows are asked for together anyway. */
export function filterFor(asks: readonly { readonly slice: Slice }[]): SliceFilter {
  const [{ slice } = { slice: undefined }] = asks;
  const [cut, another] = slice?.cuts ?? [];
  if (!slice || !cut || another) return slice?.filter ?? {};
  const keys = [...new Set(asks.map((ask) => ask.slice.key[0] ?? null))];
  return { ...slice.filter, [FILTER_OF[cut]]: keys };
}

/** Asks whose months overlap or touch go together: reading a run of months costs little more than reading one. */
function byRun(asks: readonly MeasureAsk[]): MeasureAsk[][] {
  const runs: { to: number; asks: MeasureAsk[] }[] = [];
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

const keyText = (key: Slice['key']): string => JSON.stringify(key);

/** One statement for slices of one kind over one run of months, whatever their number and measures. */
async function readRun(context: RequestContext, asks: readonly MeasureAsk[]) {
  const measures = [...new Set(asks.flatMap((ask) => ask.measures))];
  const from = asks.map((ask) => ask.span.from).reduce((a, b) => (a < b ? a : b));
  const to = asks.map((ask) => ask.span.to).reduce((a, b) => (a > b ? a : b));
  const cuts = asks[0]?.slice.cuts ?? [];
  const filter = filterFor(asks);
  const months = { from, to };
  const slices = await readMeasures(context.scope, { measures, months, groupBy: cuts, filter });
  return new Map(slices.map((slice) => [keyText(slice.key), slice]));
}

const within = ({ from, to }: MonthSpan, rows: readonly MeasureRow[]): MeasureRow[] =>
  rows.filter((row) => row.month >= from && row.month <= to);

/** Sums for many slices, measures and months: as few statements as there are kinds of slice and runs of months. */
export const measuresLoader = (context: RequestContext): DataLoader<MeasureAsk, Measured> =>
  new DataLoader<MeasureAsk, Measured>(
    async (asks) => {
      const answers = new Map<MeasureAsk, Measured>();
      const runs = groupBy(asks, (ask) => kindOf(ask.slice)).flatMap(byRun);
      await Promise.all(
        runs.map(async (run) => {
          const found = await readRun(context, run);
          for (const ask of run) {
            const { rows, presence } = found.get(keyText(ask.slice.key)) ?? NOTHING_MEASURED;
            answers.set(ask, { rows: within(ask.span, rows), presence });
          }
        }),
      );
      return asks.map((ask) => answers.get(ask) ?? NOTHING_MEASURED);
    },
    { cache: false },
  );
