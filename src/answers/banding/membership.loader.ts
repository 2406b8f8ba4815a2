import type DataLoader from 'dataloader';
import { firstDay, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { notOfDeleted } from '../../database/deleted-clients';
import { todaySql } from '../../database/today';
import { statement } from '../../tables/select';
import type { View } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import { findScheme, savedKey, type Band, type Banding, type BandingScheme } from './banding';
import { bandingIn, demandScheme, type When } from './closed-banding';

import { toMembership, COLUMNS, type BandMembership } from './membership';

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
      const { currency } = await context.once(tenant);
      return new Map(rows.map((row) => [row.client_id, toMembership(row, known, currency)]));
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
      const { currency } = await context.once(tenant);
      const found = new Map<number, BandMembership[]>();
      for (const row of rows) {
        const own = found.get(row.band_id) ?? [];
        found.set(row.band_id, own);
        own.push(toMembership(row, known, currency));
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
