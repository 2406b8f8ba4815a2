import type { TenantScope } from '../../../database/tenant-scope';
import { columnOf, type MeasureKey } from '../../../numbers/measures/catalogue';
import type { LocalDate } from '../../../numbers/units/month';
import { COSTED } from '../../costed-measures';
import type { Bucket } from '../../marks/stale-marks';
import { SERVED_COLUMNS } from './write-client-months';

/** What the costs of a month add to one serving row. */
export interface CostRow extends Bucket {
  readonly sums: Partial<Record<MeasureKey, bigint>>;
}

export const COSTED_COLUMNS = COSTED.map((each) => columnOf(each.key));

// Rows that already say so are not written again.
const UPSERT = `
  INSERT INTO client_month (tenant_id, client_id, month, ${COSTED_COLUMNS.join(', ')})
  SELECT $1, * FROM unnest($2::int[], $3::date[], ${COSTED.map((_, i) => `$${i + 4}::numeric[]`).join(', ')})
  ON CONFLICT (tenant_id, client_id, month) DO UPDATE
  SET ${COSTED_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${COSTED_COLUMNS.map((column) => `client_month.${column}`).join(', ')})
    IS DISTINCT FROM (${COSTED_COLUMNS.map((column) => `excluded.${column}`).join(', ')})`;

// A month without overhead needs no row of no client, unless it has time or revenue of its own.
const DROP_EMPTY = `
  DELETE FROM client_month WHERE tenant_id = $1 AND client_id = 0 AND month = ANY ($2::date[])
    AND ${[...SERVED_COLUMNS, ...COSTED_COLUMNS].map((column) => `${column} = 0`).join(' AND ')}`;

/** Fills the cost columns of the months given. */
export async function writeCosts(
  scope: TenantScope,
  months: readonly LocalDate[],
  rows: readonly CostRow[],
): Promise<void> {
  if (rows.length > 0)
    await scope.query(UPSERT, [
      scope.tenantId,
      rows.map((row) => row.clientId),
      rows.map((row) => row.month),
      ...COSTED.map(({ key }) => rows.map((row) => String(row.sums[key] ?? 0n))),
    ]);
  await scope.query(DROP_EMPTY, [scope.tenantId, months]);
}
