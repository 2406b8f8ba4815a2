import type { Batch } from '../batch';

/** An entry's classification and tier follow its technician; a ticket's escalation follows the tiers on it. */
const WORK_OF = `
  WITH worked AS (
    SELECT DISTINCT source_id, ticket_external_id, coalesce(client_id, 0) AS client_id, month
    FROM time_entry WHERE tenant_id = $1 AND technician_id = ANY ($2::int[])
  ), marked AS (
    INSERT INTO stale_month (tenant_id, client_id, month)
    SELECT DISTINCT $1::int, client_id, month FROM worked
  )
  INSERT INTO stale_ticket (tenant_id, source_id, external_id)
  SELECT DISTINCT $1::int, t.source_id, unnest(ARRAY[t.external_id, t.survivor])
  FROM worked w
  JOIN ticket t ON t.tenant_id = $1 AND t.source_id = w.source_id AND t.external_id = w.ticket_external_id`;

/** Marks all the work of technicians whose tier, skill or allocation changed. */
export async function markWorkOf(batch: Batch, technicianIds: readonly unknown[]): Promise<void> {
  if (technicianIds.length === 0) return;
  await batch.scope.query(WORK_OF, [batch.tenantId, [...new Set(technicianIds)]]);
}
