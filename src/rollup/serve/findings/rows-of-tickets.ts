import { CLIENT_MONTHS, TICKETS } from './finding-tables';
import type { FoundRows } from './found-rows';
import { isOutside, ofClient, ticketSample } from './row-parts';
import { TICKETS_OF_ANYBODY, TOLD_TICKETS } from './ticket-log-table';

const told = { ...ticketSample, table: TOLD_TICKETS } as const;

/** Tickets compared with their events, their client and its seats. */
export const ROWS_OF_TICKETS = {
  TICKET_LOGS_WITHOUT_BEGINNING: { ...told, among: 't.tells_turns', that: `t.steps LIKE 'R%'` },
  TICKET_LOGS_WITH_GAPS: { ...told, among: 't.tells_turns', that: `t.steps ~ 'CC|RR'` },
  TICKET_EVENTS_BEFORE_OPENING: {
    ...told,
    among: 't.first_at IS NOT NULL',
    that: 't.first_at < t.opened_at',
  },
  TICKET_STATES_DIFFER: {
    ...told,
    among: 't.tells_turns',
    that: `t.steps LIKE '%C' <> (t.closed_at IS NOT NULL)`,
  },
  TICKETS_CLOSED_BEFORE_OPENING: {
    ...told,
    among: 't.closed_at IS NOT NULL',
    that: 't.closed_at < t.opened_at',
  },
  UNTOLD_REOPENS: {
    ...ticketSample,
    table: TICKETS,
    distinct: '(t.source_id, t.external_id)',
    // An alert that resolved itself is no ticket: its row is kept to be counted as an alert alone.
    among: 't.untouched_alerts = 0',
    that: 't.untold_reopens > 0',
  },
  TICKETS_OUTSIDE_CLIENT_TIME: { ...told, that: isOutside('t.opened_on') },
  TICKETS_WITHOUT_CLIENT: {
    table: TICKETS_OF_ANYBODY,
    that: 'n.client_id IS NULL',
    sample: { a: 'n.source_id', b: 'n.external_id' },
  },
  TICKETS_WITHOUT_SEATS: {
    ...ofClient,
    table: CLIENT_MONTHS,
    that: 'cm.has_seat_count AND cm.seat_months = 0 AND cm.tickets_opened > 0',
    amount: { part: 'cm.tickets_opened', whole: 'cm.tickets_opened' },
  },
} as const satisfies Readonly<Record<string, FoundRows>>;
