import type { Finding } from './finding';
import { LABOUR_COSTS } from './touched';

/** Hours of a month that a person’s two costs may stand for. */
export const HOURS_OF_A_MONTH = { least: 20, most: 400 };

export const costsAtOdds = {
  code: 'COSTS_AT_ODDS',
  meaning:
    'Labour costs whose monthly and hourly cost do not fit each other: under 20 or over 400 hours a month. Of all that have both.',
  sample: 'TECHNICIAN',
  touches: LABOUR_COSTS,
  weight: 4,
  fullAt: 0.2,
} as const satisfies Finding;
