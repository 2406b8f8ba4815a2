import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeatPriceGiven } from '../numbers/seat-price/given';
import { seatPriceModel } from '../numbers/seat-price/seat-price-model';
import { Unusable } from '../numbers/seat-price/unusable';
import { unusableWords } from './seat-price';

/** What cannot be worked out, by what is wrong with it. */
const support = (costPerSeat: string) => [{ deliveryArea: 'SUPPORT' as const, costPerSeat }];
const people = (count: number) => [
  { deliveryArea: 'SUPPORT' as const, people: count, monthlyCostPerPerson: '4800' },
];
const GIVEN: Readonly<Record<string, SeatPriceGiven>> = {
  'no decimal': { seats: 20, aisp: 'cheap', areaCostPerSeat: support('15') },
  negative: { seats: 20, people: [...people(1), ...people(-1)] },
  'too much': { seats: 20, toolCostPerMonth: '1000000000001' },
  nothing: { seats: 0 },
  'no margin': { seats: 20, targetMarginPercent: 100, areaCostPerSeat: support('15') },
  'paid by the job': {
    seats: 20,
    areaCostPerSeat: [{ deliveryArea: 'PROFESSIONAL_SERVICES', costPerSeat: '5' }],
  },
  twice: { seats: 20, areaCostPerSeat: [...support('15'), ...support('16')] },
  'two prices': { seats: 20, aisp: '100', mrr: '2000', areaCostPerSeat: support('15') },
  'no costs': { seats: 20 },
  'no price so high': { seats: 1, areaCostPerSeat: support('999999999999') },
  'no price': { seats: 20, areaCostPerSeat: support('15'), solveFor: 'RHEM' },
  'nobody known': { seats: 20, aisp: '100', areaCostPerSeat: support('15'), solveFor: 'RHEM' },
  'no tickets': { seats: 320, aisp: '100', people: people(1), solveFor: 'MINUTES_PER_TICKET' },
  'no minutes': { seats: 320, aisp: '100', people: people(1), solveFor: 'TICKETS_PER_SEAT' },
  'no work': {
    seats: 320,
    aisp: '100',
    people: people(1),
    solveFor: 'PRODUCTIVE_HOURS_PER_PERSON',
  },
  'others cost more': {
    seats: 20,
    aisp: '150.5',
    areaCostPerSeat: [{ deliveryArea: 'VCIO', costPerSeat: '46' }],
    solveFor: 'SUPPORT_COST_PER_SEAT',
  },
  'others cost more than the tools': {
    seats: 7,
    mrr: '1000',
    areaCostPerSeat: support('60'),
    targetMarginPercent: 62.5,
    solveFor: 'TOOL_COST_PER_MONTH',
  },
  'nothing left': {
    seats: 20,
    aisp: '150',
    areaCostPerSeat: [{ deliveryArea: 'VCIO', costPerSeat: '45' }],
    people: people(1),
    solveFor: 'SEATS_PER_SUPPORT_TECHNICIAN',
  },
  'no fixed cost': { seats: 20, aisp: '150', areaCostPerSeat: support('15'), solveFor: 'SEATS' },
  'no cost of a seat': { seats: 20, mrr: '90000', people: people(1), solveFor: 'SEATS' },
  'a seat costs more': {
    seats: 20,
    aisp: '150',
    areaCostPerSeat: [{ deliveryArea: 'VCIO', costPerSeat: '46' }],
    people: people(1),
    solveFor: 'SEATS',
  },
  'the people cost more': {
    seats: 20,
    mrr: '15000',
    areaCostPerSeat: [{ deliveryArea: 'VCIO', costPerSeat: '6' }],
    people: people(1),
    solveFor: 'SEATS',
  },
};

function told(given: SeatPriceGiven, currency: string): string {
  try {
    seatPriceModel(given);
  } catch (error) {
    if (error instanceof Unusable) return unusableWords(error, currency).replaceAll('\u00a0', ' ');
    throw error;
  }
  throw new Error('It can be worked out.');
}

const page = (): string =>
  Object.entries(GIVEN)
    .map(([name, given]) =>
      [name, ...['USD', 'JPY', 'GBP'].map((currency) => `  ${told(given, currency)}`)].join('\n'),
    )
    .join('\n');

test('why a seat price cannot be worked out is told as it is written down', () => {
  const written = readFileSync(join(__dirname, 'seat-price.sentences.txt'), 'utf8').trim();
  expect(page()).toBe(written);
});

test('every kind of fault is there', () => {
  const facts = Object.values(GIVEN).map((given) => {
    try {
      seatPriceModel(given);
    } catch (error) {
      if (error instanceof Unusable) return error.fact.of;
    }
    return null;
  });
  expect([...new Set(facts)]).toHaveLength(17);
  expect(facts).not.toContain(null);
});
