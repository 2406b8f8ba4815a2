import { date, defaultsTo, flag, int, nullable, smallint } from './column';
import { copyOf, pickOf, table } from './table';
import { ticket } from './ticket';
import { TICKET_SUMS, ticketMonth } from './ticket-month';

/** What is frozen as it stands in the ticket. */
export const FROZEN_OF_TICKET = [
  'source_id',
  'external_id',
  'reactive',
  'rule',
  'deleted',
  'origin',
] as const;

/** A ticket as it stood, and what it added to the month, when the month was closed. Never changed or removed. */
export const closedTicket = table(
  'closed_ticket',
  {
    tenant_id: int,
    month: date,
    ...copyOf(ticket, ...FROZEN_OF_TICKET),
    client_id: int,
    in_month: flag,
    merged: flag,
    ...copyOf(ticketMonth, 'board', 'type', 'agreement_type', 'technician_id'),
    /** Whether the two below were frozen: months closed earlier have them of today. */
    has_late_cuts: defaultsTo(flag, false),
    ...copyOf(ticketMonth, 'priority', 'escalated_to'),
    ...pickOf(ticketMonth, ...TICKET_SUMS),
    // Months closed before these were counted do not say them.
    untouched_alerts: nullable(smallint),
    first_touch: nullable(smallint),
  },
  {
    key: ['tenant_id', 'month', 'source_id', 'external_id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
