import type { TenantScope } from '../database/tenant-scope';

/** How many events one statement looks at. */
const AT_ONCE = 1000;

// Whoever is at the same endpoint already does the work of both.
const OFFER = `
  WITH endpoint AS (
    SELECT offered, kinds, clients FROM webhook_endpoint
    WHERE tenant_id = $1 AND id = $2 AND disabled_at IS NULL FOR UPDATE SKIP LOCKED),
  seen AS (
    SELECT e.number, e.kind, e.client_id FROM endpoint, event e
    WHERE e.tenant_id = $1 AND e.number > endpoint.offered ORDER BY e.number LIMIT ${AT_ONCE}),
  queued AS (
    INSERT INTO webhook_delivery (tenant_id, endpoint_id, number, queued_at, next_at)
    SELECT $1, $2, number, $3, $3 FROM seen, endpoint
    WHERE (kinds IS NULL OR kind = ANY (kinds)) AND (clients IS NULL OR client_id = ANY (clients))
    ON CONFLICT DO NOTHING)
  UPDATE webhook_endpoint SET offered = (SELECT max(number) FROM seen)
  WHERE tenant_id = $1 AND id = $2 AND EXISTS (SELECT FROM seen) RETURNING (SELECT count(*) FROM seen)::int AS seen`;

/** Queues the events that the endpoint was not offered yet, and that it wants. Whether there may be more. */
export async function offerEvents(scope: TenantScope, id: number, now: Date): Promise<boolean> {
  const [row] = await scope.query<{ seen: number }>(OFFER, [scope.tenantId, id, now]);
  return row?.seen === AT_ONCE;
}
