import type { TenantScope } from '../../../database/tenant-scope';
import { columnOf, type MeasureKey } from '../../../numbers/measures/catalogue';
import type { LocalDate } from '../../../numbers/units/month';
import { clientMonth, toSums } from '../../../tables/client-month';
import { upsertOf } from '../../../tables/write';
import { COSTED } from '../../costed-measures';
import type { Bucket } from '../../marks/stale-marks';
import { queryNoting, RETURNING } from '../changed-months';
import { SERVED_COLUMNS } from './write-client-months';

/** What the costs of a month add to one serving row. */
export interface CostRow extends Bucket {
  readonly sums: Partial<Record<MeasureKey, bigint>>;
}

export const COSTED_COLUMNS = COSTED.map((each) => columnOf(each.key));

const UPSERT = upsertOf(clientMonth, { of: ['client_id', 'month', ...COSTED_COLUMNS] });

const toRow = ({ clientId, month, sums }: CostRow) => ({
  client_id: clientId,
  month,
  ...toSums(COSTED, sums),
});

// The row of no client goes when it has no overhead, time or revenue.
const DROP_EMPTY = `
  DELETE FROM client_month WHERE tenant_id = $1 AND client_id = 0 AND month = ANY ($2::date[])
    AND ${[...SERVED_COLUMNS, ...COSTED_COLUMNS].map((column) => `${column} = 0`).join(' AND ')}`;

/** Fills the cost columns of the months given. */
export async function writeCosts(
  scope: TenantScope,
  months: readonly LocalDate[],
  rows: readonly CostRow[],
): Promise<void> {
  const values = UPSERT.valuesOf(rows.map(toRow));
  if (rows.length > 0)
    await queryNoting(scope, `${UPSERT.sql} ${RETURNING}`, [scope.tenantId, ...values]);
  await scope.query(DROP_EMPTY, [scope.tenantId, months]);
}
