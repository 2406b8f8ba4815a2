import { HOUR_PARTS } from '../units/parts';
import { TICKET_CUTS } from './cuts';
import type { Measure } from './measure';

/** What closed tickets took. The cohort is the closed tickets with labour, so these need time entries as well as tickets. */
const cohort = { needs: ['TICKETS', 'TIME'], dimensions: TICKET_CUTS } as const;

export const closedCohort = {
  ...cohort,
  key: 'closedCohort',
  name: 'Closed tickets with labour',
  meaning:
    'Those of the closed tickets that have labour. A ticket with entries of 0 minutes only has none.',
  unit: 'tickets',
  parts: 1n,
  source: { from: 'TICKETS', column: 'cohort' },
} as const satisfies Measure;

export const handleHours = {
  ...cohort,
  key: 'handleHours',
  name: 'Handle hours',
  meaning:
    'Labour over the whole life of the closed tickets with labour, billable or not, before or after the close, tickets merged into them included. Counted in the month of the last close.',
  unit: 'hours',
  parts: HOUR_PARTS,
  source: { from: 'TICKETS', column: 'handle_ms' },
} as const satisfies Measure;

export const touches = {
  ...cohort,
  key: 'touches',
  name: 'Touches',
  meaning: 'Time entries on the closed tickets with labour. An entry of 0 minutes is a touch.',
  unit: 'entries',
  parts: 1n,
  source: { from: 'TICKETS', column: 'touches' },
} as const satisfies Measure;

export const firstTouchTickets = {
  ...cohort,
  key: 'firstTouchTickets',
  name: 'First-touch tickets',
  meaning: 'Those of the closed tickets with labour that have a single time entry.',
  unit: 'tickets',
  parts: 1n,
  source: { from: 'TICKETS', column: 'first_touch' },
} as const satisfies Measure;

export const longTickets = {
  ...cohort,
  key: 'longTickets',
  name: 'Long tickets',
  meaning: 'Closed tickets with more than 45 minutes of labour. Exactly 45 minutes is not long.',
  unit: 'tickets',
  parts: 1n,
  source: { from: 'TICKETS', column: 'long' },
} as const satisfies Measure;

export const elapsedHours = {
  key: 'elapsedHours',
  name: 'Elapsed hours',
  meaning:
    'Wall-clock hours from opening to last close of the closed tickets, time spent closed between reopens included. Not labour.',
  unit: 'hours',
  parts: HOUR_PARTS,
  needs: ['TICKETS'],
  dimensions: TICKET_CUTS,
  source: { from: 'TICKETS', column: 'elapsed_ms' },
} as const satisfies Measure;
