import type { TenantScope } from '../../../database/tenant-scope';
import { agreement } from '../../../tables/agreement';
import { flag, float8, nullable, text } from '../../../tables/column';
import { columnsOf, expressions, select, statement, type Statement } from '../../../tables/select';
import { source } from '../../../tables/source';
import { namesBut, type RowOf } from '../../../tables/table';
import { ticket } from '../../../tables/ticket';
import { ticketEvent } from '../../../tables/ticket-event';
import { ticketMonth } from '../../../tables/ticket-month';
import { timeEntry } from '../../../tables/time-entry';
import { grouped } from '../../grouped';
import type { TicketKey } from '../../marks/stale-marks';
import { loadFamilies } from './load-families';

const TICKET = select(
  columnsOf(ticket, 't', 'source_id', 'external_id', 'client_id', 'technician_id', 'board'),
  columnsOf(ticket, 't', 'type', 'origin', 'project', 'proactive', 'escalated', 'deleted'),
  columnsOf(ticket, 't', 'opened_at', 'closed_at', 'reopened_count', 'override_reactive'),
  columnsOf(ticket, 't', 'reactive', 'rule', 'counted', 'is_open', 'last_closed_at'),
  columnsOf(ticket, 't', 'labour_ms', 'touches', 'was_escalated', 'escalated_to', 'priority'),
  columnsOf(ticket, 't', 'survivor'),
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
  columnsOf(timeEntry, 'e', 'source_id', 'ticket_external_id', 'worked_on', 'worked_ms'),
  columnsOf(timeEntry, 'e', 'technician_id'),
  // Milliseconds since 1970: a busy ticket has many entries, and dates are slow to read.
  expressions({ started_ms: [float8, '(extract(epoch FROM e.started_at) * 1000)::float8'] }),
);

type StoredTicketEntry = RowOf<typeof ENTRY>;

/** An entry of a ticket's life: on it, or on one merged into it. */
export type TicketEntryRow = Omit<StoredTicketEntry, 'ticket_external_id'> & {
  readonly survivor: string;
};

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

// A list of keys of one source is one search of an index, whatever the planner expects.
const TICKETS = statement`
  SELECT ${TICKET} FROM ticket t
  JOIN source src ON src.tenant_id = $1 AND src.id = t.source_id
  LEFT JOIN client c ON c.tenant_id = $1 AND c.id = t.client_id
  LEFT JOIN agreement a ON a.tenant_id = $1 AND a.id = t.agreement_id AND NOT a.deleted
  WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = ANY ($3::text[])`;

const EVENTS = statement`
  SELECT ${EVENT} FROM ticket_event v
  WHERE v.tenant_id = $1 AND v.source_id = $2 AND v.ticket_external_id = ANY ($3::text[])
    AND NOT v.deleted`;

const ENTRIES = statement`
  SELECT ${ENTRY} FROM time_entry e
  WHERE e.tenant_id = $1 AND e.source_id = $2 AND e.ticket_external_id = ANY ($3::text[])
    AND NOT e.deleted`;

const MONTHS = statement`
  SELECT ${MONTH} FROM ticket_month m
  WHERE m.tenant_id = $1 AND m.source_id = $2 AND m.external_id = ANY ($3::text[])
  ORDER BY m.source_id, m.external_id, m.month`;

type OfSource<Row> = (sourceId: number, ids: readonly string[]) => Promise<readonly Row[]>;

/** What is loaded for the tickets of each source, all together. */
async function ofSources<Row>(keys: readonly TicketKey[], load: OfSource<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [sourceId, ofSource] of grouped(keys, (key) => key.sourceId)) {
    const ids = [...new Set(ofSource.map(({ externalId }) => externalId))];
    for (const row of await load(sourceId, ids)) rows.push(row);
  }
  return rows;
}

const found =
  <Row extends object>(scope: TenantScope, sql: Statement<Row>): OfSource<Row> =>
  (sourceId, ids) =>
    scope.query(sql, [scope.tenantId, sourceId, ids]);

/**
 * Loads the tickets of these keys, and the survivors of merged ones: a merged ticket's labour is in
 * its survivor's life.
 */
export function loadTickets(scope: TenantScope, keys: readonly TicketKey[]): Promise<TicketRow[]> {
  const load = found(scope, TICKETS);
  return ofSources(keys, async (sourceId, ids) => {
    const named = await load(sourceId, ids);
    const known = new Set(named.map((row) => row.external_id));
    const survivors = new Set(named.map((row) => row.survivor).filter((id) => !known.has(id)));
    return survivors.size === 0 ? named : [...named, ...(await load(sourceId, [...survivors]))];
  });
}

export const loadTicketEvents = (
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<TicketEventRow[]> => ofSources(keys, found(scope, EVENTS));

/** Nearly all are of one family. Copied field by field: a busy ticket has many. */
const inFamilies = (row: StoredTicketEntry, family: ReadonlySet<string>): TicketEntryRow[] =>
  Array.from(family, (survivor) => ({
    survivor,
    source_id: row.source_id,
    started_ms: row.started_ms,
    worked_on: row.worked_on,
    worked_ms: row.worked_ms,
    technician_id: row.technician_id,
  }));

/**
 * Loads the undeleted entries on the tickets and on all tickets merged into them, however long the
 * chain.
 */
export const loadTicketEntries = (
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<TicketEntryRow[]> =>
  ofSources(keys, async (sourceId, ids) => {
    const families = await loadFamilies(scope, sourceId, ids);
    const entries = await found(scope, ENTRIES)(sourceId, [...families.keys()]);
    return entries.flatMap((row) => inFamilies(row, families.get(row.ticket_external_id ?? '')!));
  });

export const loadTicketMonths = (
  scope: TenantScope,
  keys: readonly TicketKey[],
): Promise<StoredTicketMonth[]> => ofSources(keys, found(scope, MONTHS));
