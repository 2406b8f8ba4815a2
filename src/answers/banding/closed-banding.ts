import { firstDay, monthOf, type Month } from '../../numbers/units/month';
import type { TenantScope } from '../../database/tenant-scope';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { bandsNotFrozen, monthsNotClosed, noMonthNamed } from '../../rollup/close/not-frozen';
import { toGlobalId } from '../../scalars/global-id';
import { closedBandingScheme } from '../../tables/closed-banding-scheme';
import { columnsOf, statement } from '../../tables/select';
import type { View } from '../measuring/slice';
import {
  banding,
  schemeColumns,
  toBanding,
  type Band,
  type Banding,
  type BandingScheme,
} from './banding';

const columns = ({ clientIds }: TenantScope) =>
  schemeColumns(
    {
      id: 'scheme_id',
      bandId: 'band_id',
      from: 'closed_band b WHERE b.tenant_id = $1 AND b.month = s.month',
      seen: `EXISTS (SELECT 1 FROM closed_figure f
        JOIN closed_band o ON o.tenant_id = f.tenant_id AND o.month = f.month
          AND o.band_id = (f.figures->>'band_id')::int
        WHERE f.tenant_id = $1 AND f.table_name = 'band_membership' AND f.month = s.month
          AND o.scheme_id = s.scheme_id AND o.cell = b.cell)`,
    },
    clientIds,
  );

// A closed month without any scheme returns one empty row; a month that is not closed returns none.
const ofMonth = (scope: TenantScope) => statement`
  SELECT ${columns(scope)} FROM closed_month m
  LEFT JOIN closed_banding_scheme s ON s.tenant_id = m.tenant_id AND s.month = m.month
  WHERE m.tenant_id = $1 AND m.month = $2 ORDER BY s.scheme_id`;

/**
 * Reads all schemes and bands as they were when the month was closed, in one statement; null when
 * it is not closed.
 */
const closedBanding = (context: RequestContext, month: Month): Promise<Banding | null> =>
  context.onceFor('closed banding', month, async ({ scope }) => {
    const values = [scope.tenantId, firstDay(month)];
    const rows = await scope.query(ofMonth(scope), values);
    if (rows.length === 0) return null;
    const frozen = rows.filter(({ id }: { id: number | null }) => id !== null);
    return toBanding(scope.tenantId, frozen, month);
  });

/** A month and a view. A null month is the MSP's current one, which is never closed. */
export interface When {
  readonly month: Month | null;
  readonly view: View;
}

/**
 * The schemes and bands of a view. Those of today apply to every month. Refused with
 * `MONTH_NOT_CLOSED` when the month is not closed.
 */
export async function bandingIn(context: RequestContext, { month, view }: When): Promise<Banding> {
  if (view === 'CURRENT') return context.once(banding);
  if (month === null) throw noMonthNamed();
  const closed = await closedBanding(context, month);
  if (closed) return closed;
  throw monthsNotClosed([month]);
}

/** Refuses to show as closed what was not frozen: `MONTH_NOT_CLOSED`, `BANDS_NOT_FROZEN`. */
export async function demandScheme(
  context: RequestContext,
  { key }: BandingScheme,
  when: When,
): Promise<void> {
  if (when.view === 'CURRENT') return;
  const { schemes } = await bandingIn(context, when);
  if (!schemes.some((scheme) => scheme.key === key)) throw bandsNotFrozen([when.month!]);
}

/** Bands as in the last closed month that has them. */
const lastClosed = loaderBy<number, Band>(async ({ scope }, keys) => {
  const rows = await scope.query(
    statement`SELECT ${columnsOf(closedBandingScheme, 's', 'month')}, ${columns(scope)} FROM closed_banding_scheme s
    JOIN (SELECT scheme_id, max(month) AS month FROM closed_band
      WHERE tenant_id = $1 AND band_id = ANY ($2::int[]) GROUP BY scheme_id, band_id) l
      ON l.scheme_id = s.scheme_id AND l.month = s.month
    WHERE s.tenant_id = $1 ORDER BY s.month`,
    [scope.tenantId, keys],
  );
  const known = rows.map((row) => toBanding(scope.tenantId, [row], monthOf(row.month)));
  return new Map(known.flatMap(({ bands }) => [...bands]));
});

/**
 * The band of a number. A band that its scheme no longer has is shown as in the last closed month;
 * null when no month has it.
 */
export async function findBand(context: RequestContext, key: number): Promise<Band | null> {
  const { bands } = await context.once(banding);
  const band = bands.get(key) ?? (await context.once(lastClosed).load(key));
  return band && { ...band, id: toGlobalId('band', context.tenantId, key) };
}

const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

/**
 * The schemes and bands as they were when a month was closed; null when it was not closed, or is no
 * month.
 */
export const findClosedBanding = async (
  context: RequestContext,
  month: Month,
): Promise<Banding | null> => (MONTH.test(month) ? closedBanding(context, month) : null);
