import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about tickets and their events. */
export const FOUND_IN_TICKETS = {
  TICKETS_WITHOUT_LABOUR: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)} of those closed) ${verb(found, 'was', 'were')} closed without any time on ${verb(found, 'it', 'them')}: the work was not logged, or there was none.`,
  ALERTS_FILTERED: (found) =>
    `${counted(found, 'alert', 'alerts')} (${percent(found)}) ${verb(found, 'is', 'are')} left out by the alert filter (by default: resolved without labour) and not counted as ${verb(found, 'a ticket', 'tickets')}.`,
  TICKET_LOGS_WITHOUT_BEGINNING: (found) =>
    `The event log of ${counted(found, 'ticket', 'tickets')} (${percent(found)}) does not begin with the beginning: it tells a reopening before any close, which does not count. Send the events from the start.`,
  TICKET_LOGS_WITH_GAPS: (found) =>
    `The event log of ${counted(found, 'ticket', 'tickets')} (${percent(found)}) has a gap: two closes or two reopenings follow each other, of which the first counts. Send the step between.`,
  TICKET_EVENTS_BEFORE_OPENING: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'has', 'have')} events before ${verb(found, 'it was', 'they were')} opened: the time of opening is wrong, or the events are another ticket’s.`,
  TICKET_STATES_DIFFER: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'is', 'are')} closed by the event log and open by the record, or the other way round. The log was believed: send the last event, or the record again.`,
  TICKETS_CLOSED_BEFORE_OPENING: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)} of those closed) ${verb(found, 'was', 'were')} closed before ${verb(found, 'it was', 'they were')} opened: two clocks, or a day taken for a month. Elapsed time is 0 there.`,
  UNTOLD_REOPENS: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'was', 'were')} reopened, says a counter, and nobody says when: how many closes are reopened is not known. Send the events.`,
  TICKETS_OUTSIDE_CLIENT_TIME: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'was', 'were')} opened for clients on days on which they were none: tickets with no seat under them. Check the first and last days of these clients, and their status.`,
  TICKETS_WITHOUT_CLIENT: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'names', 'name')} no client and ${verb(found, 'counts', 'count')} for nobody; time on ${verb(found, 'it', 'them')} is internal. Send whose ${verb(found, 'it is', 'they are')}.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
