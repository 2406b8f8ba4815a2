import DataLoader from 'dataloader';
import type { FindingCode } from '../../numbers/quality/catalogue';
import type { RequestContext } from '../../request/context';
import { readSamples, type Sample } from '../../rollup/serve/findings/read-samples';
import { groupBy, kindOf } from '../measuring/measures.loader';
import { cellOf, spanText, together } from './findings.loader';
import type { FoundIn } from './to-finding';

export interface SamplesAsk extends FoundIn {
  readonly code: FindingCode;
  readonly first: number;
}

async function readKind({ scope }: RequestContext, asks: readonly SamplesAsk[]) {
  const { placeOf, ...shared } = together(asks);
  const codes = [...new Set(asks.map(({ code }) => code))];
  const most = Math.max(...asks.map(({ first }) => first));
  const cells = new Map<string, Sample[]>();
  for (const sample of await readSamples(scope, { ...shared, codes }, most)) {
    const cell = `${sample.code} ${cellOf(sample.period, sample.key)}`;
    const known = cells.get(cell);
    if (known) known.push(sample);
    else cells.set(cell, [sample]);
  }
  return asks.map(({ code, slice, span, first }) =>
    (cells.get(`${code} ${cellOf(placeOf.get(spanText(span)), slice.key)}`) ?? []).slice(0, first),
  );
}

/** Rows behind many findings: one statement for each kind of slice. */
export const samplesLoader = (context: RequestContext): DataLoader<SamplesAsk, Sample[]> =>
  new DataLoader<SamplesAsk, Sample[]>(
    async (asks) => {
      const answers = new Map<SamplesAsk, Sample[]>();
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
