import { TICKET_EVENT_KINDS } from '../numbers/classify/ticket-facts';
import { defaultsTo, flag, instant, int, nullable, oneOf, smallint, text } from './column';
import { table } from './table';

/** Something that happened to a ticket; `derived` when it was worked out from changed state. */
export const ticketEvent = table(
  'ticket_event',
  {
    tenant_id: int,
    source_id: int,
    ticket_external_id: text,
    kind: oneOf(...TICKET_EVENT_KINDS),
    occurred_at: instant,
    into_external_id: nullable(text),
    client_id: nullable(int),
    board: nullable(text),
    tier: nullable(smallint),
    derived: defaultsTo(flag, false),
    deleted: defaultsTo(flag, false),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'source_id', 'ticket_external_id', 'kind', 'occurred_at'],
    foreignKeys: {
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
      ticket: { columns: ['tenant_id', 'source_id', 'ticket_external_id'], of: 'ticket' },
    },
  },
);
