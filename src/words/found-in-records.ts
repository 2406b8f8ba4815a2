import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about how records arrived and were counted. */
export const FOUND_IN_RECORDS = {
  DATES_LONG_AGO: (found) =>
    `${counted(found, 'record is', 'records are')} dated so long ago that a date was left empty or misread: ${verb(found, 'it counts', 'they count')} in no month that is shown. Correct or delete ${verb(found, 'it', 'them')}.`,
  UNLINKED_CUSTOMERS: (found) =>
    `${counted(found, 'customer', 'customers')} (${percent(found)}) of a source ${verb(found, 'is', 'are')} no known client: ${verb(found, 'its', 'their')} records count nowhere until the client is sent.`,
  PARKED_RECORDS: (found) =>
    `${counted(found, 'record', 'records')} ${verb(found, 'waits', 'wait')} for something not sent yet and ${verb(found, 'counts', 'count')} nowhere until it is.`,
  STALE_MONTHS: (found) =>
    `${counted(found, 'client-month', 'client-months')} (${percent(found)}) ${verb(found, 'is', 'are')} waiting to be recounted; ${verb(found, 'its', 'their')} numbers are those from before.`,
  NOT_COUNTED: (found) =>
    `${counted(found, 'thing', 'things')} could not be counted again and ${verb(found, 'keeps its', 'keep their')} last numbers. Correct the records of these clients and months, or send them again.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
