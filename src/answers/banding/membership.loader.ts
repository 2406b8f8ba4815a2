import type DataLoader from 'dataloader';
import { explainMembership, type Finding } from '../../numbers/bands/explain';
import type { OutlierTest } from '../../numbers/bands/outliers';
import { firstDay, monthOf, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { notOfDeleted } from '../../database/deleted-clients';
import { todaySql } from '../../database/today';
import { bandMembership } from '../../tables/band-membership';
import { columnsOf, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import type { View } from '../measuring/slice';
import { findScheme, savedKey, type Band, type Banding, type BandingScheme } from './banding';
import { bandingIn, demandScheme, type When } from './closed-banding';

/** The band that a client was in in a month, and why. */
export interface BandMembership {
  readonly clientKey: number;
  readonly month: Month;
  readonly band: Band;
  readonly basisValue: string;
  readonly refinedBand: Band;
  readonly contribution: string | null;
  readonly outlier: boolean;
  readonly outlierScore: number | null;
  readonly hoursOutlier: boolean;
  readonly hoursOutlierScore: number | null;
  readonly explanation: string;
}

const COLUMNS = select(
  columnsOf(bandMembership, 'm', 'client_id', 'month', 'band_id', 'basis_value'),
  columnsOf(bandMembership, 'm', 'refined_band_id', 'contribution', 'cost_share', 'cost_test'),
  columnsOf(bandMembership, 'm', 'cost_score', 'cost_outlier', 'hours_per_seat', 'hours_test'),
  columnsOf(bandMembership, 'm', 'hours_score', 'hours_outlier'),
);
type MembershipRow = RowOf<typeof COLUMNS>;

const finding = (
  test: OutlierTest | null,
  score: number | null,
  outlier: boolean,
): Finding | null => test && { test, score, outlier };

function toMembership(row: MembershipRow, { bands }: Banding): BandMembership {
  const month = monthOf(row.month);
  const [band, refined] = [bands.get(row.band_id)!, bands.get(row.refined_band_id)!];
  return {
    clientKey: row.client_id,
    month,
    band,
    basisValue: row.basis_value,
    refinedBand: refined,
    contribution: row.contribution,
    outlier: row.cost_outlier,
    outlierScore: row.cost_score,
    hoursOutlier: row.hours_outlier,
    hoursOutlierScore: row.hours_score,
    explanation: explainMembership({
      band,
      refined,
      basisValue: row.basis_value,
      contribution: row.contribution,
      costShare: row.cost_share,
      cost: finding(row.cost_test, row.cost_score, row.cost_outlier),
      hoursPerSeat: row.hours_per_seat,
      hours: finding(row.hours_test, row.hours_score, row.hours_outlier),
    }),
  };
}

const ROWS: Readonly<Record<View, string>> = {
  CURRENT: 'band_membership m',
  AS_CLOSED: `(SELECT r.* FROM closed_figure f,
      jsonb_populate_record(NULL::band_membership, f.figures || jsonb_build_object('tenant_id', f.tenant_id)) r
    WHERE f.tenant_id = $1 AND f.table_name = 'band_membership' AND f.month = $2) m`,
};

// Members deleted since, frozen or not yet recounted, have no client to show.
const OF_LIVING = notOfDeleted('m.client_id', '$1');

/**
 * Loads clients' memberships of one scheme in one month (null: the MSP's current one), in one
 * statement for all clients.
 */
const membershipOf = (
  context: RequestContext,
  scheme: BandingScheme,
  when: When,
): DataLoader<number, BandMembership | null> =>
  context.onceFor(
    'band membership',
    [scheme.key, when],
    loaderBy<number, BandMembership>(async ({ scope, clock }, clients) => {
      const { month, view } = when;
      const on = month
        ? '$2::date'
        : `date_trunc('month', ${todaySql('$1', '$2')}::timestamp)::date`;
      const rows = await scope.query(
        statement`SELECT ${COLUMNS} FROM ${ROWS[view]}
        WHERE m.tenant_id = $1 AND m.scheme_id = $3 AND m.client_id = ANY ($4::int[]) AND m.month = ${on}
          AND ${OF_LIVING}`,
        [scope.tenantId, month ? firstDay(month) : clock.now(), scheme.key, clients],
      );
      const known = await bandingIn(context, when);
      return new Map(rows.map((row) => [row.client_id, toMembership(row, known)]));
    }),
  );

const schemesOf = ({ bands }: Banding, keys: readonly number[]): number[] => [
  ...new Set(keys.flatMap((key) => bands.get(key)?.scheme.key ?? [])),
];

/**
 * Loads who was in a band in a month, greatest first, in one statement for all bands of the month.
 */
const membersOf = (
  context: RequestContext,
  when: When & { readonly month: Month },
): DataLoader<number, BandMembership[] | null> =>
  context.onceFor(
    'band members',
    when,
    loaderBy<number, BandMembership[]>(async ({ scope }, bands) => {
      const known = await bandingIn(context, when);
      const rows = await scope.query(
        statement`SELECT ${COLUMNS} FROM ${ROWS[when.view]}
        WHERE m.tenant_id = $1 AND m.month = $2::date AND m.band_id = ANY ($3::int[]) AND m.scheme_id = ANY ($4::int[])
          AND ${OF_LIVING}
        ORDER BY m.basis_value DESC, m.client_id`,
        [scope.tenantId, firstDay(when.month), bands, schemesOf(known, bands)],
      );
      const found = new Map<number, BandMembership[]>();
      for (const row of rows) {
        const own = found.get(row.band_id) ?? [];
        found.set(row.band_id, own);
        own.push(toMembership(row, known));
      }
      return found;
    }),
  );

/** Who was in a band in a month, greatest first. */
export async function bandMembers(
  context: RequestContext,
  band: Band,
  when: When & { readonly month: Month },
): Promise<BandMembership[]> {
  const key = savedKey(band);
  await demandScheme(context, band.scheme, when);
  return (await membersOf(context, when).load(key)) ?? [];
}

/**
 * The band a client was in, for the scheme of an id or the oldest one; null without revenue or a
 * scheme.
 */
export async function bandOfClient(
  context: RequestContext,
  client: number,
  scheme: string | null | undefined,
  when: When,
): Promise<BandMembership | null> {
  const found = await findScheme(context, scheme);
  if (!found) return null;
  await demandScheme(context, found, when);
  return membershipOf(context, found, when).load(client);
}
