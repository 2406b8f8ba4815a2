import type { TenantScope } from '../../database/tenant-scope';
import type { TicketWork } from '../../numbers/questions/ticket-work';
import { firstDay } from '../../numbers/units/month';
import type { MonthSpan } from '../slice';
import { REPEAT_SPAN, repeatKey } from './repeats';

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
 * How far before the period tickets and time are read. Older ones say nothing about its tickets.
 */
const LOOKED_BACK = `'1 year'`;

/**
 * Facts from three tables are combined by grouping instead of joining, so the cost does not depend
 * on the planner's guess of their sizes. A ticket is on site if anyone worked on it, or on a ticket
 * merged into it, in person.
 */
const TICKET_WORK = `
  WITH told AS (
    SELECT m.source_id, m.external_id, m.type, m.handle_ms, m.touches, m.escalated > 0 AS escalated,
      m.long > 0 AS long, true AS closed, false AS onsite, false AS repeated
    FROM ticket_month m
    JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
    WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 AND m.cohort > 0
      AND NOT c.deleted AND NOT c.internal AND ($4::int[] IS NULL OR m.client_id = ANY ($4))
    UNION ALL
    SELECT o.source_id, o.survivor, NULL, 0, 0, false, false, false, true, false
    FROM time_entry e
    JOIN ticket o ON o.tenant_id = e.tenant_id AND o.source_id = e.source_id
      AND o.external_id = e.ticket_external_id
    WHERE e.tenant_id = $1 AND e.onsite AND e.reactive AND NOT e.deleted
      AND e.month >= $2::date - interval ${LOOKED_BACK}
      AND ($4::int[] IS NULL OR e.client_id = ANY ($4))
    UNION ALL
    SELECT source_id, external_id, NULL, 0, 0, false, false, false, false, true
    FROM (
      SELECT source_id, external_id, opened_at - lag(opened_at) OVER (
        PARTITION BY ${repeatKey('ticket')} ORDER BY opened_at, source_id, external_id) AS since
      FROM ticket
      WHERE tenant_id = $1 AND counted AND type IS NOT NULL AND requester IS NOT NULL
        AND opened_at >= $2::date - interval ${LOOKED_BACK}
        AND ($4::int[] IS NULL OR client_id = ANY ($4))
    ) known
    WHERE since <= ${REPEAT_SPAN}
  ), work AS (
    SELECT max(type) AS type, sum(handle_ms) AS handle_ms, sum(touches) AS touches,
      bool_or(escalated) AS escalated, bool_or(long) AS long, bool_or(onsite) AS onsite,
      bool_or(repeated) AS repeated
    FROM told GROUP BY source_id, external_id HAVING bool_or(closed)
  )
  SELECT type, onsite, escalated, long, touches > 1 AS touched_again, repeated,
    count(*) AS tickets, sum(handle_ms) AS labour_ms, sum(touches) AS touches
  FROM work GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`;

/**
 * Reads in one statement the labour of the tickets closed in some months, by what they have in
 * common.
 */
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
