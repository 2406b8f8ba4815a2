import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, type Month } from '../../numbers/units/month';

/** A client that is in different bands of a scheme in two months. */
export interface BandChange {
  readonly client: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly basisValue: string | null;
}

interface BandChangeRow {
  client_id: number;
  from_id: number | null;
  to_id: number | null;
  basis_value: string | null;
}

const CHANGES = `
  SELECT client_id, was.band_id AS from_id, now.band_id AS to_id, now.basis_value
  FROM (SELECT client_id, scheme_id, band_id FROM band_membership
      WHERE tenant_id = $1 AND month = $2) was
    FULL JOIN (SELECT client_id, scheme_id, band_id, basis_value FROM band_membership
      WHERE tenant_id = $1 AND month = $3) now USING (scheme_id, client_id)
  WHERE was.band_id IS DISTINCT FROM now.band_id
  ORDER BY scheme_id, now.basis_value DESC NULLS LAST, client_id`;

/** Reads who changed bands between two months, scheme by scheme, the greatest change first. */
export async function readBandChanges(
  scope: TenantScope,
  was: Month,
  now: Month,
): Promise<BandChange[]> {
  const rows = await scope.query<BandChangeRow>(CHANGES, [
    scope.tenantId,
    firstDay(was),
    firstDay(now),
  ]);
  return rows.map((row) => ({
    client: row.client_id,
    from: row.from_id,
    to: row.to_id,
    basisValue: row.basis_value,
  }));
}
