import { grouped } from '../../rollup/grouped';
import type { MeasuredSlice } from '../../rollup/serve/measure-request';
import { readMeasures } from '../../rollup/serve/read-measures';
import { loaderByKind } from '../measuring/loader-by-kind';
import type { SumsAsk } from '../measuring/sums.loader';

/**
 * Loads the sums of all groups of a cut. What several questions of a request ask about the same
 * months is read in one statement.
 */
export const marketSumsLoader = loaderByKind<SumsAsk, readonly MeasuredSlice[]>(
  async ({ scope }, asks) => {
    const found = new Map<SumsAsk, readonly MeasuredSlice[]>();
    const bySpan = grouped(asks, ({ span: { from, to } }) => `${from} ${to}`);
    await Promise.all(
      [...bySpan.values()].map(async (own) => {
        const { slice, span: months } = own[0]!;
        const measures = [...new Set(own.flatMap((ask) => ask.measures))];
        const { cuts: groupBy, filter } = slice;
        const slices = await readMeasures(scope, { measures, months, groupBy, filter });
        for (const ask of own) found.set(ask, slices);
      }),
    );
    return asks.map((ask) => found.get(ask)!);
  },
);
