import { BASES } from '../../numbers/bands/basis';
import { drawEdges } from '../../numbers/bands/draw-edges';
import { endsOf as rankEnds } from '../../numbers/bands/edges';
import { firstDay, type Month } from '../../numbers/units/month';
import { fromDecimal } from '../../numbers/units/ratio';
import { loaderBy } from '../../request/loader';
import type { RequestContext } from '../../request/context';
import { bandMonth } from '../../tables/band-month';
import { columnsOf, statement } from '../../tables/select';
import { tenant } from '../measuring/tenant';
import type { Band } from './banding';
import { bandingIn, demandScheme, type When } from './closed-banding';
import { endTexts, type EndTexts } from './end-texts';

const ENDS = columnsOf(bandMonth, 'e', 'band_id', 'lower', 'upper');

/**
 * Where bands began and ended in a month. A null month stands for the newest one with any member. A
 * band has rows where its cell had clients.
 */
const endsIn = (context: RequestContext, month: Month | null) =>
  context.onceFor(
    'band ends',
    month,
    loaderBy<number, EndTexts>(async ({ scope }, bands) => {
      const rows = await scope.query(
        statement`SELECT DISTINCT ON (e.band_id) ${ENDS}
        FROM band b JOIN band_month e ON e.tenant_id = b.tenant_id AND e.scheme_id = b.scheme_id
          AND e.band_id = b.id AND ($3::date IS NULL OR e.month = $3)
        WHERE b.tenant_id = $1 AND b.id = ANY ($2::int[]) ORDER BY e.band_id, e.month DESC`,
        [scope.tenantId, bands, month && firstDay(month)],
      );
      return new Map(rows.map((row) => [row.band_id, { lower: row.lower, upper: row.upper }]));
    }),
  );

/** The same as frozen with a closed month. */
const endsClosedIn = (context: RequestContext, month: Month) =>
  context.onceFor(
    'closed band ends',
    month,
    loaderBy<number, EndTexts>(async ({ scope }, bands) => {
      const rows = await scope.query(
        statement`SELECT ${ENDS}
        FROM closed_figure f, jsonb_populate_record(NULL::band_month, f.figures) e
        WHERE f.tenant_id = $1 AND f.table_name = 'band_month' AND f.month = $2 AND e.band_id = ANY ($3::int[])`,
        [scope.tenantId, firstDay(month), bands],
      );
      return new Map(rows.map((row) => [row.band_id, { lower: row.lower, upper: row.upper }]));
    }),
  );

const NOWHERE: EndTexts = { lower: null, upper: null };

function thresholdsOf({ scheme, rank }: Band, currency: string): EndTexts {
  const { best } = BASES[scheme.basis];
  const rule = { ...scheme, best, thresholds: scheme.thresholds.map(fromDecimal) };
  const { basis } = scheme;
  return endTexts(rankEnds(drawEdges(rule, []), rank, best), { basis, currency });
}

/**
 * The band as a view has it. A band that is itself shown as closed is the answer when no other
 * month is requested.
 */
async function bandIn(context: RequestContext, band: Band, when: When): Promise<Band | undefined> {
  if (when.view === 'AS_CLOSED') await demandScheme(context, band.scheme, when);
  if (when.month === null && when.view === 'CURRENT') return band;
  return (await bandingIn(context, when)).bands.get(band.key);
}

/**
 * Where a band begins and ends in a month: at the scheme's thresholds if it has them, else as
 * drawn.
 */
export async function endsOf(
  context: RequestContext,
  band: Band,
  requested: When,
): Promise<EndTexts> {
  if (band.ends) return band.ends;
  const { closedIn } = band.scheme;
  const isOwnMonth = requested.month === null && closedIn !== undefined;
  const when: When = isOwnMonth ? { month: closedIn, view: 'AS_CLOSED' } : requested;
  const viewed = isOwnMonth ? band : await bandIn(context, band, when);
  if (viewed?.scheme.method === 'THRESHOLDS')
    return thresholdsOf(viewed, (await context.once(tenant)).currency);
  const drawn =
    when.view === 'AS_CLOSED' ? endsClosedIn(context, when.month!) : endsIn(context, when.month);
  return (await drawn.load(band.key)) ?? NOWHERE;
}
