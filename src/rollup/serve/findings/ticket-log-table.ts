import { lookUp, TICKET_MONTH } from '../../counted-tables';
import type { FindingTable } from './found-rows';
import { byMonth, inPeriod, nearly, ofNow } from './table-parts';

/**
 * A ticket's log as text: C for each instant at which its source closes it, R for each reopening.
 * An instant with both says nothing, and is left out.
 */
const STEPS = `
  SELECT string_agg(g.step, '' ORDER BY g.at) AS steps, bool_or(g.turns > 0) AS tells_turns, min(g.at) AS first_at
  FROM (SELECT v.occurred_at AS at, count(DISTINCT v.kind) FILTER (WHERE v.kind IN ('CLOSED', 'REOPENED')) AS turns,
      CASE WHEN count(DISTINCT v.kind) FILTER (WHERE v.kind IN ('CLOSED', 'REOPENED')) = 1
        THEN left(min(v.kind) FILTER (WHERE v.kind IN ('CLOSED', 'REOPENED')), 1) ELSE '' END AS step
    FROM ticket_event v WHERE v.tenant_id = $1 AND v.source_id = x.source_id
      AND v.ticket_external_id = x.external_id AND NOT v.derived AND NOT v.deleted
    GROUP BY v.occurred_at) g`;

/**
 * Tickets by the month of their opening, reactive or not, with what their source's own events say.
 * Events of a merged ticket are void.
 */
export const TOLD_TICKETS: FindingTable = byMonth({
  ...TICKET_MONTH,
  from: `(SELECT x.tenant_id, x.source_id, x.external_id, x.client_id, x.board, x.type, x.origin,
      x.technician_id, x.priority, x.escalated_to, CASE WHEN NOT a.deleted THEN a.type END AS agreement_type, x.opened_at, x.closed_at, s.steps, s.tells_turns, s.first_at,
      (x.opened_at AT TIME ZONE z.time_zone)::date AS opened_on,
      date_trunc('month', x.opened_at AT TIME ZONE z.time_zone)::date AS month
    FROM ticket x JOIN msp z ON z.id = x.tenant_id
    ${lookUp('agreement', 'a', '$1', { id: 'x.agreement_id' })}
    CROSS JOIN LATERAL (${STEPS}) s
    WHERE x.tenant_id = $1 AND NOT x.deleted AND x.survivor = x.external_id AND ${nearly('x.opened_at')}) t`,
});

/**
 * All tickets opened in the period, including those without a client, which no table of clients
 * has.
 */
export const TICKETS_OF_ANYBODY: FindingTable =
  ofNow(`SELECT x.tenant_id, x.source_id, x.external_id, x.client_id FROM ticket x
    JOIN msp z ON z.id = x.tenant_id
    WHERE x.tenant_id = $1 AND NOT x.deleted AND x.survivor = x.external_id AND ${nearly('x.opened_at')}
      AND ${inPeriod('(x.opened_at AT TIME ZONE z.time_zone)::date')}`);
