import { AREAS } from '../areas';
import { measure, type MeasureKey } from '../measures/catalogue';
import { total } from './formula';
import type { Metric, MetricReason } from './metric';
import { SEATWISE } from './sources';

const ABSENCE: Readonly<Record<string, MetricReason>> = {
  SEAT_COUNT: 'NO_SEAT_COUNT',
  ENDPOINT_COUNT: 'NO_ENDPOINT_COUNT',
};

/** A measure asked for by itself: `seatMonths` → `SEAT_MONTHS`, with the measure's own words. */
const totalOf = <K extends string>(key: K, of: MeasureKey) => {
  const { name, meaning, unit, presence } = measure(of);
  const value = total(of);
  const whenEmpty = ABSENCE[presence ?? ''] ?? 'DATA_INCOMPLETE';
  return { key, name, meaning, value, whenEmpty, unit, ...informative } as const satisfies Metric;
};

const informative = { direction: 'INFORMATIVE', target: null, source: SEATWISE } as const;
const money = { ...informative, financial: true } as const;

export const MEASURE_TOTALS = [
  totalOf('TICKETS_OPENED', 'ticketsOpened'),
  totalOf('TICKETS_CLOSED', 'ticketsClosed'),
  totalOf('CLOSED_TICKETS', 'closedTickets'),
  totalOf('CLOSED_COHORT', 'closedCohort'),
  totalOf('HANDLE_HOURS', 'handleHours'),
  totalOf('REACTIVE_HOURS', 'reactiveHours'),
  totalOf('TECHNICAL_HOURS', 'technicalHours'),
  totalOf('LOGGED_HOURS', 'loggedHours'),
  totalOf('LEAKAGE_HOURS', 'leakageHours'),
  totalOf('FTE_MONTHS', 'fteMonths'),
  totalOf('SEAT_MONTHS', 'seatMonths'),
  totalOf('ESTIMATED_SEAT_MONTHS', 'estimatedSeatMonths'),
  totalOf('ENDPOINT_MONTHS', 'endpointMonths'),
  {
    ...totalOf('RECURRING_REVENUE', 'mrr'),
    ...money,
    name: 'Recurring revenue',
    meaning:
      'What the recurring services came to in the whole period: MRR is the same by the month. Credits lower it; one-off work and resold products are not in it.',
  },
  { ...totalOf('NRR', 'nrr'), ...money },
  totalOf('CAPACITY_HOURS', 'capacityHours'),
  totalOf('UNCOSTED_HOURS', 'uncostedHours'),
  { ...totalOf('OVERHEAD_COST', 'overheadCost'), ...money },
] as const satisfies readonly Metric[];

export const serviceRevenue = {
  key: 'SERVICE_REVENUE',
  name: 'Service revenue',
  meaning: 'Recurring (MRR) and one-off (NRR) service revenue together. Products are not in it.',
  value: total(['mrr', 'nrr']),
  whenEmpty: 'NO_REVENUE',
  unit: 'money',
  ...money,
} as const satisfies Metric;

export const totalRevenue = {
  key: 'TOTAL_REVENUE',
  name: 'Total revenue',
  meaning: 'Service revenue plus recurring and one-off product revenue.',
  value: total(['mrr', 'nrr', 'recurringProductRevenue', 'productRevenue']),
  whenEmpty: 'NO_REVENUE',
  unit: 'money',
  ...money,
} as const satisfies Metric;

export const labourCost = {
  key: 'LABOUR_COST',
  name: 'Labour cost',
  meaning: 'What people cost in their work for clients, all five areas. Overhead is not in it.',
  value: total(AREAS.map((area) => area.labourCost)),
  whenEmpty: 'NO_COST',
  unit: 'money',
  ...money,
  uncosted: { hours: ['uncostedHours'], bound: 'LOWER' },
} as const satisfies Metric;

export const toolCost = {
  key: 'TOOL_COST',
  name: 'Tool cost',
  meaning: 'What the tools of the five areas cost. Tools of no area are overhead.',
  value: total(AREAS.map((area) => area.toolCost)),
  whenEmpty: 'NO_COST',
  unit: 'money',
  ...money,
} as const satisfies Metric;
