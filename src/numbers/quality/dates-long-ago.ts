import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, verb } from './words';

/** What happened longer before the first source than this did not. */
export const YEARS_BEFORE_FIRST_SOURCE = 10;
/** Nothing that is still in force began before this year. */
export const FIRST_PLAUSIBLE_YEAR = 1990;

export const datesLongAgo = {
  code: 'DATES_LONG_AGO',
  meaning:
    'Tickets, time entries and revenue dated more than ten years before the first source was known, and seats and agreements from before 1990. They have no share: it is the state of now.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 4,
  tolerated: 0,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'record is', 'records are')} dated so long ago that a date was left empty or misread: coverage begins there, and all months since are counted. Correct or delete ${verb(found, 'it', 'them')}.`,
} as const satisfies Finding;
