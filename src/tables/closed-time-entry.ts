import { date, defaultsTo, flag, int, nullable } from './column';
import { copyOf, table } from './table';
import { ticketMonth } from './ticket-month';
import { timeEntry } from './time-entry';

/** What is frozen as it stands in the entry. */
export const FROZEN_OF_ENTRY = [
  ...(['source_id', 'external_id', 'client_id', 'ticket_external_id', 'agreement_id'] as const),
  ...(['technician_id', 'worked_on', 'worked_ms', 'billable', 'onsite', 'area'] as const),
  ...(['reactive', 'technical', 'uncovered', 'tier', 'rule'] as const),
] as const;

const cuts = copyOf(ticketMonth, 'board', 'type', 'origin', 'agreement_type');

/** A time entry as it was classified when its month was closed. Never changed or removed. */
export const closedTimeEntry = table(
  'closed_time_entry',
  {
    tenant_id: int,
    month: date,
    ...copyOf(timeEntry, ...FROZEN_OF_ENTRY),
    /** Whether the four below were frozen: months closed earlier have them of today. */
    has_cuts: defaultsTo(flag, false),
    ...cuts,
    origin: nullable(cuts.origin),
    /** The same of these two, which came later. */
    has_late_cuts: defaultsTo(flag, false),
    ...copyOf(ticketMonth, 'priority', 'escalated_to'),
  },
  {
    key: ['tenant_id', 'month', 'source_id', 'external_id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
