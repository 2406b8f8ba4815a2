import type { List } from '../../request/list-query';
import { columnsOf, select } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { ticketEvent } from '../../tables/ticket-event';
import { thingOf } from '../thing-of';
import { TicketEvent } from './ticket-event.type';

const COLUMNS = select(
  columnsOf(ticketEvent, 'v', 'source_id', 'kind', 'occurred_at', 'board', 'tier', 'derived'),
  columnsOf(ticketEvent, 'v', 'into_external_id'),
);
export type TicketEventRow = RowOf<typeof COLUMNS>;

export const toTicketEvent = (row: TicketEventRow): TicketEvent =>
  thingOf(TicketEvent, {
    mergedIntoKey: row.into_external_id === null ? null : [row.source_id, row.into_external_id],
    kind: row.kind,
    occurredAt: row.occurred_at,
    board: row.board,
    tier: row.tier,
    derived: row.derived,
  });

/** Events of a ticket, oldest first. A ticket has one of each kind at an instant. */
export const ticketEventList = (tenantId: number): List<TicketEventRow> => ({
  select: COLUMNS,
  from: 'ticket_event v',
  order: [
    { sql: 'v.occurred_at', type: 'timestamptz' },
    { sql: 'v.kind', type: 'text' },
  ],
  where: (add) => [`v.tenant_id = ${add(tenantId, 'int')} AND NOT v.deleted`],
});

export const TICKET_EVENT_ORDER_WIDTH = 2;
export const EVENTS_OF_TICKET = [
  { sql: 'v.source_id', type: 'int' },
  { sql: 'v.ticket_external_id', type: 'text' },
];
