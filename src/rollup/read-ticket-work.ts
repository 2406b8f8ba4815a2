import type { TenantScope } from '../database/tenant-scope';
import type { TicketWork } from '../numbers/questions/ticket-work';
import { firstDay } from '../numbers/units/month';
import type { MonthSpan } from './slice';

interface WorkRow {
  type: string | null;
  onsite: boolean;
  escalated: boolean;
  long: boolean;
  touched_again: boolean;
  repeated: boolean;
  tickets: string;
  labour_ms: string;
  touches: string;
}

/**
 * `again`: the same client, type and requester as another counted ticket of the 30 days before.
 * Tickets without type or requester are nobody's repetition. `visited`: worked on in person, the
 * time of tickets merged into it included.
 */
const TICKET_WORK = `
  WITH closed AS (
    SELECT m.source_id, m.external_id, m.type, m.handle_ms, m.touches, m.long, m.escalated,
      k.opened_at
    FROM ticket_month m
    JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
    JOIN ticket k ON k.tenant_id = m.tenant_id AND k.source_id = m.source_id AND k.external_id = m.external_id
    WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 AND m.cohort > 0
      AND NOT c.deleted AND NOT c.internal AND ($4::int[] IS NULL OR m.client_id = ANY ($4))
  ), visited AS (
    SELECT DISTINCT o.source_id, o.survivor AS external_id
    FROM time_entry e
    JOIN ticket o ON o.tenant_id = e.tenant_id AND o.source_id = e.source_id
      AND o.external_id = e.ticket_external_id
    WHERE e.tenant_id = $1 AND e.onsite AND e.reactive AND NOT e.deleted
      AND ($4::int[] IS NULL OR e.client_id = ANY ($4))
  ), again AS (
    SELECT source_id, external_id FROM (
      SELECT source_id, external_id, opened_at - lag(opened_at) OVER (
        PARTITION BY client_id, type, requester ORDER BY opened_at, source_id, external_id) AS since
      FROM ticket
      WHERE tenant_id = $1 AND reactive AND counted AND type IS NOT NULL AND requester IS NOT NULL
        AND opened_at >= (SELECT min(opened_at) FROM closed) - interval '30 days'
        AND ($4::int[] IS NULL OR client_id = ANY ($4))
    ) known WHERE since <= interval '30 days'
  )
  SELECT t.type, v.external_id IS NOT NULL AS onsite, t.escalated > 0 AS escalated, t.long > 0 AS long,
    t.touches > 1 AS touched_again, a.external_id IS NOT NULL AS repeated,
    count(*) AS tickets, sum(t.handle_ms) AS labour_ms, sum(t.touches) AS touches
  FROM closed t
  LEFT JOIN visited v USING (source_id, external_id)
  LEFT JOIN again a USING (source_id, external_id)
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 1, 2, 3, 4, 5, 6`;

/** The labour of the tickets closed in some months, by what they have in common. One statement. */
export async function readTicketWork(
  scope: TenantScope,
  { from, to }: MonthSpan,
): Promise<TicketWork[]> {
  const values = [scope.tenantId, firstDay(from), firstDay(to), scope.clientIds];
  const rows = await scope.query<WorkRow>(TICKET_WORK, values);
  return rows.map(({ touched_again, labour_ms, tickets, touches, ...row }) => ({
    ...row,
    touchedAgain: touched_again,
    tickets: BigInt(tickets),
    labourMs: BigInt(labour_ms),
    touches: BigInt(touches),
  }));
}
