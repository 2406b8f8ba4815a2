import type { TenantScope } from '../../../database/tenant-scope';
import type { AgreementType, TicketOrigin } from '../../../numbers/classify/entry-facts';
import type { TicketEventFacts } from '../../../numbers/classify/ticket-facts';
import type { LocalDate } from '../../../numbers/units/month';
import type { TicketKey } from '../../marks/stale-marks';

/** A ticket's record, what its life depends on, and what was found when it was last counted. */
export interface TicketRow {
  source_id: number;
  external_id: string;
  /** Null: nobody's. */
  client_id: number | null;
  technician_id: number | null;
  board: string | null;
  type: string | null;
  origin: TicketOrigin;
  project: boolean;
  proactive: boolean;
  escalated: boolean;
  merged: boolean;
  deleted: boolean;
  opened_at: Date;
  closed_at: Date | null;
  reopened_count: number;
  override_reactive: boolean | null;
  source: string;
  internal_client: boolean;
  agreement_type: AgreementType | null;
  reactive: boolean;
  rule: string | null;
  counted: boolean;
  is_open: boolean;
  last_closed_at: Date | null;
  labour_ms: string;
  touches: number;
  was_escalated: boolean;
}

export interface TicketEntryRow {
  source_id: number;
  survivor: string;
  started_at: Date;
  worked_on: LocalDate;
  worked_ms: number;
  technician_id: number | null;
  client_id: number | null;
  month: LocalDate;
}

export interface TicketEventRow {
  source_id: number;
  external_id: string;
  kind: TicketEventFacts['kind'];
  occurred_at: Date;
  derived: boolean;
}

/** A row of `ticket_month` as stored. */
export interface StoredTicketMonth {
  source_id: number;
  external_id: string;
  month: LocalDate;
  client_id: number;
  board: string | null;
  type: string | null;
  origin: string;
  agreement_type: string | null;
  technician_id: number | null;
  opened: number;
  closes: number;
  reopens: number;
  untold_reopens: number;
  closed: number;
  cohort: number;
  handle_ms: string;
  elapsed_ms: string;
  touches: number;
  long: number;
  escalated: number;
}

const KEYS = 'unnest($2::int[], $3::text[]) AS k (source_id, external_id)';
const values = (scope: TenantScope, keys: readonly TicketKey[]): unknown[] => [
  scope.tenantId,
  keys.map((key) => key.sourceId),
  keys.map((key) => key.externalId),
];

/**
 * What a table holds of each ticket, looked up by its key, one after the other. The fence (OFFSET 0)
 * keeps the planner from reading all that the tenant has to join it with the keys, however few
 * they are and however much that is.
 */
const ofTicket = (table: string, keys: string, column = 'external_id'): string => `
  CROSS JOIN LATERAL (
    SELECT * FROM ${table} WHERE tenant_id = $1 AND source_id = ${keys}.source_id
      AND ${column} = ${keys}.external_id OFFSET 0)`;

/** The tickets of the keys, and the survivors of those merged: their labour is in the survivor's life. */
export function loadTickets(scope: TenantScope, keys: readonly TicketKey[]): Promise<TicketRow[]> {
  return scope.query<TicketRow>(
    `WITH lives AS (
      SELECT k.source_id, k.external_id FROM ${KEYS}
      UNION
      SELECT t.source_id, t.survivor FROM ${KEYS} ${ofTicket('ticket', 'k')} t
    )
    SELECT t.source_id, t.external_id, t.client_id, t.technician_id, t.board, t.type, t.origin, t.project,
      t.proactive, t.escalated, t.merged_into IS NOT NULL AS merged, t.deleted, t.opened_at, t.closed_at, t.reopened_count,
      t.override_reactive, src.name AS source, coalesce(c.internal, true) AS internal_client, a.type AS agreement_type,
      t.reactive, t.rule, t.counted, t.is_open, t.last_closed_at, t.labour_ms, t.touches, t.was_escalated
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
  return scope.query<TicketEventRow>(
    `SELECT v.source_id, v.ticket_external_id AS external_id, v.kind, v.occurred_at, v.derived
    FROM ${KEYS} ${ofTicket('ticket_event', 'k', 'ticket_external_id')} v
    WHERE NOT v.deleted`,
    values(scope, keys),
  );
}

/** The undeleted entries on the tickets and on all that were merged into them, however long the chain. */
export function loadTicketEntries(
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<TicketEntryRow[]> {
  return scope.query<TicketEntryRow>(
    `WITH RECURSIVE family AS (
      SELECT k.source_id, k.external_id AS survivor, k.external_id FROM ${KEYS}
      UNION
      SELECT f.source_id, f.survivor, t.external_id FROM family f ${ofTicket('ticket', 'f', 'merged_into')} t
    )
    SELECT f.source_id, f.survivor, e.started_at, e.worked_on, e.worked_ms, e.technician_id, e.client_id, e.month
    FROM family f ${ofTicket('time_entry', 'f', 'ticket_external_id')} e
    WHERE NOT e.deleted`,
    values(scope, keys),
  );
}

export function loadTicketMonths(
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<StoredTicketMonth[]> {
  return scope.query<StoredTicketMonth>(
    `SELECT m.source_id, m.external_id, m.month, m.client_id, m.board, m.type, m.origin, m.agreement_type,
      m.technician_id, m.opened, m.closes, m.reopens, m.untold_reopens, m.closed, m.cohort, m.handle_ms, m.elapsed_ms,
      m.touches, m.long, m.escalated
    FROM ${KEYS} ${ofTicket('ticket_month', 'k')} m
    ORDER BY m.source_id, m.external_id, m.month`,
    values(scope, keys),
  );
}
