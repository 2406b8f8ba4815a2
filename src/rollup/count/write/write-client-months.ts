import type { TenantScope } from '../../../database/tenant-scope';
import { CLIENT_MEASURES, columnOf, type MeasureKey } from '../../../numbers/measures/catalogue';
import { clientMonth, toSums } from '../../../tables/client-month';
import { deleteOf, upsertOf } from '../../../tables/write';
import { isCosted } from '../../costed-measures';
import { bucketKey, type Bucket } from '../../marks/stale-marks';
import { queryNoting, RETURNING } from '../changed-months';

/** A serving row as it should be stored. */
export interface ClientMonth extends Bucket {
  readonly hasSeatCount: boolean;
  readonly hasEndpointCount: boolean;
  readonly hasCoveredDay: boolean;
  readonly sums: Partial<Record<MeasureKey, bigint>>;
}

/**
 * The measures that are counted for a client's month alone. Its costs are columns too, but are
 * filled for the whole month.
 */
const SERVED = CLIENT_MEASURES.filter((each) => !isCosted(each));
export const SERVED_COLUMNS = SERVED.map((each) => columnOf(each.key));

/** What is counted of a client's month beside its sums. */
export const FLAGS = ['has_seat_count', 'has_endpoint_count', 'has_covered_day'] as const;

const UPSERT = upsertOf(clientMonth, {
  of: ['client_id', 'month', ...FLAGS, ...SERVED_COLUMNS],
});

const toRow = ({ clientId, month, sums, ...flags }: ClientMonth) => ({
  client_id: clientId,
  month,
  has_seat_count: flags.hasSeatCount,
  has_endpoint_count: flags.hasEndpointCount,
  has_covered_day: flags.hasCoveredDay,
  ...toSums(SERVED, sums),
});

async function upsert(scope: TenantScope, rows: readonly ClientMonth[]): Promise<void> {
  if (rows.length === 0) return;
  const values = UPSERT.valuesOf(rows.map(toRow));
  await queryNoting(scope, `${UPSERT.sql} ${RETURNING}`, [scope.tenantId, ...values]);
}

// The row of no client also holds the costs that no client bears. Only what was counted goes to 0;
// the costs are refreshed elsewhere.
const EMPTY = `
  UPDATE client_month SET ${SERVED_COLUMNS.map((column) => `${column} = 0`).join(', ')}
  WHERE tenant_id = $1 AND client_id = 0 AND month = ANY ($2::date[])
    AND (${SERVED_COLUMNS.map((column) => `${column} <> 0`).join(' OR ')}) ${RETURNING}`;

const REMOVE = deleteOf(clientMonth, 'client_id', 'month');

async function remove(scope: TenantScope, gone: readonly Bucket[]): Promise<void> {
  const ofClients = gone.filter(({ clientId }) => clientId !== 0);
  const ofNobody = gone.filter(({ clientId }) => clientId === 0);
  if (ofClients.length > 0)
    await queryNoting(scope, `${REMOVE.sql} RETURNING r.client_id, r.month`, [
      scope.tenantId,
      ...REMOVE.valuesOf(ofClients.map(({ clientId, month }) => ({ client_id: clientId, month }))),
    ]);
  if (ofNobody.length > 0)
    await queryNoting(scope, EMPTY, [scope.tenantId, ofNobody.map((bucket) => bucket.month)]);
}

/** Makes the serving rows of these buckets equal to the given ones. The others are removed. */
export async function writeClientMonths(
  scope: TenantScope,
  buckets: readonly Bucket[],
  rows: readonly ClientMonth[],
): Promise<void> {
  await upsert(scope, rows);
  const kept = new Set(rows.map(bucketKey));
  await remove(
    scope,
    buckets.filter((bucket) => !kept.has(bucketKey(bucket))),
  );
}
