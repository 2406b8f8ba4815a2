import type { TenantScope } from '../../../database/tenant-scope';
import { agreement } from '../../../tables/agreement';
import { flag, int, nullable, text } from '../../../tables/column';
import { columnsOf, expressions, select, statement } from '../../../tables/select';
import { source } from '../../../tables/source';
import { namesBut, type RowOf } from '../../../tables/table';
import { ticket } from '../../../tables/ticket';
import { ticketEvent } from '../../../tables/ticket-event';
import { ticketMonth } from '../../../tables/ticket-month';
import { timeEntry } from '../../../tables/time-entry';
import type { TicketKey } from '../../marks/stale-marks';

const TICKET = select(
  columnsOf(ticket, 't', 'source_id', 'external_id', 'client_id', 'technician_id', 'board'),
  columnsOf(ticket, 't', 'type', 'origin', 'project', 'proactive', 'escalated', 'deleted'),
  columnsOf(ticket, 't', 'opened_at', 'closed_at', 'reopened_count', 'override_reactive'),
  columnsOf(ticket, 't', 'reactive', 'rule', 'counted', 'is_open', 'last_closed_at'),
  columnsOf(ticket, 't', 'labour_ms', 'touches', 'was_escalated', 'escalated_to', 'priority'),
  expressions({
    merged: [flag, 't.merged_into IS NOT NULL'],
    source: [source.columns.name, 'src.name'],
    internal_client: [flag, 'coalesce(c.internal, true)'],
    agreement_type: [nullable(agreement.columns.type), 'a.type'],
  }),
);

/** A ticket's record, what its life depends on, and what the last count found. */
export type TicketRow = RowOf<typeof TICKET>;

const ENTRY = select(
  expressions({ source_id: [int, 'f.source_id'], survivor: [text, 'f.survivor'] }),
  columnsOf(timeEntry, 'e', 'started_at', 'worked_on', 'worked_ms', 'technician_id'),
  columnsOf(timeEntry, 'e', 'client_id', 'month'),
);
export type TicketEntryRow = RowOf<typeof ENTRY>;

const EVENT = select(
  expressions({ external_id: [text, 'v.ticket_external_id'] }),
  columnsOf(ticketEvent, 'v', 'source_id', 'kind', 'occurred_at', 'derived', 'board', 'tier'),
);
export type TicketEventRow = RowOf<typeof EVENT>;

/** The columns of a ticket's month that are counted. */
export const COUNTED_OF_MONTH = namesBut(ticketMonth, 'tenant_id');

const MONTH = columnsOf(ticketMonth, 'm', ...COUNTED_OF_MONTH);

/** A row of `ticket_month` as stored. */
export type StoredTicketMonth = RowOf<typeof MONTH>;

const KEYS = 'unnest($2::int[], $3::text[]) AS k (source_id, external_id)';
const values = (scope: TenantScope, keys: readonly TicketKey[]): unknown[] => [
  scope.tenantId,
  keys.map((key) => key.sourceId),
  keys.map((key) => key.externalId),
];

/**
 * Looks a table up by the key of each ticket, one after the other. Without the fence (OFFSET 0) the
 * planner may read all of the tenant's rows to join them with a few keys.
 */
const ofTicket = (table: string, keys: string, column = 'external_id'): string => `
  CROSS JOIN LATERAL (
    SELECT * FROM ${table} WHERE tenant_id = $1 AND source_id = ${keys}.source_id
      AND ${column} = ${keys}.external_id OFFSET 0)`;

/**
 * Loads the tickets of these keys, and the survivors of merged ones: a merged ticket's labour is in
 * its survivor's life.
 */
export function loadTickets(scope: TenantScope, keys: readonly TicketKey[]): Promise<TicketRow[]> {
  return scope.query(
    statement`WITH lives AS (
      SELECT k.source_id, k.external_id FROM ${KEYS}
      UNION
      SELECT t.source_id, t.survivor FROM ${KEYS} ${ofTicket('ticket', 'k')} t
    )
    SELECT ${TICKET}
    FROM lives l ${ofTicket('ticket', 'l')} t
    JOIN source src ON src.tenant_id = $1 AND src.id = t.source_id
    LEFT JOIN client c ON c.tenant_id = $1 AND c.id = t.client_id
    LEFT JOIN agreement a ON a.tenant_id = $1 AND a.id = t.agreement_id AND NOT a.deleted`,
    values(scope, keys),
  );
}

export function loadTicketEvents(
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<TicketEventRow[]> {
  return scope.query(
    statement`SELECT ${EVENT}
    FROM ${KEYS} ${ofTicket('ticket_event', 'k', 'ticket_external_id')} v
    WHERE NOT v.deleted`,
    values(scope, keys),
  );
}

/**
 * Loads the undeleted entries on the tickets and on all tickets merged into them, however long the
 * chain.
 */
export function loadTicketEntries(
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<TicketEntryRow[]> {
  return scope.query(
    statement`WITH RECURSIVE family AS (
      SELECT k.source_id, k.external_id AS survivor, k.external_id FROM ${KEYS}
      UNION
      SELECT f.source_id, f.survivor, t.external_id FROM family f ${ofTicket('ticket', 'f', 'merged_into')} t
    )
    SELECT ${ENTRY}
    FROM family f ${ofTicket('time_entry', 'f', 'ticket_external_id')} e
    WHERE NOT e.deleted`,
    values(scope, keys),
  );
}

export function loadTicketMonths(
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<StoredTicketMonth[]> {
  return scope.query(
    statement`SELECT ${MONTH}
    FROM ${KEYS} ${ofTicket('ticket_month', 'k')} m
    ORDER BY m.source_id, m.external_id, m.month`,
    values(scope, keys),
  );
}
