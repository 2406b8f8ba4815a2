import { compare, multiply, subtract, type Ratio } from '../units/ratio';
import { averageClient, costOfAverage, type AverageClient, type Msp } from './average-client';
import type { DrainFigures } from './drain-figures';
import {
  compareTickets,
  escalationHours,
  labourHours,
  volumeHours,
  type TicketComparison,
} from './ticket-effects';

/** In the order in which equal effects are named. */
export const DRAIN_DRIVERS = [
  'TICKET_VOLUME',
  'MINUTES_PER_TICKET',
  'ONSITE',
  'ESCALATION',
  'OFF_TICKET_TIME',
  'LEAKED_HOURS',
  'HOURLY_COST',
  'PLANNED_WORK',
  'PROJECT_LABOUR',
  'PRICE',
  'TOOLS',
  'AVERAGE_CLIENT',
] as const;
export type DrainDriver = (typeof DRAIN_DRIVERS)[number];

/** Money by driver: what each adds to the shortfall. Below 0 it helps. Together they are the shortfall. */
export type DrainEffects = Readonly<Record<DrainDriver, Ratio>>;

/** A client beside the MSP's average client of its size. */
export interface DrainComparison {
  readonly msp: Msp;
  readonly average: AverageClient;
  readonly tickets: TicketComparison;
  readonly effects: DrainEffects;
  /** The largest effect. */
  readonly driver: DrainDriver;
  /** The largest of the client's own: of all but the average client's. */
  readonly ownDriver: DrainDriver;
}

const largestOf = (effects: DrainEffects, among: readonly DrainDriver[]): DrainDriver =>
  among.reduce((found, each) => (compare(effects[each], effects[found]) > 0 ? each : found));

const OWN_DRIVERS = DRAIN_DRIVERS.filter((driver) => driver !== 'AVERAGE_CLIENT');

/**
 * Why a client falls short of the target margin. `costShare` is the part of a price that the margin
 * leaves for cost: 0.3 at 70 %. What the fee pays for is compared with the average client of the
 * size, every hour at what the MSP's reactive hour costs; the client's own cost beyond that is work
 * of dearer people. Uncovered hours and projects are not paid by the fee: these stand for themselves.
 * What the average client falls short itself makes up the rest, so that all add up to the shortfall.
 */
function effectsOf(
  client: DrainFigures,
  { hourlyCost, extra }: Msp,
  average: AverageClient,
  tickets: TicketComparison,
  costShare: Ratio,
): DrainEffects {
  const cost = (hours: Ratio): Ratio => multiply(hours, hourlyCost);
  const paid = (revenue: Ratio): Ratio => multiply(revenue, costShare);
  return {
    TICKET_VOLUME: cost(volumeHours(tickets)),
    MINUTES_PER_TICKET: cost(labourHours(tickets)),
    ONSITE: cost(subtract(client.onsiteHours, average.onsiteHours)),
    ESCALATION: cost(escalationHours(tickets, extra)),
    OFF_TICKET_TIME: cost(subtract(client.offTicketHours, average.offTicketHours)),
    LEAKED_HOURS: cost(client.leakedHours),
    HOURLY_COST: subtract(client.supportLabour, cost(client.reactiveHours)),
    PLANNED_WORK: subtract(client.plannedLabour, average.plannedLabour),
    PROJECT_LABOUR: subtract(client.projectLabour, paid(client.projectRevenue)),
    PRICE: paid(subtract(average.fee, client.mrr)),
    TOOLS: subtract(client.tools, average.tools),
    AVERAGE_CLIENT: subtract(costOfAverage(average, hourlyCost), paid(average.fee)),
  };
}

export function compareDrain(client: DrainFigures, msp: Msp, costShare: Ratio): DrainComparison {
  const average = averageClient(client, msp);
  const tickets = compareTickets(client, average, msp.extra);
  const effects = effectsOf(client, msp, average, tickets, costShare);
  const driver = largestOf(effects, DRAIN_DRIVERS);
  return { msp, average, tickets, effects, driver, ownDriver: largestOf(effects, OWN_DRIVERS) };
}
