import { costOfAverage } from '../numbers/questions/average-client';
import type { DrainComparison, DrainDriver } from '../numbers/questions/drain-effects';
import type { ProfitDrain } from '../numbers/questions/profit-drain';
import { mean } from '../numbers/questions/ticket-effects';
import {
  divide,
  HUNDRED,
  isPositive,
  multiply,
  quotient,
  SIXTY,
  type Ratio,
} from '../numbers/units/ratio';
import { money, price } from './money';
import { averageCount, count, hours, minutes, share, upTo } from './quantities';
import { capital } from './sentence';
import { monthSpan } from './spans';

type Facts = readonly [drain: ProfitDrain, comparison: DrainComparison, currency: string];
type Told = (...facts: Facts) => string;

const anHour = ({ msp }: DrainComparison, currency: string): string =>
  `${price(msp.hourlyCost, currency)} an hour`;

const inMinutes = (hoursEach: Ratio): string => minutes(multiply(hoursEach, SIXTY));
const plainMinutes = (hoursEach: Ratio): string => count(multiply(hoursEach, SIXTY));

/** A share that somebody set: "30 %", "32.5 %". */
const plainShare = (part: Ratio): string => `${upTo(multiply(part, HUNDRED), 1)} %`;

const beside = (usual: string): string => `where a client of this size has ${usual}`;

const tickets = (of: Ratio): string => {
  const text = averageCount(of);
  return `${text} ${text === '1' ? 'ticket' : 'tickets'}`;
};

/** The tickets that a difference of each is counted on. */
const onTickets = ({ tickets: { own, usual } }: DrainComparison): string =>
  `on ${tickets(mean(own.tickets, usual.tickets))}, halfway between ` +
  `its own ${averageCount(own.tickets)} and the ${averageCount(usual.tickets)} of a client of this size`;

const ticketVolume: Told = (_, comparison, currency) => {
  const { own, usual } = comparison.tickets;
  return (
    `${tickets(own.tickets)}, ${beside(averageCount(usual.tickets))}, each at ` +
    `${inMinutes(mean(own.hoursEach, usual.hoursEach))}, halfway between its own ` +
    `${plainMinutes(own.hoursEach)} and your average ${plainMinutes(usual.hoursEach)}, ` +
    `and ${anHour(comparison, currency)}`
  );
};

const minutesPerTicket: Told = (_, comparison, currency) => {
  const { own, usual, leftOver } = comparison.tickets;
  if (!isPositive(own.tickets))
    return `${hours(leftOver)} on tickets opened earlier, at ${anHour(comparison, currency)}`;
  return (
    `${inMinutes(own.plainHoursEach)} for a ticket, without what escalation adds, where your average is ` +
    `${plainMinutes(usual.plainHoursEach)}, ${onTickets(comparison)}, at ${anHour(comparison, currency)}`
  );
};

const escalation: Told = (_, comparison, currency) => {
  const { own, usual } = comparison.tickets;
  return (
    `${share(own.escalatedShare)} of its tickets are escalated, where your average is ` +
    `${share(usual.escalatedShare)}, and each takes ${inMinutes(comparison.msp.extra)} more, ` +
    `${onTickets(comparison)}, at ${anHour(comparison, currency)}`
  );
};

const hoursBeside = (own: Ratio, usual: Ratio, ...[, comparison, currency]: Facts): string =>
  `${hours(own)}, ${beside(upTo(usual, 1))}, at ${anHour(comparison, currency)}`;

const moneyBeside = (own: Ratio, usual: Ratio, currency: string): string =>
  `${money(own, currency)}, ${beside(money(usual, currency))}`;

const leakedHours: Told = ({ figures }, comparison, currency) =>
  `${hours(figures.leakedHours)} that nobody billed and no agreement covers, at ` +
  `${anHour(comparison, currency)}; bill them or price them in`;

const hourlyCost: Told = ({ figures }, comparison, currency) => {
  const own = quotient(figures.supportLabour, figures.reactiveHours);
  if (!own) return `support labour for which it has no hours`;
  return (
    `an hour of support for it costs ${price(own, currency)}, where your average is ` +
    `${price(comparison.msp.hourlyCost, currency)}, on ${hours(figures.reactiveHours)}`
  );
};

const projectLabour: Told = ({ figures, costShare }, _, currency) =>
  `it cost ${money(figures.projectLabour, currency)}, and of the ` +
  `${money(figures.projectRevenue, currency)} invoiced for projects and billed time ` +
  `${plainShare(costShare)} may go into cost`;

const priceOfSeats: Told = ({ figures, months, costShare }, { msp }, currency) => {
  const own = quotient(figures.mrr, figures.seats);
  if (!own || !msp.price)
    return `credits of ${money(figures.mrr, currency)}, of which ${plainShare(costShare)} was to pay for cost`;
  return (
    `a seat pays ${price(own, currency)} a month, where your average is ` +
    `${price(msp.price, currency)}, on ${upTo(divide(figures.seats, months), 1)} seats over ` +
    `${monthSpan(months)}, and ${plainShare(costShare)} of that difference was to pay for cost`
  );
};

/** The name of a driver, and the figures that multiply or add up to its effect. */
const DRIVERS: Readonly<
  Record<Exclude<DrainDriver, 'AVERAGE_CLIENT'>, readonly [name: string, figures: Told]>
> = {
  TICKET_VOLUME: ['the number of tickets', ticketVolume],
  MINUTES_PER_TICKET: ['the labour of a ticket', minutesPerTicket],
  ONSITE: [
    'work on site',
    (...facts) => hoursBeside(facts[0].figures.onsiteHours, facts[1].average.onsiteHours, ...facts),
  ],
  ESCALATION: ['escalation', escalation],
  OFF_TICKET_TIME: [
    'reactive time on no ticket',
    (...facts) =>
      hoursBeside(facts[0].figures.offTicketHours, facts[1].average.offTicketHours, ...facts),
  ],
  LEAKED_HOURS: ['uncovered time', leakedHours],
  HOURLY_COST: ['work of dearer people', hourlyCost],
  PLANNED_WORK: [
    'the labour of planned work',
    ({ figures }, { average }, currency) =>
      moneyBeside(figures.plannedLabour, average.plannedLabour, currency),
  ],
  PROJECT_LABOUR: ['project labour', projectLabour],
  PRICE: ['the price', priceOfSeats],
  TOOLS: [
    'the cost of tools',
    ({ figures }, { average }, currency) => moneyBeside(figures.tools, average.tools, currency),
  ],
};

export function ofDriver(
  drain: ProfitDrain,
  comparison: DrainComparison,
  driver: DrainDriver,
  currency: string,
): string {
  if (driver === 'AVERAGE_CLIENT') return ofAverageClient(drain, comparison, currency);
  const [name, figures] = DRIVERS[driver];
  return `${name}, ${money(comparison.effects[driver], currency)}: ${figures(drain, comparison, currency)}`;
}

/** As a heading of a table. */
export const driverName = (driver: DrainDriver): string =>
  capital(driver === 'AVERAGE_CLIENT' ? 'what is usual at its size' : DRIVERS[driver][0]);

/** An average client of the size falls short as well. */
export const ofAverageClient: Told = ({ costShare }, { average, msp, effects }, currency) =>
  `what your average client of this size falls short as well, ` +
  `${money(effects.AVERAGE_CLIENT, currency)}: serving it costs ` +
  `${money(costOfAverage(average, msp.hourlyCost), currency)}, and of its fee of ` +
  `${money(average.fee, currency)} ${plainShare(costShare)} may go into cost`;
