import type { MonthSpan } from '../../numbers/units/period';
import { readQuantiles } from '../../rollup/serve/read-quantiles';
import { filterFor, keyText, loaderByKind } from './loader-by-kind';
import type { Slice } from './slice';

export interface QuantileAsk {
  readonly slice: Slice;
  /** The rank: 0.5 is the median. */
  readonly at: number;
  readonly span: MonthSpan;
}

const spanText = ({ from, to }: MonthSpan): string => `${from} ${to}`;

/** Loads percentiles for many slices and periods, in one statement for each kind of slice. */
export const quantilesLoader = loaderByKind<QuantileAsk, bigint | null>(async ({ scope }, asks) => {
  const at = [...new Set(asks.map((ask) => ask.at))];
  const periods = [...new Map(asks.map((ask) => [spanText(ask.span), ask.span])).values()];
  const place = new Map(periods.map((span, i) => [spanText(span), i]));
  const groupBy = asks[0]!.slice.cuts;
  const slices = await readQuantiles(scope, { at, periods, groupBy, filter: filterFor(asks) });
  const byKey = new Map(slices.map((slice) => [keyText(slice.key), slice.periods]));
  return asks.map(({ slice, span, at: rank }) => {
    const found = byKey.get(keyText(slice.key))?.[place.get(spanText(span)) ?? -1];
    return found?.values[at.indexOf(rank)] ?? null;
  });
});
