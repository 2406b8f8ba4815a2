import { MINUTE_MS } from '../../numbers/units/milliseconds';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import { anyOf, keyOf, type Add, type List } from '../../request/list-query';
import { readDateTime } from '../../scalars/date-time';
import { toGlobalId } from '../../scalars/global-id';
import { clientKeys } from '../client/client-list';
import { notOfDeleted } from '../../database/deleted-clients';
import { instant, int, nullable } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { ticket } from '../../tables/ticket';
import { Ticket, type TicketFilter } from './ticket.type';
import { thingOf } from '../thing-of';

/**
 * A ticket's end follows from its events if there are any; `last_closed_at` already follows them.
 */
const CLOSED_AT = 'CASE WHEN t.is_open THEN NULL ELSE coalesce(t.last_closed_at, t.closed_at) END';

const REOPENED = `greatest(t.reopened_count, (SELECT count(*)::int FROM ticket_event e
  WHERE e.tenant_id = t.tenant_id AND e.source_id = t.source_id AND e.ticket_external_id = t.external_id
    AND e.kind = 'REOPENED' AND NOT e.deleted))`;

const COLUMNS = select(
  columnsOf(ticket, 't', 'source_id', 'external_id', 'client_id', 'agreement_id', 'number'),
  columnsOf(ticket, 't', 'summary', 'board', 'type', 'origin', 'priority', 'opened_at'),
  columnsOf(ticket, 't', 'reactive', 'rule', 'override_note', 'labour_ms', 'touches'),
  columnsOf(ticket, 't', 'was_escalated'),
  expressions({ closed_at: [nullable(instant), CLOSED_AT], reopened_count: [int, REOPENED] }),
);
export type TicketRow = RowOf<typeof COLUMNS>;

/** Shown until the rollup has judged the row. */
const UNCLASSIFIED = 'not-yet-classified';

export const toTicket = (tenantId: number, row: TicketRow): Ticket =>
  thingOf(Ticket, {
    sourceKey: row.source_id,
    externalId: row.external_id,
    clientKey: row.client_id,
    agreementKey: row.agreement_id,
    id: toGlobalId('ticket', tenantId, row.source_id, row.external_id),
    number: row.number,
    summary: row.summary,
    board: row.board,
    type: row.type,
    source: row.origin,
    priority: row.priority,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    reopenedCount: row.reopened_count,
    reactive: row.reactive,
    classifiedBy: row.rule ?? UNCLASSIFIED,
    overrideNote: row.override_note,
    labourMinutes: Math.round(Number(row.labour_ms) / MINUTE_MS),
    touches: row.touches,
    escalated: row.was_escalated,
  });

function conditions(filter: TicketFilter, tenantId: number, add: Add): string[] {
  const flag = (column: string, wanted: boolean | null | undefined) =>
    typeof wanted === 'boolean' ? [`${column} = ${add(wanted, 'boolean')}`] : [];
  const instant = (column: string, sign: string, name: keyof TicketFilter & string) => {
    const text = filter[name];
    if (typeof text !== 'string') return [];
    return [`${column} ${sign} ${add(readDateTime(text, `filter.${name}`), 'timestamptz')}`];
  };
  return [
    ...anyOf(add)('t.client_id', 'int', filter.clients && clientKeys(tenantId, filter.clients)),
    ...anyOf(add)('t.board', 'text', filter.boards),
    ...flag('t.reactive', filter.reactive),
    ...flag('t.is_open', filter.open),
    ...instant('t.opened_at', '>=', 'openedFrom'),
    ...instant('t.opened_at', '<', 'openedUntil'),
    ...instant(CLOSED_AT, '>=', 'closedFrom'),
    ...instant(CLOSED_AT, '<', 'closedUntil'),
  ];
}

/** Tickets, newest first. Deleted tickets are in no list. */
export const ticketList = (
  tenantId: number,
  filter: TicketFilter | null | undefined,
): List<TicketRow> => ({
  select: COLUMNS,
  from: 'ticket t',
  descending: true,
  order: [
    { sql: 't.opened_at', type: 'timestamptz' },
    { sql: 't.source_id', type: 'int' },
    { sql: 't.external_id', type: 'text' },
  ],
  where: (add) => [
    `t.tenant_id = ${add(tenantId, 'int')} AND NOT t.deleted`,
    notOfDeleted('t.client_id', add(tenantId, 'int')),
    ...conditions(filter ?? {}, tenantId, add),
  ],
});

export const TICKET_ORDER_WIDTH = 3;
export const TICKETS_OF_CLIENT = [{ sql: 't.client_id', type: 'int' }];

/** A record's own key: the source that sent it and its id there. */
export type NaturalKey = readonly [sourceKey: number, externalId: string];

const LIVING = `AND NOT t.deleted AND ${notOfDeleted('t.client_id', '$1')}`;

/** Reads many tickets by their own keys in one statement. */
const ticketBy = (
  { scope, tenantId }: RequestContext,
  asEvidence: boolean,
): DataLoader<NaturalKey, Ticket | null, string> =>
  new DataLoader<NaturalKey, Ticket | null, string>(
    async (keys) => {
      const rows = await scope.query(
        statement`SELECT ${COLUMNS} FROM ticket t
         JOIN unnest($2::int[], $3::text[]) AS k(source_id, external_id) USING (source_id, external_id)
         WHERE t.tenant_id = $1 ${asEvidence ? '' : LIVING}`,
        [tenantId, keys.map(([source]) => source), keys.map(([, externalId]) => externalId)],
      );
      const found = new Map(
        rows.map((row) => [keyOf([row.source_id, row.external_id]), toTicket(tenantId, row)]),
      );
      return keys.map((key) => found.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

export const ticketByKey = (context: RequestContext) => ticketBy(context, false);

/** Includes tickets deleted since, and those of clients deleted since. */
export const ticketAsEvidence = (context: RequestContext) => ticketBy(context, true);
