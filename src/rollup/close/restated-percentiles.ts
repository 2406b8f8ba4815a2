import type { TenantScope } from '../../database/tenant-scope';
import { METRICS } from '../../numbers/metrics/catalogue';
import type { Month } from '../../numbers/units/month';
import { explainPercentile, type Changes } from './explain-difference';
import { readQuantiles } from '../serve/read-quantiles';
import { linesOf, NO_ROWS, WHOLE_MSP, type Restatement, type ViewFacts } from './restatement';
import type { Cut, SliceFilter } from '../slice';

const PERCENTILES = METRICS.flatMap((metric) =>
  metric.value.kind === 'quantile' ? [{ metric, at: metric.value.at }] : [],
);
const RANKS = [...new Set(PERCENTILES.map(({ at }) => at))];

type Ranks = ReadonlyMap<number | null, readonly (bigint | null)[]>;

/** Ranks one view in one statement, by client; the whole MSP is under null. */
async function readRanks(
  scope: TenantScope,
  month: Month,
  groupBy: readonly Cut[],
  filter: SliceFilter,
): Promise<Ranks> {
  const periods = [{ from: month, to: month }];
  const slices = await readQuantiles(scope, { at: RANKS, periods, groupBy, filter });
  return new Map(
    slices.map(({ key, periods: [own] }) => [(key[0] ?? null) as number | null, own!.values]),
  );
}

/**
 * Finds the percentiles of a closed month that differ from those presented. Percentiles do not add
 * up, so the whole MSP's are read separately. Clients (`names`) take two statements, and the MSP
 * two more.
 */
export async function readRestatedPercentiles(
  scope: TenantScope,
  month: Month,
  facts: ViewFacts,
  changes: Changes,
  names: ReadonlyMap<number | null, string>,
): Promise<Restatement[]> {
  const lines: Restatement[] = [];
  const levels: readonly Cut[][] = scope.clientIds === null ? [['CLIENT'], []] : [['CLIENT']];
  for (const groupBy of levels) {
    const was = await readRanks(scope, month, groupBy, { asClosed: true });
    const is = await readRanks(scope, month, groupBy, {});
    for (const clientId of new Set([...was.keys(), ...is.keys()])) {
      const label = clientId === null ? WHOLE_MSP : (names.get(clientId) ?? '');
      for (const { metric, at } of PERCENTILES) {
        const figure = (ranks: Ranks) => {
          const quantile = ranks.get(clientId)?.[RANKS.indexOf(at)] ?? null;
          return { ...NO_ROWS, quantile };
        };
        const compared = { metric, month, clientId, label, before: figure(was), after: figure(is) };
        lines.push(
          ...linesOf(compared, facts, () => explainPercentile(clientId ?? 'EVERYBODY', changes)),
        );
      }
    }
  }
  return lines;
}
