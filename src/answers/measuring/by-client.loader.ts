import type { MeasureRow } from '../../numbers/measures/measure';
import type { MonthSpan } from '../../numbers/units/period';
import { grouped } from '../../rollup/grouped';
import { readMeasures } from '../../rollup/serve/read-measures';
import { filterFor, keyText, loaderByKind } from './loader-by-kind';
import { hullOf, type SumsAsk } from './sums.loader';

/** The rows of one client in a slice. The client is null for what belongs to no client. */
export interface RowsOfClient {
  readonly client: number | null;
  readonly rows: readonly MeasureRow[];
}

interface ByClientAsk extends Omit<SumsAsk, 'span'> {
  /** The months to read. Months between them may be read too. */
  readonly spans: readonly MonthSpan[];
}

/** Loads the rows behind slices by client, in one statement for each kind of slice. */
export const byClientLoader = loaderByKind<ByClientAsk, readonly RowsOfClient[]>(
  async ({ scope }, asks) => {
    const { cuts } = asks[0]!.slice;
    const at = cuts.indexOf('CLIENT');
    const slices = await readMeasures(scope, {
      measures: [...new Set(asks.flatMap((ask) => ask.measures))],
      months: hullOf(asks.flatMap((ask) => ask.spans)),
      groupBy: at < 0 ? [...cuts, 'CLIENT'] : cuts,
      filter: filterFor(asks),
    });
    const byKey = grouped(slices, ({ key }) => keyText(key.slice(0, cuts.length)));
    const clientAt = at < 0 ? cuts.length : at;
    return asks.map(({ slice }) =>
      (byKey.get(keyText(slice.key)) ?? []).map(({ key, rows }) => ({
        client: (key[clientAt] ?? null) as number | null,
        rows,
      })),
    );
  },
);
