import type { FindingCode } from '../../numbers/quality/catalogue';
import type { MonthSpan } from '../../numbers/units/period';
import { grouped } from '../../rollup/grouped';
import { readFindings, type FoundOf } from '../../rollup/serve/findings/read-findings';
import { filterFor, loaderByKind } from '../measuring/loader-by-kind';
import type { FoundIn } from './finding';

export interface FindingsAsk extends FoundIn {
  readonly codes: readonly FindingCode[];
}

export const spanText = ({ from, to }: MonthSpan): string => `${from} ${to}`;

/** Merges requests about slices of one kind: a statement reads every period with every slice. */
export function together(asks: readonly FoundIn[]) {
  const periods = [...new Map(asks.map(({ span }) => [spanText(span), span])).values()];
  return {
    periods,
    placeOf: new Map(periods.map((span, i) => [spanText(span), i])),
    groupBy: asks[0]?.slice.cuts ?? [],
    filter: filterFor(asks),
  };
}

/** The key of a row's period and slice. */
export const cellOf = (period: number | undefined, key: FoundIn['slice']['key']): string =>
  `${period} ${JSON.stringify(key)}`;

/** Loads findings for many slices and periods, in one statement for each kind of slice. */
export const findingsLoader = loaderByKind<FindingsAsk, FoundOf[]>(async ({ scope }, asks) => {
  const { placeOf, ...shared } = together(asks);
  const codes = [...new Set(asks.flatMap((ask) => ask.codes))];
  const all = await readFindings(scope, { ...shared, codes });
  const cells = grouped(all, ({ period, key }) => cellOf(period, key));
  return asks.map(({ slice, span, codes: wanted }) =>
    (cells.get(cellOf(placeOf.get(spanText(span)), slice.key)) ?? []).filter(({ code }) =>
      wanted.includes(code),
    ),
  );
});
