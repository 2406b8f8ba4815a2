import type { TenantScope } from '../../../database/tenant-scope';
import type { RevenueFacts } from '../../../numbers/measures/count-revenue';
import { date, int } from '../../../tables/column';
import { revenue } from '../../../tables/revenue';
import { columnsOf, expressions, select, statement } from '../../../tables/select';
import { toldByLedger } from '../../told-by-ledger';
import { grouped } from '../../grouped';
import { bucketKey, type Bucket } from '../../marks/stale-marks';

const COLUMNS = select(
  expressions({ client_id: [int, 'coalesce(r.client_id, 0)'], month: [date, 'b.month'] }),
  columnsOf(revenue, 'r', 'kind', 'amount'),
);

const OF_CLIENTS = statement`
  SELECT ${COLUMNS}
  FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN revenue r ON r.client_id = b.client_id AND r.posted_on >= b.month
    AND r.posted_on < b.month + interval '1 month'
  WHERE r.tenant_id = $1 AND NOT r.deleted AND NOT ${toldByLedger('r', '$1')}`;

const OF_NO_CLIENT = statement`
  SELECT ${COLUMNS} FROM unnest($2::date[]) AS b (month)
  JOIN revenue r ON r.client_id IS NULL AND r.posted_on >= b.month
    AND r.posted_on < b.month + interval '1 month'
  WHERE r.tenant_id = $1 AND NOT r.deleted`;

/**
 * Loads the undeleted revenue rows posted in client-months, by bucket, each invoice once. Revenue
 * without a client is client 0's.
 */
export async function loadRevenue(
  scope: TenantScope,
  buckets: readonly Bucket[],
): Promise<Map<string, RevenueFacts[]>> {
  const clients = buckets.map((bucket) => bucket.clientId);
  const months = buckets.map((bucket) => bucket.month);
  const rows = await scope.query(OF_CLIENTS, [scope.tenantId, clients, months]);
  const none = buckets.filter((bucket) => bucket.clientId === 0).map((bucket) => bucket.month);
  const others = none.length > 0 ? await scope.query(OF_NO_CLIENT, [scope.tenantId, none]) : [];
  return grouped(rows.concat(others), (row) =>
    bucketKey({ clientId: row.client_id, month: row.month }),
  );
}
