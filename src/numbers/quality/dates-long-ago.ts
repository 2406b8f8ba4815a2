import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

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
} as const satisfies Finding;
