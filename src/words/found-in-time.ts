import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about logged time. */
export const FOUND_IN_TIME = {
  ENTRIES_AFTER_CLOSE: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those on closed tickets) ${verb(found, 'starts', 'start')} after the ticket was closed: logged late, or work on a ticket that should have been reopened.`,
  LONG_ENTRIES: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} longer than 12 hours: a timer left running, or several days in one entry.`,
  ZERO_MINUTE_ENTRIES: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'has', 'have')} 0 minutes: touched, but no labour.`,
  ROUNDED_ENTRIES: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is an exact multiple', 'are exact multiples')} of 30 minutes: the more of them, the more is estimated and not measured.`,
  ENTRIES_WITHOUT_TECHNICIAN: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'names', 'name')} no technician: taken as technical work, of no known tier and cost.`,
  ENTRIES_WITHOUT_AGREEMENT: (found) =>
    `${counted(found, 'unbilled time entry', 'unbilled time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} under no agreement: work of a project agreement among them would be taken for support.`,
  ENTRIES_WITHOUT_WORK_TYPE: (found) =>
    `${counted(found, 'unbilled time entry', 'unbilled time entries')} (${percent(found)}) ${verb(found, 'has', 'have')} no work type: patching, monitoring, backup or alignment among them would be taken for support.`,
  STATED_CLIENT_DIFFERS: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'states', 'state')} another client than the ticket; the ticket’s was taken.`,
  LEAKAGE_HOURS: (found) =>
    `${counted(found, 'time entry', 'time entries')} with ${percent(found)} of the reactive hours ${verb(found, 'is', 'are')} neither billed nor covered by an agreement.`,
  DUPLICATE_WORK: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'tells', 'tell')} work that another one tells already, under another id: ${verb(found, 'its', 'their')} hours are counted twice. Delete ${verb(found, 'it', 'them')} if it was one piece of work.`,
  WORK_TOLD_BY_TWO_SOURCES: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} told by another source too: ${verb(found, 'its', 'their')} hours are counted twice. Let one source send time.`,
  HOURS_AS_MINUTES: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} of somebody with at most 24 minutes on any day of the month: hours that were sent as minutes look like that. Check the unit.`,
  OVERFULL_DAYS: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'stands', 'stand')} on days for which one technician logged more than 24 hours: a date, a name or the minutes cannot be right.`,
  OVERLAPPING_WORK: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'starts', 'start')} while an earlier one of the same technician is not over: two things at a time, or start times that nobody noted.`,
  ENTRIES_OUTSIDE_EMPLOYMENT: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} of days on which the technician was not employed: work without capacity and without a cost. Check when the employment began and ended.`,
  ENTRIES_OUTSIDE_CLIENT_TIME: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} for clients on days on which they were none: hours with no seat and no fee under them. Check the first and last days of these clients, and their status.`,
  ENTRIES_BEFORE_TICKET: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those on tickets) ${verb(found, 'starts', 'start')} more than a day before the ticket was opened: on the wrong ticket, or the ticket has a wrong date.`,
  AGREEMENT_OF_ANOTHER_CLIENT: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} under an agreement of another client: it does not cover them, and its type decides what they are.`,
  ONSITE_DIFFERS_FROM_WORK_TYPE: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those whose work type says where) ${verb(found, 'says', 'say')} one place by the work type and the other by the mark onsite. The mark was taken.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
