import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, verb } from './words';

/** Nobody sold managed services then: what is said to hold since before has a date that was left empty. */
export const FIRST_PLAUSIBLE_YEAR = 1980;

export const datesLongAgo = {
  code: 'DATES_LONG_AGO',
  meaning:
    'Tickets, time entries and revenue dated before the setting earliestDate, and seat counts and agreements from before 1980. By now they are rejected: these came before, or before the setting was changed. They have no share: it is the state of now.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 4,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'record is', 'records are')} dated so long ago that a date was left empty or misread: ${verb(found, 'it counts', 'they count')} in no month that is shown. Correct or delete ${verb(found, 'it', 'them')}.`,
} as const satisfies Finding;
