import { Refusal } from '../../errors';
import { bandClients } from '../../numbers/bands/band-clients';
import { firstDay, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { newestBandMonth, readBandFigures } from '../../rollup/count/band-figures';
import { tenant } from '../measuring/tenant';
import { compareBands, type BandsNow, type Draft } from './compare-bands';
import type { SchemeGiven } from './read-scheme';
import { unbandedOf } from './unbanded';
import { nobodySentence } from '../../words/bands';

async function bandsNow(
  { scope }: RequestContext,
  scheme: number | null,
  month: Month,
): Promise<{ now: BandsNow; all: number[] }> {
  const rows = await scope.query<{ id: number; label: string | null }>(
    `SELECT c.id, b.label FROM client c
    LEFT JOIN band_membership m ON m.tenant_id = $1 AND m.scheme_id = $2 AND m.client_id = c.id AND m.month = $3
    LEFT JOIN band b ON b.tenant_id = $1 AND b.id = m.band_id
    WHERE c.tenant_id = $1 AND NOT c.deleted AND NOT c.internal AND c.status <> 'PROSPECT'
      AND (c.offboarded_on IS NULL OR c.offboarded_on > $3 OR b.label IS NOT NULL)
    ORDER BY c.name, c.id`,
    [scope.tenantId, scheme ?? 0, firstDay(month)],
  );
  const banded = rows.filter(({ label }) => label !== null);
  return {
    now: new Map(banded.map(({ id, label }) => [id, label!])),
    all: rows.map(({ id }) => id),
  };
}

const nobodyToBand = ({ basis }: SchemeGiven): Refusal =>
  new Refusal('NO_CLIENTS_TO_BAND', `${nobodySentence(basis)} Nothing was saved.`, { basis });

/**
 * Draws the newest month's bands as the scheme would, and finds who would move. It saves nothing.
 */
export async function draftScheme(
  context: RequestContext,
  given: SchemeGiven,
  replaced: number | null,
): Promise<Draft> {
  const facts = await context.once(tenant);
  const month = await newestBandMonth(context.scope, given.basis, facts.currentMonth);
  if (month === null) throw nobodyToBand(given);
  const read = await readBandFigures(context.scope, given, { from: month, to: month }, facts);
  const figures = read.get(month)!;
  if (figures.clients.length === 0) throw nobodyToBand(given);
  const bands = { month, ...bandClients(given, figures.clients) };
  const { now, all } = await bandsNow(context, replaced, month);
  const tried = { ...given, currency: facts.currency };
  const unbanded = unbandedOf(all, figures, given.basis);
  return { bands, impact: compareBands(now, bands, tried, unbanded) };
}
