import type { Finding } from './finding';
import { WORK } from './touched';

/** Strictly less than this share of capacity is too little, in percent. */
export const LEAST_LOGGED_PERCENT = 50;

export const techniciansUnderLogging = {
  code: 'TECHNICIANS_UNDER_LOGGING',
  meaning:
    'Technicians who logged less than half of their capacity hours of the period, of all with capacity. Staff outside the five delivery areas have none.',
  sample: 'TECHNICIAN',
  touches: WORK,
  weight: 12,
  fullAt: 0.5,
} as const satisfies Finding;
