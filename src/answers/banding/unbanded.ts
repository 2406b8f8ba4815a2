import { BASES, type BandBasis } from '../../numbers/bands/basis';
import type { MetricReason } from '../../numbers/metrics/metric';
import { firstDay, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import {
  readBandFigures,
  type FigureRule,
  type MonthFigures,
} from '../../rollup/count/band-figures';
import { unbandedSentence } from '../../words/bands';
import { tenant } from '../measuring/tenant';

/** A client that is in no band, and why. */
export interface UnbandedClient {
  readonly clientKey: number;
  readonly reason: MetricReason;
  readonly explanation: string;
}

/** A client without any row in the month has nothing of what the basis takes. */
const withoutRows = (basis: BandBasis): MetricReason => {
  const rule = BASES[basis];
  return rule.kind === 'CONSUMPTION' && rule.needsSeats ? 'NO_SEAT_COUNT' : 'NO_REVENUE';
};

/** Those of these clients that the figures put into no band. */
export function unbandedOf(
  clients: readonly number[],
  { clients: banded, unbanded }: MonthFigures,
  basis: BandBasis,
): UnbandedClient[] {
  const isBanded = new Set(banded.map(({ id }) => id));
  return clients
    .filter((client) => !isBanded.has(client))
    .map((clientKey) => {
      const reason = unbanded.get(clientKey) ?? withoutRows(basis);
      return { clientKey, reason, explanation: unbandedSentence(reason) };
    });
}

// A prospect and a client that has left belong in no band, which needs no reason.
const CLIENTS = `
  SELECT id FROM client WHERE tenant_id = $1 AND NOT deleted AND NOT internal AND status <> 'PROSPECT'
    AND (offboarded_on IS NULL OR offboarded_on > $2) ORDER BY name, id`;

/** The clients that a scheme puts into no band in a month, by name, as the records are now. */
export async function unbandedClients(
  context: RequestContext,
  scheme: FigureRule,
  month: Month,
): Promise<UnbandedClient[]> {
  const { scope } = context;
  const facts = await context.once(tenant);
  const figures = await readBandFigures(scope, scheme, { from: month, to: month }, facts);
  const rows = await scope.query<{ id: number }>(CLIENTS, [scope.tenantId, firstDay(month)]);
  const clients = rows.map(({ id }) => id);
  return unbandedOf(clients, figures.get(month)!, scheme.basis);
}
