import { CLIENT_MONTH_CUTS, TICKET_CUTS } from './cuts';
import type { Measure } from './measure';

const tickets = {
  unit: 'tickets',
  parts: 1n,
  needs: ['TICKETS'],
  dimensions: TICKET_CUTS,
} as const;

export const ticketsOpened = {
  ...tickets,
  key: 'ticketsOpened',
  name: 'Tickets opened',
  meaning:
    'Reactive tickets opened in the month. Projects, proactive visits, internal, merged and deleted tickets, and alerts resolved without labour (or as the setting alertFilter says), do not count.',
  source: { from: 'TICKETS', column: 'opened' },
} as const satisfies Measure;

export const closeEvents = {
  ...tickets,
  key: 'closeEvents',
  name: 'Close events',
  meaning:
    'Times a reactive ticket was closed, every time counted. Closing a closed ticket is not an event.',
  unit: 'events',
  source: { from: 'TICKETS', column: 'closes' },
} as const satisfies Measure;

export const reopenEvents = {
  ...tickets,
  key: 'reopenEvents',
  name: 'Reopen events',
  meaning:
    'Times a closed reactive ticket was opened again. Reopening an open ticket is not an event.',
  unit: 'events',
  source: { from: 'TICKETS', column: 'reopens' },
} as const satisfies Measure;

export const untoldReopens = {
  ...tickets,
  key: 'untoldReopens',
  name: 'Tickets whose reopens are not told',
  meaning:
    'Reactive tickets that their source says were reopened, by a counter, without saying when: counted in each month from the opening to the last step known. Where reopenings are told one by one, these are believed instead.',
  source: { from: 'TICKETS', column: 'untold_reopens' },
} as const satisfies Measure;

export const ticketsClosed = {
  ...tickets,
  key: 'ticketsClosed',
  name: 'Tickets closed, net',
  meaning:
    'Close events less reopen events of reactive tickets, each in its own month, so that open at the end = open at the start + opened − closed. A later reopen never lowers an earlier month.',
  source: { from: 'TICKETS', column: 'net' },
} as const satisfies Measure;

export const closedTickets = {
  ...tickets,
  key: 'closedTickets',
  name: 'Closed tickets',
  meaning:
    'Distinct reactive tickets whose last close falls in the month and which are closed now.',
  source: { from: 'TICKETS', column: 'closed' },
} as const satisfies Measure;

export const untouchedAlerts = {
  ...tickets,
  key: 'untouchedAlerts',
  name: 'Alerts resolved without labour',
  meaning:
    'Automated tickets opened in the month that are closed and have no labour, whether the setting alertFilter counts them as tickets or not. Projects, proactive visits, internal, merged and deleted tickets do not count.',
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'TICKETS', column: 'untouched_alerts' },
} as const satisfies Measure;

export const escalatedTickets = {
  ...tickets,
  key: 'escalatedTickets',
  name: 'Escalated tickets',
  meaning:
    'Closed tickets that were escalated, moved to another queue, or worked by a higher tier than the first. Unknown tiers never escalate.',
  source: { from: 'TICKETS', column: 'escalated' },
} as const satisfies Measure;
