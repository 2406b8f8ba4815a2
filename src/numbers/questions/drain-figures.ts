import { AREAS, PROACTIVE_AREAS } from '../areas';
import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { CLIENT_COST } from '../metrics/cost-sums';
import { readFor } from '../metrics/describe';
import { aisp } from '../metrics/recurring-revenue';
import { add, quotient, subtract, sumOf, type Ratio } from '../units/ratio';
import { sum } from './client-rows';

const TOOL_COST = AREAS.map(({ toolCost }) => toolCost);
const PROACTIVE_LABOUR = PROACTIVE_AREAS.map(({ labourCost }) => labourCost);

export const DRAIN_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([
    ...readFor(aisp),
    ...CLIENT_COST,
    'nrr',
    'ticketsOpened',
    'closedTickets',
    'escalatedTickets',
    'reactiveHours',
    'coveredOnsiteHours',
    'offTicketHours',
    'leakageHours',
    'uncostedHours',
  ]),
];

/**
 * What a client, or all of them, brought and cost over the counted months. Its reactive hours are
 * cut into four parts: uncovered, on site, on no ticket, and the rest on tickets.
 */
export interface DrainFigures {
  /** Seat-months that a fee is paid for: covered ones. */
  readonly seats: Ratio;
  /** The monthly fees. */
  readonly mrr: Ratio;
  readonly projectRevenue: Ratio;
  readonly tools: Ratio;
  /** People in the four managed areas but Support. */
  readonly plannedLabour: Ratio;
  readonly supportLabour: Ratio;
  readonly projectLabour: Ratio;
  readonly tickets: Ratio;
  readonly reactiveHours: Ratio;
  readonly leakedHours: Ratio;
  readonly onsiteHours: Ratio;
  readonly offTicketHours: Ratio;
  readonly ticketHours: Ratio;
  /** Escalated tickets per closed one; null when none was closed. */
  readonly escalatedShare: Ratio | null;
}

export function drainFigures(rows: readonly MeasureRow[]): DrainFigures {
  const sumIn = (...keys: MeasureKey[]): Ratio => sum(rows, ...keys);
  const reactiveHours = sumIn('reactiveHours');
  const [leakedHours, onsiteHours] = [sumIn('leakageHours'), sumIn('coveredOnsiteHours')];
  const offTicketHours = sumIn('offTicketHours');
  return {
    seats: sumIn('coveredSeatMonths'),
    mrr: sumIn('mrr'),
    projectRevenue: sumIn('nrr'),
    tools: sumIn(...TOOL_COST),
    plannedLabour: sumIn(...PROACTIVE_LABOUR),
    supportLabour: sumIn('labourCostSupport'),
    projectLabour: sumIn('labourCostProfessionalServices'),
    tickets: sumIn('ticketsOpened'),
    reactiveHours,
    leakedHours,
    onsiteHours,
    offTicketHours,
    ticketHours: subtract(reactiveHours, sumOf([leakedHours, onsiteHours, offTicketHours])),
    escalatedShare: quotient(sumIn('escalatedTickets'), sumIn('closedTickets')),
  };
}

export const revenueOf = ({ mrr, projectRevenue }: DrainFigures): Ratio => add(mrr, projectRevenue);

export const costOf = (figures: DrainFigures): Ratio =>
  sumOf([figures.supportLabour, figures.plannedLabour, figures.projectLabour, figures.tools]);
