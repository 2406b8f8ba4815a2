import { MINUTE_MS } from '../../numbers/units/milliseconds';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import { keyOf, type List } from '../../request/list-query';
import { toGlobalId } from '../../scalars/global-id';
import { notOfDeleted } from '../../database/deleted-clients';
import { instant, int, nullable } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { ticket } from '../../tables/ticket';
import { CLOSED_AT, REOPENED, ticketConditions } from './ticket-conditions';
import type { TicketFilter } from './ticket-filter.type';
import { Ticket } from './ticket.type';
import type { NaturalKey } from '../node/natural-key';
import { thingOf } from '../thing-of';

const COLUMNS = select(
  columnsOf(ticket, 't', 'source_id', 'external_id', 'client_id', 'agreement_id', 'number'),
  columnsOf(ticket, 't', 'summary', 'board', 'type', 'origin', 'priority', 'opened_at'),
  columnsOf(ticket, 't', 'reactive', 'rule', 'override_note', 'labour_ms', 'touches'),
  columnsOf(ticket, 't', 'was_escalated', 'technician_id', 'requester', 'project', 'proactive'),
  columnsOf(ticket, 't', 'merged_into', 'escalated_to', 'received_at'),
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
    technicianKey: row.technician_id,
    mergedIntoKey: row.merged_into === null ? null : [row.source_id, row.merged_into],
    id: toGlobalId('ticket', tenantId, row.source_id, row.external_id),
    number: row.number,
    summary: row.summary,
    board: row.board,
    type: row.type,
    source: row.origin,
    priority: row.priority,
    openedAt: row.opened_at,
    updatedAt: row.received_at,
    closedAt: row.closed_at,
    reopenedCount: row.reopened_count,
    reactive: row.reactive,
    classifiedBy: row.rule ?? UNCLASSIFIED,
    overrideNote: row.override_note,
    labourMinutes: Math.round(Number(row.labour_ms) / MINUTE_MS),
    touches: row.touches,
    requester: row.requester,
    project: row.project,
    proactive: row.proactive,
    escalated: row.was_escalated,
    escalatedTo: row.escalated_to,
  });

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
    ...ticketConditions(filter ?? {}, tenantId, add),
  ],
});

export const TICKET_ORDER_WIDTH = 3;
export const TICKETS_OF_CLIENT = [{ sql: 't.client_id', type: 'int' }];

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
