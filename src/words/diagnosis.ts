import type { Diagnosed, Diagnosis } from '../numbers/diagnosis/diagnosis';
import { countsTickets, type Distance } from '../numbers/diagnosis/distance';
import type { FewClients } from '../numbers/diagnosis/few-clients';
import { isPositive, percentOf, type Ratio } from '../numbers/units/ratio';
import { figureWords } from './diagnosis-figures';
import { money, price } from './money';
import { percentBeside } from './measured';
import { CLAIMS } from './names';
import { counted, hours, percent, upTo } from './quantities';
import { listed } from './sentence';

/** What a sentence may name besides the figures. */
export interface Telling {
  readonly currency: string;
  /** False for readers who see no money. */
  readonly withMoney: boolean;
  /** Of the clients; null for readers who see none. */
  readonly nameOf: ((client: number) => string) | null;
}

const NAMED = 3;

/** An amount of the number's own: hours, or tickets. */
const ownAmount = (amount: Ratio, distance: Distance): string =>
  countsTickets(distance) ? counted(amount, 'ticket') : hours(amount);

function clientWords({ clients }: FewClients, distance: Distance, { nameOf }: Telling): string {
  if (clients.length === 0) return 'none of them';
  if (!nameOf) return counted(clients.length, 'client');
  const named = clients
    .slice(0, NAMED)
    .map(({ client, excess }) => `${nameOf(client)} (${ownAmount(excess, distance)})`);
  const more = clients.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

/** "Acorn (149.2 hours) and Birch (80.6 hours) have 7.4 % of the seats". */
function fewWords(few: FewClients, distance: Distance, telling: Telling): string {
  const what = distance.key === 'AVERAGE_RESOLUTION_TIME' ? 'closed tickets' : 'seats';
  const part = percentOf(few.under, distance.sides.under);
  const have = few.clients.length === 1 ? 'has' : 'have';
  return few.clients.length === 0
    ? 'no client above the target is so small'
    : `${clientWords(few, distance, telling)} ${have} ${part ? percent(part) : 'none'} of the ${what}`;
}

const moneyWords = (
  { value }: Diagnosis,
  { hourlyCost }: Diagnosed,
  { currency, withMoney }: Telling,
): string =>
  withMoney && value && hourlyCost
    ? ` (${money(value, currency)} at ${price(hourlyCost, currency)} an hour)`
    : '';

/** What is above the target, or missing to it: "the 394.3 hours above the target". */
const distanceWords = (distance: Distance): string =>
  `the ${ownAmount(distance.excess, distance)} ${distance.side === 'ABOVE' ? 'above' : 'missing to'} the target`;

/** "104 tickets or 61.3 hours ($2,379 at $38.81 an hour)". */
function amountWords(found: Diagnosis, diagnosed: Diagnosed, telling: Telling): string {
  const { tickets, hours: labour } = found;
  const amounts = [
    ...(countsTickets(diagnosed.distance) && tickets ? [counted(tickets, 'ticket')] : []),
    ...(labour ? [`${hours(labour)}${moneyWords(found, diagnosed, telling)}`] : []),
  ];
  return amounts.join(' or ');
}

/** "That is 61.3 hours ($2,379 at $38.81 an hour), 15.5 % of the 394.3 hours above the target." */
function partWords(found: Diagnosis, diagnosed: Diagnosed, telling: Telling): string {
  const { sharePercent, possible } = found;
  const amounts = amountWords(found, diagnosed, telling);
  const whole = distanceWords(diagnosed.distance);
  if (amounts === '') return '';
  if (!sharePercent)
    return ` That is ${amounts}, and the number is at the very limit of its target.`;
  if (!isPositive(sharePercent)) return ` It adds nothing to ${whole}.`;
  // What people cannot do is all that is missing: to give its share would say the same twice.
  if (possible) return ` It takes ${amounts} more to reach the target.`;
  return ` That is ${amounts}, ${percentBeside(sharePercent, found.judgedBy)} of ${whole}.`;
}

/** "from 10 % of the distance to the target", "below 90 %". */
const limitWords = ({ judgedBy, below, byFigure }: Diagnosis): string =>
  `${below ? 'below' : 'from'} ${upTo(judgedBy, 1)} %${byFigure ? '' : ' of the distance to the target'}`;

function verdict(found: Diagnosis): string {
  const { supported, byPlan } = found;
  const word = supported ? 'Supported' : 'Rejected';
  if (byPlan === 'MORE')
    return `${word}: by the staffing plan of the same months the work asks for more people.`;
  if (byPlan === 'FEWER')
    return `${word}: by the staffing plan of the same months neither the work nor the revenue asks for all the people.`;
  return `${word}: it counts ${limitWords(found)}.`;
}

/** A cause in words, in one form whether it is supported or rejected. */
export function diagnosisWords(found: Diagnosis, diagnosed: Diagnosed, telling: Telling): string {
  const { distance } = diagnosed;
  const figure = found.few ? fewWords(found.few, distance, telling) : figureWords(found);
  const claim = CLAIMS[found.cause];
  if (figure === null && !found.byPlan) return `${claim}: the records of this period cannot tell.`;
  const says = figure === null ? '' : `: ${figure}`;
  return `${claim}${says}.${partWords(found, diagnosed, telling)} ${verdict(found)}`;
}
