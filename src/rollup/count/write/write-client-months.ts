import type { TenantScope } from '../../../database/tenant-scope';
import { columnOf, MEASURES, type MeasureKey } from '../../../numbers/measures/catalogue';
import { isCosted } from '../../costed-measures';
import { bucketKey, type Bucket } from '../../marks/stale-marks';

/** A serving row as it should be. */
export interface ClientMonth extends Bucket {
  readonly hasSeatCount: boolean;
  readonly hasEndpointCount: boolean;
  readonly sums: Partial<Record<MeasureKey, bigint>>;
}

/** The measures that a client's month is counted for by itself; its costs are columns too, filled by the month as a whole. */
const SERVED = MEASURES.filter(
  (each) => ['ENTRIES', 'TICKETS', 'CLIENT_MONTHS'].includes(each.source.from) && !isCosted(each),
);
export const SERVED_COLUMNS = SERVED.map((each) => columnOf(each.key));

const FLAGS = ['has_seat_count', 'has_endpoint_count'];
const COLUMNS = [...FLAGS, ...SERVED_COLUMNS];
const ARRAYS = [
  ...FLAGS.map((_, i) => `$${i + 4}::boolean[]`),
  ...SERVED.map((_, i) => `$${i + 4 + FLAGS.length}::numeric[]`),
];

// Rows that already say so are not written again: a refresh that changes nothing leaves no dead rows.
const UPSERT = `
  INSERT INTO client_month (tenant_id, client_id, month, ${COLUMNS.join(', ')})
  SELECT $1, * FROM unnest($2::int[], $3::date[], ${ARRAYS.join(', ')})
  ON CONFLICT (tenant_id, client_id, month) DO UPDATE
  SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${COLUMNS.map((column) => `client_month.${column}`).join(', ')})
    IS DISTINCT FROM (${COLUMNS.map((column) => `excluded.${column}`).join(', ')})`;

async function upsert(scope: TenantScope, rows: readonly ClientMonth[]): Promise<void> {
  if (rows.length === 0) return;
  await scope.query(UPSERT, [
    scope.tenantId,
    rows.map((row) => row.clientId),
    rows.map((row) => row.month),
    rows.map((row) => row.hasSeatCount),
    rows.map((row) => row.hasEndpointCount),
    ...SERVED.map(({ key }) => rows.map((row) => String(row.sums[key] ?? 0n))),
  ]);
}

// What no client bears has its place there too: only what was counted goes, the costs see to the rest.
const EMPTY = `
  UPDATE client_month SET ${SERVED_COLUMNS.map((column) => `${column} = 0`).join(', ')}
  WHERE tenant_id = $1 AND client_id = 0 AND month = ANY ($2::date[])
    AND (${SERVED_COLUMNS.map((column) => `${column} <> 0`).join(' OR ')})`;

async function remove(scope: TenantScope, gone: readonly Bucket[]): Promise<void> {
  const ofClients = gone.filter(({ clientId }) => clientId !== 0);
  const ofNobody = gone.filter(({ clientId }) => clientId === 0);
  if (ofClients.length > 0)
    await scope.query(
      `DELETE FROM client_month m USING unnest($2::int[], $3::date[]) AS g (client_id, month)
      WHERE m.tenant_id = $1 AND m.client_id = g.client_id AND m.month = g.month`,
      [scope.tenantId, ofClients.map((b) => b.clientId), ofClients.map((b) => b.month)],
    );
  if (ofNobody.length > 0)
    await scope.query(EMPTY, [scope.tenantId, ofNobody.map((bucket) => bucket.month)]);
}

/** Makes the serving rows of the given buckets exactly those given: the others go. */
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
