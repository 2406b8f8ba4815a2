import type { TenantScope } from '../../database/tenant-scope';
import type { BacklogTicket } from '../../numbers/backlog/open-ticket';
import type { TicketEventFacts } from '../../numbers/classify/ticket-facts';
import type { LocalDate } from '../../numbers/units/month';
import { REPEAT_SPAN, repeatKey } from './repeats';

interface StoredEvent {
  kind: TicketEventFacts['kind'];
  at: string;
  derived: boolean;
}

interface BacklogRow {
  ends: Date;
  opened_at: Date | null;
  closed_at: Date | null;
  priority: string | null;
  events: StoredEvent[] | null;
  moves: number;
  repeats: boolean;
}

/** Moves between boards: an event that names another board, or names no new client either. */
const MOVED = `v.kind = 'MOVED' AND (v.board IS NOT NULL OR v.client_id IS NULL)`;

/** Of two tickets opened at the same instant, the one later by key repeats the other. */
const REPEATS = `EXISTS (
  SELECT FROM ticket p WHERE p.tenant_id = $1 AND p.counted
    AND (${repeatKey('p')}) = (${repeatKey('t')})
    AND p.opened_at BETWEEN t.opened_at - ${REPEAT_SPAN} AND t.opened_at
    AND (p.opened_at, p.source_id, p.external_id) < (t.opened_at, t.source_id, t.external_id))`;

/**
 * Tickets open now or closed later are the only ones that can have been open then, because nothing
 * happens after a ticket's last close. Its events tell what its state really was.
 */
const CANDIDATES = `
  WITH e AS (
    SELECT (($2::date + 1)::timestamp AT TIME ZONE m.time_zone) AS ends FROM msp m WHERE m.id = $1
  )
  SELECT e.ends, t.opened_at, t.closed_at, t.priority, h.events, coalesce(h.moves, 0) AS moves,
    ${REPEATS} AS repeats
  FROM e LEFT JOIN (ticket t JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id AND NOT c.deleted)
    ON t.tenant_id = $1 AND t.counted AND t.opened_at < e.ends
    AND (t.is_open OR t.last_closed_at >= e.ends)
    AND ($3::int[] IS NULL OR t.client_id = ANY ($3))
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('kind', v.kind, 'at', v.occurred_at, 'derived', v.derived))
        FILTER (WHERE v.kind IN ('CLOSED', 'REOPENED')) AS events,
      count(*) FILTER (WHERE ${MOVED} AND v.occurred_at < e.ends)::int AS moves
    FROM ticket_event v
    WHERE v.tenant_id = $1 AND v.source_id = t.source_id AND v.ticket_external_id = t.external_id
      AND NOT v.deleted
  ) h ON true`;

const toTicket = (row: BacklogRow & { opened_at: Date }): BacklogTicket => ({
  openedAt: row.opened_at.getTime(),
  closedAt: row.closed_at?.getTime() ?? null,
  events: (row.events ?? []).map(({ kind, at, derived }) => ({
    kind,
    occurredAt: Date.parse(at),
    derived,
  })),
  priority: row.priority,
  moves: row.moves,
  repeats: row.repeats,
});

/**
 * Reads in one statement the tickets that may have been open at the end of a day, and the instant
 * at which the day ended.
 */
export async function readBacklog(
  scope: TenantScope,
  on: LocalDate,
): Promise<{ readonly end: number; readonly tickets: readonly BacklogTicket[] }> {
  const rows = await scope.query<BacklogRow>(CANDIDATES, [scope.tenantId, on, scope.clientIds]);
  const [first] = rows;
  if (!first) throw new Error(`MSP ${scope.tenantId} is not there`);
  // An MSP without such tickets still gets the row that says when the day ended.
  const candidates = rows.filter(
    (row): row is BacklogRow & { opened_at: Date } => row.opened_at !== null,
  );
  return { end: first.ends.getTime(), tickets: candidates.map(toTicket) };
}
