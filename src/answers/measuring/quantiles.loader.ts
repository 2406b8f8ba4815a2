import DataLoader from 'dataloader';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readQuantiles } from '../../rollup/serve/read-quantiles';
import { filterFor, groupBy, kindOf } from './measures.loader';
import type { Slice } from './slice';

export interface QuantileAsk {
  readonly slice: Slice;
  /** The rank: 0.5 is the median. */
  readonly at: number;
  readonly span: MonthSpan;
}

const spanText = ({ from, to }: MonthSpan): string => `${from} ${to}`;

async function readKind(
  { scope }: RequestContext,
  asks: readonly QuantileAsk[],
): Promise<(bigint | null)[]> {
  const at = [...new Set(asks.map((ask) => ask.at))];
  const periods = [...new Map(asks.map((ask) => [spanText(ask.span), ask.span])).values()];
  const place = new Map(periods.map((span, i) => [spanText(span), i]));
  const cuts = asks[0]?.slice.cuts ?? [];
  const slices = await readQuantiles(scope, {
    at,
    periods,
    groupBy: cuts,
    filter: filterFor(asks),
  });
  const byKey = new Map(slices.map((slice) => [JSON.stringify(slice.key), slice.periods]));
  return asks.map((ask) => {
    const found = byKey.get(JSON.stringify(ask.slice.key))?.[place.get(spanText(ask.span)) ?? -1];
    return found?.values[at.indexOf(ask.at)] ?? null;
  });
}

/** Percentiles for many slices and periods: one statement for each kind of slice. */
export const quantilesLoader = (context: RequestContext): DataLoader<QuantileAsk, bigint | null> =>
  new DataLoader<QuantileAsk, bigint | null>(
    async (asks) => {
      const answers = new Map<QuantileAsk, bigint | null>();
      await Promise.all(
        groupBy(asks, (ask) => kindOf(ask.slice)).map(async (kind) => {
          const found = await readKind(context, kind);
          kind.forEach((ask, i) => answers.set(ask, found[i] ?? null));
        }),
      );
      return asks.map((ask) => answers.get(ask) ?? null);
    },
    { cache: false },
  );
