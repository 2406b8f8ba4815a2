import { AREAS, PROACTIVE_AREAS } from '../areas';
import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { CLIENT_COST } from '../metrics/cost-sums';
import { add, isPositive, multiply, quotient, subtract, ZERO, type Ratio } from '../units/ratio';
import { sum } from './client-rows';

const TOOL_COST = AREAS.map(({ toolCost }) => toolCost);
const PROACTIVE_LABOUR = PROACTIVE_AREAS.map(({ labourCost }) => labourCost);

export const DRAIN_MEASURES: readonly MeasureKey[] = [
  ...CLIENT_COST,
  'mrr',
  'nrr',
  'seatMonths',
  'ticketsOpened',
  'closedTickets',
  'escalatedTickets',
  'closedCohort',
  'handleHours',
  'reactiveHours',
  'onsiteReactiveHours',
  'uncostedHours',
];

/** What a client, or all of them, brought and cost over the counted months, and what the cost comes from. */
export interface DrainFigures {
  readonly seats: Ratio;
  readonly revenue: Ratio;
  readonly cost: Ratio;
  readonly tools: Ratio;
  /** People in the four managed areas but Support. */
  readonly proactiveLabour: Ratio;
  readonly supportLabour: Ratio;
  readonly jobLabour: Ratio;
  readonly tickets: Ratio;
  readonly reactiveHours: Ratio;
  /** Of labour, a ticket; null when none was closed. */
  readonly hoursPerTicket: Ratio | null;
  readonly onsiteHours: Ratio;
  /** Escalated tickets per closed one; null when none was closed. */
  readonly escalatedShare: Ratio | null;
}

export function drainFigures(rows: readonly MeasureRow[]): DrainFigures {
  const sumOf = (...keys: MeasureKey[]): Ratio => sum(rows, ...keys);
  return {
    seats: sumOf('seatMonths'),
    revenue: sumOf('mrr', 'nrr'),
    cost: sumOf(...CLIENT_COST),
    tools: sumOf(...TOOL_COST),
    proactiveLabour: sumOf(...PROACTIVE_LABOUR),
    supportLabour: sumOf('labourCostSupport'),
    jobLabour: sumOf('labourCostProfessionalServices'),
    tickets: sumOf('ticketsOpened'),
    reactiveHours: sumOf('reactiveHours'),
    hoursPerTicket: quotient(sumOf('handleHours'), sumOf('closedCohort')),
    onsiteHours: sumOf('onsiteReactiveHours'),
    escalatedShare: quotient(sumOf('escalatedTickets'), sumOf('closedTickets')),
  };
}

/**
 * The part of the MSP that is as large as the client: by seats, else by revenue. What a client of
 * this size costs and brings on average.
 */
export function averageOf(msp: DrainFigures, client: DrainFigures): DrainFigures {
  const size = quotient(client.seats, msp.seats) ?? ZERO;
  const share = isPositive(size) ? size : (quotient(client.revenue, msp.revenue) ?? ZERO);
  const part = (whole: Ratio): Ratio => multiply(whole, isPositive(share) ? share : ZERO);
  return {
    ...msp,
    seats: part(msp.seats),
    revenue: part(msp.revenue),
    cost: part(msp.cost),
    tools: part(msp.tools),
    proactiveLabour: part(msp.proactiveLabour),
    supportLabour: part(msp.supportLabour),
    jobLabour: part(msp.jobLabour),
    tickets: part(msp.tickets),
    reactiveHours: part(msp.reactiveHours),
    onsiteHours: part(msp.onsiteHours),
  };
}

/** Labour of a ticket, cut into what being on site, being handed up, and the work itself take. */
export interface TicketHours {
  readonly whole: Ratio;
  readonly onsite: Ratio;
  readonly escalation: Ratio;
  readonly rest: Ratio;
}

/** `extra`: how many hours an escalated ticket takes more than another. A client without tickets is taken as all clients are. */
export function ticketHours(
  figures: DrainFigures,
  extra: Ratio,
  all: TicketHours | null,
): TicketHours {
  const whole = figures.hoursPerTicket ?? all?.whole ?? ZERO;
  const onsite = quotient(figures.onsiteHours, figures.tickets) ?? all?.onsite ?? ZERO;
  const escalation = figures.escalatedShare
    ? multiply(figures.escalatedShare, extra)
    : (all?.escalation ?? ZERO);
  return { whole, onsite, escalation, rest: subtract(whole, add(onsite, escalation)) };
}
