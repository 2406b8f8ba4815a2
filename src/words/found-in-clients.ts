import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about clients, their seats and their agreements. */
export const FOUND_IN_CLIENTS = {
  CLIENTS_WITHOUT_SEATS: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)} of them) never had a seat count and ${verb(found, 'is', 'are')} left out of every number per seat. Send seat counts.`,
  HOURS_WITHOUT_SEATS: (found) =>
    `${counted(found, 'client', 'clients')} had reactive hours in months with 0 seats: ${percent(found)} of the reactive hours have no seat under them. Check ${verb(found, 'its', 'their')} seat counts.`,
  ESTIMATED_SEAT_MONTHS: (found) =>
    `${counted(found, 'client', 'clients')} had seats before the first seat count: ${percent(found)} of the seat-months are estimated from ${verb(found, 'it', 'them')}. Send the earlier counts.`,
  ENDED_AGREEMENTS_WORKED: (found) =>
    `${counted(found, 'agreement', 'agreements')} ended and ${verb(found, 'is', 'are')} still worked under (${percent(found)} of the hours under agreements): renewed without a record, or given away.`,
  AGREEMENTS_WORKED_EARLY: (found) =>
    `${counted(found, 'agreement', 'agreements')} had not begun and ${verb(found, 'was', 'were')} worked under (${percent(found)} of the hours under agreements): check the day ${verb(found, 'it starts', 'they start')}.`,
  TICKETS_WITHOUT_SEATS: (found) =>
    `${counted(found, 'client', 'clients')} opened tickets in months with 0 seats: ${percent(found)} of the tickets have no seat under them. Check ${verb(found, 'its', 'their')} seat counts.`,
  REPEATED_SEAT_COUNTS: (found) =>
    `${counted(found, 'day has', 'days have')} several seat counts of one client that differ (${percent(found)} of the days with counts): the last received was taken. Rows of sites or departments must be added up before they are sent.`,
  CLIENT_STATUS_DIFFERS: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)}) ${verb(found, 'says', 'say')} one thing by the status and another by dates or work: the dates were taken, and prospects never count. Correct the status, or send the day on which ${verb(found, 'it', 'they')} left.`,
  DELETED_CLIENTS_WITH_HISTORY: (found) =>
    `${counted(found, 'client', 'clients')} with seats or agreements (${percent(found)}) ${verb(found, 'was', 'were')} deleted: ${verb(found, 'its', 'their')} seats and revenue left the past months too. Send ${verb(found, 'it', 'them')} again undeleted, with the day on which ${verb(found, 'it', 'they')} left.`,
  CLIENTS_SENT_TWICE: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)}) ${verb(found, 'has', 'have')} the name of another client: its seats, work and revenue may be parted between the two, or told twice.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
