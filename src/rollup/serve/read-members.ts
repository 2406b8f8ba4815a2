import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import { grouped } from '../grouped';

/** Which bands to look for whom in, in which months. */
export interface MembersAsk {
  readonly bands: readonly number[];
  readonly months: readonly Month[];
  readonly asClosed: boolean;
}

interface MemberRow {
  client_id: number;
  band_id: number;
  month: LocalDate;
}

// Joined by the band, so that each scheme's months are found by their index.
const CURRENT = `
  SELECT m.client_id, m.band_id, m.month FROM band b
  JOIN band_membership m ON m.tenant_id = b.tenant_id AND m.scheme_id = b.scheme_id AND m.band_id = b.id
  WHERE b.tenant_id = $1 AND b.id = ANY ($2::int[]) AND m.month = ANY ($3::date[])
  ORDER BY b.scheme_id`;

const AS_CLOSED = `
  SELECT f.client_id, (f.figures->>'band_id')::int AS band_id, f.month FROM closed_figure f
  WHERE f.tenant_id = $1 AND f.table_name = 'band_membership' AND f.month = ANY ($3::date[])
    AND (f.figures->>'band_id')::int = ANY ($2::int[])
  ORDER BY (f.figures->>'scheme_id')::int`;

/** The bands of each client. A client in bands of several schemes is first in that of the oldest. */
export type BandsByClient = ReadonlyMap<number, readonly number[]>;

/** Reads who was in which of some bands, in one statement for all months. */
export async function readMembers(
  scope: TenantScope,
  { bands, months, asClosed }: MembersAsk,
): Promise<ReadonlyMap<Month, BandsByClient>> {
  const values = [scope.tenantId, bands, months.map(firstDay)];
  const rows = await scope.query<MemberRow>(asClosed ? AS_CLOSED : CURRENT, values);
  const byMonth = grouped(rows, ({ month }) => monthOf(month));
  return new Map(
    [...byMonth].map(([month, members]) => {
      const byClient = grouped(members, ({ client_id }) => client_id);
      return [
        month,
        new Map([...byClient].map(([client, own]) => [client, own.map((row) => row.band_id)])),
      ];
    }),
  );
}
