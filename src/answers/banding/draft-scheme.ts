import { Refusal } from '../../errors';
import { bandClients } from '../../numbers/bands/band-clients';
import { firstDay, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { newestBandMonth, readBandFigures } from '../../rollup/count/band-figures';
import { tenant } from '../measuring/tenant';
import { compareBands, type BandsNow, type Draft } from './compare-bands';
import type { SchemeGiven } from './read-scheme';

async function bandsNow(
  { scope }: RequestContext,
  scheme: number | null,
  month: Month,
): Promise<{ now: BandsNow; all: number }> {
  const rows = await scope.query<{ id: number; label: string | null }>(
    `SELECT c.id, b.label FROM client c
    LEFT JOIN band_membership m ON m.tenant_id = $1 AND m.scheme_id = $2 AND m.client_id = c.id AND m.month = $3
    LEFT JOIN band b ON b.tenant_id = $1 AND b.id = m.band_id
    WHERE c.tenant_id = $1 AND NOT c.deleted AND NOT c.internal AND c.status <> 'PROSPECT'
      AND (c.offboarded_on IS NULL OR c.offboarded_on > $3 OR b.label IS NOT NULL)`,
    [scope.tenantId, scheme ?? 0, firstDay(month)],
  );
  const banded = rows.filter(({ label }) => label !== null);
  return { now: new Map(banded.map(({ id, label }) => [id, label!])), all: rows.length };
}

/**
 * Draws the newest month's bands as the scheme would, and finds who would move. It saves nothing.
 */
export async function draftScheme(
  context: RequestContext,
  given: SchemeGiven,
  replaced: number | null,
): Promise<Draft> {
  const { today, currentMonth } = await context.once(tenant);
  const month = await newestBandMonth(context.scope, given.basis, currentMonth);
  if (month === null) {
    throw new Refusal(
      'NO_CLIENTS_TO_BAND',
      `No client has any ${given.basis} above 0 in any month, so there is nobody to put into bands. Send agreements or revenue first. Nothing was saved.`,
      { basis: given.basis },
    );
  }
  const figures = await readBandFigures(context.scope, given, { from: month, to: month }, today);
  const bands = { month, ...bandClients(given, figures.get(month) ?? []) };
  const { now, all } = await bandsNow(context, replaced, month);
  return { bands, impact: compareBands(now, bands, given.partitionBy, all) };
}
