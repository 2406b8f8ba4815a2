import { AREAS } from '../areas';
import { MEASURES, type MeasureKey } from '../measures/catalogue';

type Origin = 'ENTRIES' | 'TICKETS' | 'CLIENT_MONTHS' | 'COSTS';

const ofSource = (...origins: Origin[]): MeasureKey[] =>
  MEASURES.filter(({ source }) => (origins as string[]).includes(source.from)).map(
    ({ key }) => key,
  );

const ofWork: readonly MeasureKey[] = [
  'handleHours',
  'longTickets',
  'closedCohort',
  'touches',
  'firstTouchTickets',
  'escalatedTickets',
];

/** All hours, and what tickets took of them. */
export const HOURS: readonly MeasureKey[] = [...ofSource('ENTRIES'), ...ofWork];

/** What a technician-month's cost becomes once it is spread by hours. */
export const LABOUR_COSTS: readonly MeasureKey[] = ofSource('COSTS').filter(
  (key) => !key.startsWith('toolCost') && key !== 'overheadCost',
);

/** What logged time makes: hours, and what they cost. */
export const WORK: readonly MeasureKey[] = [...HOURS, ...LABOUR_COSTS];

export const COSTS: readonly MeasureKey[] = ofSource('COSTS');

/** What the decision chart puts into one place or another. */
export const CLASSIFIED_HOURS: readonly MeasureKey[] = [
  'reactiveHours',
  'technicalReactiveHours',
  'onsiteReactiveHours',
  'agreementHours',
  'billableStaffedHours',
  'tamOnsiteHours',
  'tamAlignmentHours',
  ...AREAS.map(({ hours }) => hours),
];

/** Counts of tickets, whatever time went into them. */
export const TICKETS: readonly MeasureKey[] = ofSource('TICKETS').filter(
  (key) => !ofWork.includes(key) && key !== 'elapsedHours',
);

export const REVENUE: readonly MeasureKey[] = [
  'mrr',
  'nrr',
  'recurringProductRevenue',
  'productRevenue',
];

/** Everything that belongs to clients. */
export const OF_CLIENTS: readonly MeasureKey[] = ofSource(
  'ENTRIES',
  'TICKETS',
  'CLIENT_MONTHS',
  'COSTS',
);
