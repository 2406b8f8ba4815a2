import { firstDay, type Month } from '../../numbers/units/month';
import { loaderBy } from '../../request/loader';
import type { RequestContext } from '../../request/context';
import type { Band, BandEnds } from './band.type';

interface EndsRow {
  band_id: number;
  lower: string | null;
  upper: string | null;
}

/** Where bands began and ended in a month; null for the newest with any member. Rows are there where the band had a cell of clients. */
const endsIn = (context: RequestContext, month: Month | null) =>
  context.onceFor(
    'band ends',
    month,
    loaderBy<number, BandEnds>(async ({ scope }, bands) => {
      const rows = await scope.query<EndsRow>(
        `SELECT DISTINCT ON (e.band_id) e.band_id, e.lower, e.upper
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
    loaderBy<number, BandEnds>(async ({ scope }, bands) => {
      const rows = await scope.query<EndsRow>(
        `SELECT e.band_id, e.lower, e.upper
        FROM closed_figure f, jsonb_populate_record(NULL::band_month, f.figures) e
        WHERE f.tenant_id = $1 AND f.table_name = 'band_month' AND f.month = $2 AND e.band_id = ANY ($3::int[])`,
        [scope.tenantId, firstDay(month), bands],
      );
      return new Map(rows.map((row) => [row.band_id, { lower: row.lower, upper: row.upper }]));
    }),
  );

const NOWHERE: BandEnds = { lower: null, upper: null };

const twoDecimals = (text: string | undefined): string | null =>
  text === undefined ? null : Number(text).toFixed(2);

/** Thresholds hold in every month; other ends are those drawn. */
export async function endsOf(context: RequestContext, band: Band): Promise<BandEnds> {
  const { scheme, rank, key, month, ends } = band;
  if (ends) return ends;
  if (scheme.method !== 'THRESHOLDS') {
    const { closedIn } = scheme;
    const drawn = closedIn ? endsClosedIn(context, closedIn) : endsIn(context, month);
    return (await drawn.load(key)) ?? NOWHERE;
  }
  const { thresholds } = scheme;
  return {
    lower: twoDecimals(thresholds[thresholds.length - rank]),
    upper: twoDecimals(thresholds[thresholds.length + 1 - rank]),
  };
}
