import { add, HALF, multiply, quotient, subtract, ZERO, type Ratio } from '../units/ratio';
import { averageOf, ticketHours, type DrainFigures } from './drain-figures';

/** In the order in which equal effects are named. */
export const DRAIN_DRIVERS = [
  'TICKET_VOLUME',
  'MINUTES_PER_TICKET',
  'ONSITE',
  'ESCALATION',
  'OFF_TICKET_TIME',
  'PRICE',
  'TOOLS',
] as const;
export type DrainDriver = (typeof DRAIN_DRIVERS)[number];

/** Money by driver: what each adds to the shortfall, against an average client of the same size. Below 0 it helps. */
export type DrainEffects = Readonly<Record<DrainDriver, Ratio>>;

/** Of a product a × b, the part of its change that the change of `a` makes: shared evenly, so that the parts add up. */
const partOf = (change: Ratio, other: Ratio, otherBefore: Ratio): Ratio =>
  multiply(multiply(change, add(other, otherBefore)), HALF);

interface HourEffects {
  readonly volume: Ratio;
  readonly minutes: Ratio;
  readonly onsite: Ratio;
  readonly escalation: Ratio;
  readonly offTicket: Ratio;
}

/** Reactive hours = tickets × hours a ticket + the rest, which is on no ticket (or late). */
function hourEffects(client: DrainFigures, average: DrainFigures, extra: Ratio): HourEffects {
  const usual = ticketHours(average, extra, null);
  const own = ticketHours(client, extra, usual);
  const perTicket = (part: 'onsite' | 'escalation' | 'rest'): Ratio =>
    partOf(subtract(own[part], usual[part]), client.tickets, average.tickets);
  const offTicket = ({ reactiveHours, tickets }: DrainFigures, each: Ratio): Ratio =>
    subtract(reactiveHours, multiply(tickets, each));
  return {
    volume: partOf(subtract(client.tickets, average.tickets), own.whole, usual.whole),
    minutes: perTicket('rest'),
    onsite: perTicket('onsite'),
    escalation: perTicket('escalation'),
    offTicket: subtract(offTicket(client, own.whole), offTicket(average, usual.whole)),
  };
}

/**
 * Why a client falls short of the target margin by more (or less) than the MSP's average client of
 * its size. The effects add up to the whole difference. `costShare`: the part of a price that
 * the target margin leaves for cost, 0.3 at 70 %. Hours are valued at what the MSP's reactive hour costs; what
 * the client's own cost above that is work of dearer people, and counts as escalation.
 */
export function drainEffects(
  client: DrainFigures,
  msp: DrainFigures,
  extra: Ratio,
  costShare: Ratio,
): DrainEffects {
  const average = averageOf(msp, client);
  const hourlyCost = quotient(msp.supportLabour, msp.reactiveHours) ?? ZERO;
  const hours = hourEffects(client, average, extra);
  const cost = (part: Ratio): Ratio => multiply(part, hourlyCost);
  const beyond = ({ supportLabour, reactiveHours }: DrainFigures): Ratio =>
    subtract(supportLabour, cost(reactiveHours));
  const dearer = subtract(beyond(client), beyond(average));
  const proactive = subtract(client.proactiveLabour, average.proactiveLabour);
  const jobs = subtract(client.jobLabour, average.jobLabour);
  const missingRevenue = multiply(subtract(average.revenue, client.revenue), costShare);
  return {
    TICKET_VOLUME: cost(hours.volume),
    MINUTES_PER_TICKET: cost(hours.minutes),
    ONSITE: cost(hours.onsite),
    ESCALATION: add(cost(hours.escalation), dearer),
    OFF_TICKET_TIME: add(cost(hours.offTicket), proactive),
    PRICE: add(missingRevenue, jobs),
    TOOLS: subtract(client.tools, average.tools),
  };
}
