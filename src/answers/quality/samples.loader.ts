import type { FindingCode } from '../../numbers/quality/catalogue';
import { grouped } from '../../rollup/grouped';
import { readSamples, type Sample } from '../../rollup/serve/findings/read-samples';
import { loaderByKind } from '../measuring/loader-by-kind';
import type { FoundIn } from './finding';
import { cellOf, spanText, together } from './findings.loader';

export interface SamplesAsk extends FoundIn {
  readonly code: FindingCode;
  readonly first: number;
}

/** Loads rows behind many findings, in one statement for each kind of slice. */
export const samplesLoader = loaderByKind<SamplesAsk, Sample[]>(async ({ scope }, asks) => {
  const { placeOf, ...shared } = together(asks);
  const codes = [...new Set(asks.map(({ code }) => code))];
  const most = Math.max(...asks.map(({ first }) => first));
  const all = await readSamples(scope, { ...shared, codes }, most);
  const cells = grouped(all, ({ code, period, key }) => `${code} ${cellOf(period, key)}`);
  return asks.map(({ code, slice, span, first }) => {
    const cell = `${code} ${cellOf(placeOf.get(spanText(span)), slice.key)}`;
    return (cells.get(cell) ?? []).slice(0, first);
  });
});
