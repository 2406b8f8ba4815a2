import DataLoader from 'dataloader';
import type { FindingCode } from '../../numbers/quality/catalogue';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readFindings, type FoundOf } from '../../rollup/serve/findings/read-findings';
import { filterFor, groupBy, kindOf } from '../measuring/measures.loader';
import type { FoundIn } from './to-finding';

export interface FindingsAsk extends FoundIn {
  readonly codes: readonly FindingCode[];
}

export const spanText = ({ from, to }: MonthSpan): string => `${from} ${to}`;

/** What asks about slices of one kind have in common: a statement takes every period with every slice. */
export function together(asks: readonly FoundIn[]) {
  const periods = [...new Map(asks.map(({ span }) => [spanText(span), span])).values()];
  return {
    periods,
    placeOf: new Map(periods.map((span, i) => [spanText(span), i])),
    groupBy: asks[0]?.slice.cuts ?? [],
    filter: filterFor(asks),
  };
}

/** Where a row of an answer belongs: its period and its slice. */
export const cellOf = (period: number | undefined, key: FoundIn['slice']['key']): string =>
  `${period} ${JSON.stringify(key)}`;

async function readKind({ scope }: RequestContext, asks: readonly FindingsAsk[]) {
  const { placeOf, ...shared } = together(asks);
  const codes = [...new Set(asks.flatMap((ask) => ask.codes))];
  const cells = new Map<string, FoundOf[]>();
  for (const found of await readFindings(scope, { ...shared, codes })) {
    const cell = cellOf(found.period, found.key);
    cells.set(cell, [...(cells.get(cell) ?? []), found]);
  }
  return asks.map(({ slice, span, codes: wanted }) =>
    (cells.get(cellOf(placeOf.get(spanText(span)), slice.key)) ?? []).filter(({ code }) =>
      wanted.includes(code),
    ),
  );
}

/** Findings for many slices and periods: one statement for each kind of slice. */
export const findingsLoader = (context: RequestContext): DataLoader<FindingsAsk, FoundOf[]> =>
  new DataLoader<FindingsAsk, FoundOf[]>(
    async (asks) => {
      const answers = new Map<FindingsAsk, FoundOf[]>();
      await Promise.all(
        groupBy(asks, (ask) => kindOf(ask.slice)).map(async (kind) => {
          const found = await readKind(context, kind);
          kind.forEach((ask, i) => answers.set(ask, found[i] ?? []));
        }),
      );
      return asks.map((ask) => answers.get(ask) ?? []);
    },
    { cache: false },
  );
