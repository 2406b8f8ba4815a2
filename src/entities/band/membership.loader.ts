import DataLoader from 'dataloader';
import { explainMembership, type Finding } from '../../numbers/bands/explain';
import type { OutlierTest } from '../../numbers/bands/outliers';
import { firstDay, monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { todaySql } from '../msp/today';
import { Band, BandMembership } from './band.type';
import { banding, type Banding } from './banding.loader';
import type { BandingScheme } from './banding-scheme.type';

interface MembershipRow {
  client_id: number;
  month: LocalDate;
  band_id: number;
  basis_value: string;
  refined_band_id: number;
  contribution: string | null;
  cost_share: number | null;
  cost_test: OutlierTest | null;
  cost_score: number | null;
  cost_outlier: boolean;
  hours_per_seat: number | null;
  hours_test: OutlierTest | null;
  hours_score: number | null;
  hours_outlier: boolean;
}

const COLUMNS = `m.client_id, m.month, m.band_id, m.basis_value, m.refined_band_id, m.contribution,
  m.cost_share, m.cost_test, m.cost_score, m.cost_outlier,
  m.hours_per_seat, m.hours_test, m.hours_score, m.hours_outlier`;

/** The band as it was in a month. */
export const bandIn = (band: Band, month: Month): Band =>
  Object.assign(new Band(), band, { month });

const finding = (
  test: OutlierTest | null,
  score: number | null,
  outlier: boolean,
): Finding | null => test && { test, score, outlier };

function toMembership(row: MembershipRow, { bands }: Banding): BandMembership {
  const month = monthOf(row.month);
  const [band, refined] = [bands.get(row.band_id)!, bands.get(row.refined_band_id)!];
  return Object.assign(new BandMembership(), {
    clientKey: row.client_id,
    month,
    band: bandIn(band, month),
    basisValue: row.basis_value,
    refinedBand: bandIn(refined, month),
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
  });
}

/** Clients' memberships of one scheme in one month (null: the MSP's present one), one statement for all clients asked. */
export const membershipOf = (
  context: RequestContext,
  scheme: BandingScheme,
  month: Month | null,
): DataLoader<number, BandMembership | null> =>
  context.onceFor(
    'band membership',
    [scheme.key, month],
    loaderBy<number, BandMembership>(async ({ scope, clock }, clients) => {
      const on = month
        ? '$4::date'
        : `date_trunc('month', ${todaySql('$1', '$4')}::timestamp)::date`;
      const rows = await scope.query<MembershipRow>(
        `SELECT ${COLUMNS} FROM band_membership m
        WHERE m.tenant_id = $1 AND m.scheme_id = $2 AND m.client_id = ANY ($3::int[]) AND m.month = ${on}`,
        [scope.tenantId, scheme.key, clients, month ? firstDay(month) : clock.now()],
      );
      const known = await context.once(banding);
      return new Map(rows.map((row) => [row.client_id, toMembership(row, known)]));
    }),
  );

/** Who was in a band in a month, greatest first; one statement for all bands asked about one month. */
export const membersOf = (
  context: RequestContext,
  month: Month,
): DataLoader<number, BandMembership[] | null> =>
  context.onceFor(
    'band members',
    month,
    loaderBy<number, BandMembership[]>(async ({ scope }, bands) => {
      const rows = await scope.query<MembershipRow>(
        `SELECT ${COLUMNS} FROM band_membership m
        WHERE m.tenant_id = $1 AND m.month = $2 AND m.band_id = ANY ($3::int[])
          AND m.scheme_id IN (SELECT scheme_id FROM band WHERE tenant_id = $1 AND id = ANY ($3::int[]))
        ORDER BY m.basis_value DESC, m.client_id`,
        [scope.tenantId, firstDay(month), bands],
      );
      const known = await context.once(banding);
      const found = new Map<number, BandMembership[]>();
      for (const row of rows) {
        const own = found.get(row.band_id) ?? [];
        found.set(row.band_id, own);
        own.push(toMembership(row, known));
      }
      return found;
    }),
  );
