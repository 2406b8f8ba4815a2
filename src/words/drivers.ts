import type { Driver, Facts, Moved } from '../numbers/drivers/driver';
import type { Change } from '../numbers/drivers/product';
import { measureWord } from '../numbers/drivers/measure-word';
import { measure, MEASURES, type MeasureKey } from '../numbers/measures/catalogue';
import { compare, multiply, ONE, SIXTY, type Ratio } from '../numbers/units/ratio';
import { money, price } from './money';
import { DRIVER_NAMES } from './names';
import { count, counted, rate, share, upTo } from './quantities';
import { listed } from './sentence';

type FactsOf<K extends Facts['of']> = Extract<Facts, { readonly of: K }>;

/** How the figures of a sentence are written; finer where both would be written alike. */
type Written = (figure: Ratio, finer?: boolean) => string;

/** "Recurring fees went from $3,000 to $3,200 a month." */
function went(what: string, { from, to }: Change, written: Written, per = ''): string {
  for (const finer of [false, true]) {
    const [before, after] = [written(from, finer), written(to, finer)];
    if (before !== after) return `${what} went from ${before} to ${after}${per}.`;
  }
  return `${what} stayed at ${written(to)}${per} over all clients; the effect comes from single ones.`;
}

const tenth: Written = (figure, finer = false) => upTo(figure, finer ? 2 : 1);
const inMinutes: Written = (figure, finer) => tenth(multiply(figure, SIXTY), finer);

/** What moved, how its figures are written, and what follows them. */
type Phrase = readonly [what: string, written: Written, per?: string];

function phraseOf(moved: Moved, currency: string): Phrase {
  const amount: Written = (figure) => money(figure, currency);
  switch (moved) {
    case 'TICKETS_PER_SEAT':
      return ['Reactive tickets per seat and month', rate];
    case 'HOURS_PER_TICKET':
      return ['Labour per resolved ticket', inMinutes, ' minutes'];
    case 'OFF_TICKET_HOURS':
      return [
        'Reactive time per seat beyond tickets × labour per ticket',
        inMinutes,
        ' minutes a month',
      ];
    case 'FEES':
      return ['Recurring fees', amount, ' a month'];
    case 'LABOUR':
      return ['Labour in the managed areas', amount, ' a month'];
    case 'HOURS':
      return ['Hours in the managed areas', tenth, ' a month'];
    case 'COST_OF_HOUR':
      return ['The cost of an hour', (figure) => price(figure, currency)];
    case 'TOOLS':
      return ['Tools in the managed areas', amount, ' a month'];
    case 'SEATS':
      return ['Seats', tenth];
  }
}

/** Measures whose own name is a label and no part of a sentence. */
const IN_SENTENCES: Partial<Record<MeasureKey, string>> = {
  ticketsClosed: 'Tickets closed less those reopened',
};

/** What a measure of months is called in an average month: 30 seat-months a month are 30 seats. */
const IN_A_MONTH: Partial<Record<MeasureKey, string>> = {
  seatMonths: 'Seats',
  estimatedSeatMonths: 'Estimated seats',
  endpointMonths: 'Endpoints',
  clientMonths: 'Clients with an agreement',
  employeeMonths: 'Employees',
  technicalEmployeeMonths: 'Technical employees',
};

const isCounted = (key: MeasureKey): boolean => measure(key).unit.endsWith('-months');

const nameOf = (key: MeasureKey, monthly: boolean): string => {
  const name = (monthly && IN_A_MONTH[key]) || IN_SENTENCES[key] || measure(key).name;
  return monthly && isCounted(key)
    ? name.replace('FTE-months', 'FTE').replace('-months', 's')
    : name;
};

function ofMeasures({ keys, change, monthly }: FactsOf<'MEASURES'>, currency: string): string {
  const [first] = keys;
  if (!first) return '';
  const { unit } = measure(first);
  const written: Written = (figure, finer) => {
    if (unit === 'money') return money(figure, currency);
    if (unit === 'hours' || isCounted(first)) return tenth(figure, finer);
    return finer ? tenth(figure, finer) : count(figure);
  };
  const names = listed(keys.map((key) => nameOf(key, monthly)));
  return went(names, change, written, monthly && !isCounted(first) ? ' a month' : '');
}

/** "3 clients pay other fees: $110.00 a seat instead of $100.00, on 12.0 % of the seats." */
function ofPrice(facts: FactsOf<'PRICE' | 'DILUTION'>, currency: string): string {
  const { clients, rose, price: seat } = facts;
  const [who, other, same] =
    clients === 1
      ? ['One client pays', 'another fee', 'the same fee']
      : [`${count(clients)} clients pay`, 'other fees', 'the same fees'];
  const amounts = `${price(seat.to, currency)} a seat instead of ${price(seat.from, currency)}`;
  const where = compare(facts.share, ONE) === 0 ? '' : `, on ${share(facts.share)} of the seats`;
  const seats = rose === 0 ? 'more' : rose === clients ? 'fewer' : 'more or fewer';
  const fees = facts.of === 'PRICE' ? other : `${same} for ${seats} seats`;
  return `${who} ${fees}: ${amounts}${where}.`;
}

function ofMix({ came, left }: FactsOf<'MIX'>): string {
  const moves = [
    ...(came > 0 ? [`${counted(came, 'client')} came`] : []),
    ...(left > 0 ? [`${counted(left, 'client')} left`] : []),
  ];
  const said = 'Clients with high and low prices have other shares of the seats than before';
  return moves.length > 0 ? `${said}: ${listed(moves)}.` : `${said}.`;
}

const MEASURE_NAMES = new Map(MEASURES.map(({ key }) => [measureWord(key), nameOf(key, true)]));

type Named = Pick<Driver, 'kind' | 'key'> & Partial<Pick<Driver, 'facts'>>;

/** What a cause is called, by its kind and key: "Tickets per seat", "Support hours and vCIO hours". */
export function driverName({ kind, key, facts }: Named): string {
  // New and lost clients are in the fees of a margin: they are no price.
  if (facts?.of === 'FEES') return 'Recurring fees';
  if (kind !== 'MEASURE') return DRIVER_NAMES[kind];
  return listed(key.split(' + ').map((each) => MEASURE_NAMES.get(each) ?? each));
}

/** The figures behind a cause, in a sentence. */
export function explainDriver({ facts }: Driver, currency: string): string {
  if (facts.of === 'MEASURES') return ofMeasures(facts, currency);
  if (facts.of === 'PRICE' || facts.of === 'DILUTION') return ofPrice(facts, currency);
  if (facts.of === 'MIX') return ofMix(facts);
  if (facts.of === 'WITHOUT_SEATS')
    return 'Tickets of clients without seats, or without a known number of them.';
  const [what, written, per] = phraseOf(facts.of, currency);
  return went(what, facts.change, written, per);
}
