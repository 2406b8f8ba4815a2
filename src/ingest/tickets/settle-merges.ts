import type { Batch } from '../batch';

/** The tickets given and everything merged into them, however deep. */
const TOUCHED = `
  touched AS (
    SELECT unnest($3::text[]) AS external_id
    UNION
    SELECT t.external_id FROM touched d
    JOIN ticket t ON t.tenant_id = $1 AND t.source_id = $2 AND t.merged_into = d.external_id
  )`;

const SURVIVORS = `
  WITH RECURSIVE ${TOUCHED}, chain AS (
    SELECT t.external_id AS origin, t.survivor AS old, t.external_id AS at, t.merged_into
    FROM touched d
    JOIN ticket t ON t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = d.external_id
    UNION ALL
    SELECT c.origin, c.old, t.external_id, t.merged_into FROM chain c
    JOIN ticket t ON t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = c.merged_into
  )
  UPDATE ticket t SET survivor = c.at FROM chain c
  WHERE c.merged_into IS NULL AND t.tenant_id = $1 AND t.source_id = $2
    AND t.external_id = c.origin AND t.survivor <> c.at
  RETURNING t.external_id, c.old, t.survivor AS new`;

/** Time follows the survivor's client: what moves is marked where it was and where it is now. */
const MOVE_TIME = `
  WITH RECURSIVE ${TOUCHED}, moved AS (
    UPDATE time_entry e SET client_id = s.client_id
    FROM touched d
    JOIN ticket t ON t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = d.external_id
    JOIN ticket s ON s.tenant_id = $1 AND s.source_id = $2 AND s.external_id = t.survivor
    JOIN time_entry o ON o.tenant_id = $1 AND o.source_id = $2 AND o.ticket_external_id = d.external_id
    WHERE e.tenant_id = $1 AND e.source_id = $2 AND e.external_id = o.external_id
      AND o.client_id IS DISTINCT FROM s.client_id
    RETURNING o.client_id AS old, e.client_id AS new, e.month
  )
  INSERT INTO stale_month (tenant_id, client_id, month)
  SELECT DISTINCT $1::int, unnest(ARRAY[coalesce(old, 0), coalesce(new, 0)]), month FROM moved`;

const MONTHS_OF_TIME = `
  WITH RECURSIVE ${TOUCHED}
  INSERT INTO stale_month (tenant_id, client_id, month)
  SELECT DISTINCT $1::int, coalesce(e.client_id, 0), e.month FROM touched d
  JOIN time_entry e ON e.tenant_id = $1 AND e.source_id = $2 AND e.ticket_external_id = d.external_id`;

/** Brings survivors up to date after merges changed; the labour of every old and new survivor is counted again. */
export async function settleSurvivors(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  const moved = await batch.scope.query<{ external_id: string; old: string; new: string }>(
    SURVIVORS,
    [batch.tenantId, batch.sourceId, tickets],
  );
  for (const ticket of moved.flatMap((row) => [row.external_id, row.old, row.new])) {
    batch.marks.ticket(ticket);
  }
}

/** Moves the time on these tickets to the client it belongs to now. */
export async function moveTime(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  await batch.scope.query(MOVE_TIME, [batch.tenantId, batch.sourceId, tickets]);
}

/** Marks the months of the time on these tickets: what a ticket is decides what the time on it is. */
export async function markTimeOn(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  await batch.scope.query(MONTHS_OF_TIME, [batch.tenantId, batch.sourceId, tickets]);
}
