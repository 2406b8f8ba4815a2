import DataLoader from 'dataloader';
import type { MeasureRow } from '../../numbers/measures/measure';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { filterFor, groupBy, kindOf, type MeasureAsk } from './measures.loader';

/** The rows of one client in a slice; the client is null for what belongs to none. */
export interface ClientRows {
  readonly client: number | null;
  readonly rows: readonly MeasureRow[];
}

export interface ByClientAsk extends Omit<MeasureAsk, 'span'> {
  /** Only these months are read, and those between. */
  readonly spans: readonly MonthSpan[];
}

const keyText = (key: readonly unknown[]): string => JSON.stringify(key);

/** One statement for slices of one kind: their rows by client, by the slice's key. */
async function readKind(context: RequestContext, asks: readonly ByClientAsk[]) {
  const spans = asks.flatMap((ask) => ask.spans);
  const from = spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b));
  const to = spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b));
  const cuts = asks[0]?.slice.cuts ?? [];
  const at = cuts.indexOf('CLIENT');
  const slices = await readMeasures(context.scope, {
    measures: [...new Set(asks.flatMap((ask) => ask.measures))],
    months: { from, to },
    groupBy: at < 0 ? [...cuts, 'CLIENT'] : cuts,
    filter: filterFor(asks),
  });
  const found = new Map<string, ClientRows[]>();
  for (const { key, rows } of slices) {
    const own = keyText(key.slice(0, cuts.length));
    const client = (key[at < 0 ? cuts.length : at] ?? null) as number | null;
    const known = found.get(own);
    if (known) known.push({ client, rows });
    else found.set(own, [{ client, rows }]);
  }
  return found;
}

/** The rows behind slices, client by client: one statement for each kind of slice, whatever their number. */
export const byClientLoader = (
  context: RequestContext,
): DataLoader<ByClientAsk, readonly ClientRows[]> =>
  new DataLoader<ByClientAsk, readonly ClientRows[]>(
    async (asks) => {
      const answers = new Map<ByClientAsk, readonly ClientRows[]>();
      await Promise.all(
        groupBy(asks, (ask) => kindOf(ask.slice)).map(async (kind) => {
          const found = await readKind(context, kind);
          for (const ask of kind) answers.set(ask, found.get(keyText(ask.slice.key)) ?? []);
        }),
      );
      return asks.map((ask) => answers.get(ask) ?? []);
    },
    { cache: false },
  );
