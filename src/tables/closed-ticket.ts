import { date, flag, int } from './column';
import { copyOf, pickOf, table } from './table';
import { ticket } from './ticket';
import { TICKET_SUMS, ticketMonth } from './ticket-month';

/** What of the ticket's month is frozen beside its sums. */
const CUTS_OF_TICKET = ['board', 'type', 'agreement_type', 'technician_id'] as const;

/** A ticket as it stood, and what it added to the month, when the month was closed. Never changed or removed. */
export const closedTicket = table(
  'closed_ticket',
  {
    tenant_id: int,
    month: date,
    ...copyOf(ticket, 'source_id', 'external_id', 'reactive', 'rule', 'deleted', 'origin'),
    client_id: int,
    in_month: flag,
    merged: flag,
    ...copyOf(ticketMonth, ...CUTS_OF_TICKET),
    ...pickOf(ticketMonth, ...TICKET_SUMS),
  },
  {
    key: ['tenant_id', 'month', 'source_id', 'external_id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
