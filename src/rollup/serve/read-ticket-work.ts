import type { TenantScope } from '../../database/tenant-scope';
import type { FeeWork, TicketWork } from '../../numbers/questions/ticket-work';
import { firstDay } from '../../numbers/units/month';
import { lookUp } from '../counted-tables';
import type { MonthSpan } from '../slice';
import { REPEAT_SPAN, repeatKey } from './repeats';
import { wholeWords } from './whole-words';

interface WorkRow {
  type: string | null;
  onsite: boolean;
  escalated: boolean;
  long: boolean;
  touched_again: boolean;
  repeated: boolean;
  closed: boolean;
  tickets: string;
  labour_ms: string;
  touches: string;
  change_ms: string;
  seated_change_ms: string;
  change_tickets: string;
}

/** The work on tickets of some months. */
export interface PeriodWork {
  readonly closed: readonly TicketWork[];
  readonly changes: FeeWork;
}

/**
 * How far before the period tickets and time are read. Older ones say nothing about its tickets.
 */
const LOOKED_BACK = `'1 year'`;

const TICKET_OF_ENTRY = { source_id: 'e.source_id', external_id: 'e.ticket_external_id' };

/**
 * Facts from three tables are combined by grouping instead of joining, so the cost does not depend
 * on the planner's guess of their sizes. A ticket is on site if anyone worked on it, or on a ticket
 * merged into it, in person. Moves, adds and changes are told by the type of the ticket or of the
 * work ($5); only time of the period that a fee pays for counts.
 */
const TICKET_WORK = `
  WITH told AS (
    SELECT m.source_id, m.external_id, m.type, m.handle_ms, m.touches, m.escalated > 0 AS escalated,
      m.long > 0 AS long, true AS closed, false AS onsite, false AS repeated,
      0 AS change_ms, 0 AS seated_change_ms
    FROM ticket_month m
    JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
    WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 AND m.cohort > 0
      AND NOT c.deleted AND NOT c.internal AND ($4::int[] IS NULL OR m.client_id = ANY ($4))
    UNION ALL
    SELECT o.source_id, o.survivor, NULL, 0, 0, false, false, false, true, false, 0, 0
    FROM time_entry e
    JOIN ticket o ON o.tenant_id = e.tenant_id AND o.source_id = e.source_id
      AND o.external_id = e.ticket_external_id
    WHERE e.tenant_id = $1 AND e.onsite AND e.reactive AND NOT e.deleted
      AND e.month >= $2::date - interval ${LOOKED_BACK}
      AND ($4::int[] IS NULL OR e.client_id = ANY ($4))
    UNION ALL
    SELECT source_id, external_id, NULL, 0, 0, false, false, false, false, true, 0, 0
    FROM (
      SELECT source_id, external_id, opened_at - lag(opened_at) OVER (
        PARTITION BY ${repeatKey('ticket')} ORDER BY opened_at, source_id, external_id) AS since
      FROM ticket
      WHERE tenant_id = $1 AND counted AND type IS NOT NULL AND requester IS NOT NULL
        AND opened_at >= $2::date - interval ${LOOKED_BACK}
        AND ($4::int[] IS NULL OR client_id = ANY ($4))
    ) known
    WHERE since <= ${REPEAT_SPAN}
    UNION ALL
    SELECT e.source_id, o.survivor, NULL, 0, 0, false, false, false, false, false,
      e.worked_ms, CASE WHEN m.has_seat_count THEN e.worked_ms ELSE 0 END
    FROM time_entry e
    JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id AND NOT c.deleted
    ${lookUp('ticket', 'o', 'e.tenant_id', TICKET_OF_ENTRY)}
    ${lookUp('ticket', 'k', 'o.tenant_id', { source_id: 'o.source_id', external_id: 'o.survivor' })}
    ${lookUp('client_month', 'm', 'e.tenant_id', { client_id: 'e.client_id', month: 'e.month' })}
    WHERE e.tenant_id = $1 AND e.month BETWEEN $2 AND $3 AND e.reactive AND NOT e.uncovered
      AND NOT e.deleted AND ($4::int[] IS NULL OR e.client_id = ANY ($4))
      AND (k.type ~* $5 OR e.work_type ~* $5)
  ), work AS (
    SELECT max(type) AS type, sum(handle_ms) AS handle_ms, sum(touches) AS touches,
      bool_or(escalated) AS escalated, bool_or(long) AS long, bool_or(onsite) AS onsite,
      bool_or(repeated) AS repeated, bool_or(closed) AS closed, external_id IS NOT NULL AS ticketed,
      sum(change_ms) AS change_ms, sum(seated_change_ms) AS seated_change_ms
    FROM told GROUP BY source_id, external_id HAVING bool_or(closed) OR sum(change_ms) > 0
  )
  SELECT type, onsite, escalated, long, touches > 1 AS touched_again, repeated, closed,
    count(*) AS tickets, sum(handle_ms) AS labour_ms, sum(touches) AS touches,
    sum(change_ms) AS change_ms, sum(seated_change_ms) AS seated_change_ms,
    count(*) FILTER (WHERE ticketed AND change_ms > 0) AS change_tickets
  FROM work GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`;

const toWork = (row: WorkRow): TicketWork => ({
  type: row.type,
  onsite: row.onsite,
  escalated: row.escalated,
  long: row.long,
  touchedAgain: row.touched_again,
  repeated: row.repeated,
  tickets: BigInt(row.tickets),
  labourMs: BigInt(row.labour_ms),
  touches: BigInt(row.touches),
  changeMs: BigInt(row.change_ms),
});

const sumOf = (
  rows: readonly WorkRow[],
  column: 'change_ms' | 'seated_change_ms' | 'change_tickets',
) => rows.reduce((sum, row) => sum + BigInt(row[column]), 0n);

/**
 * Reads in one statement the labour of the tickets closed in some months, by what they have in
 * common, and all moves, adds and changes of these months.
 */
export async function readTicketWork(
  scope: TenantScope,
  { from, to }: MonthSpan,
  changeTypes: readonly string[],
): Promise<PeriodWork> {
  const pattern = wholeWords(changeTypes);
  const values = [scope.tenantId, firstDay(from), firstDay(to), scope.clientIds, pattern];
  const rows = await scope.query<WorkRow>(TICKET_WORK, values);
  return {
    closed: rows.filter(({ closed }) => closed).map(toWork),
    changes: {
      tickets: sumOf(rows, 'change_tickets'),
      workedMs: sumOf(rows, 'change_ms'),
      seatedMs: sumOf(rows, 'seated_change_ms'),
    },
  };
}
