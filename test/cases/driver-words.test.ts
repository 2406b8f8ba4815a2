import type { Driver, Facts } from '../../src/numbers/drivers/driver';
import { measureWord } from '../../src/numbers/drivers/measure-word';
import { MEASURES } from '../../src/numbers/measures/catalogue';
import type { Cause } from '../../src/numbers/restating/cause';
import { fromDecimal } from '../../src/numbers/units/ratio';
import { driverName, explainDriver } from '../../src/words/drivers';
import { causesInWords } from '../../src/words/restatements';
import { goldenText, inCurrencies } from './golden';

const of = fromDecimal;
const change = (from: string, to: string) => ({ from: of(from), to: of(to) });
const moved = (
  what: Exclude<Facts['of'], 'MEASURES' | 'PRICE' | 'DILUTION' | 'MIX' | 'WITHOUT_SEATS'>,
  from: string,
  to: string,
): Facts => ({ of: what, change: change(from, to) });
const priced = (
  what: 'PRICE' | 'DILUTION',
  clients: number,
  rose: number,
  share: string,
): Facts => ({
  of: what,
  clients,
  rose,
  price: change('149', rose === 0 ? '119.2' : '186.25'),
  share: of(share),
});
const measures = (
  keys: Extract<Facts, { of: 'MEASURES' }>['keys'],
  from: string,
  to: string,
  monthly = true,
): Facts => ({ of: 'MEASURES', keys, change: change(from, to), monthly });

const DRIVERS: Readonly<Record<string, Facts>> = {
  'tickets per seat': moved('TICKETS_PER_SEAT', '0.5', '0.6'),
  'labour per ticket': moved('HOURS_PER_TICKET', '0.5', '0.55'),
  'off-ticket time': moved('OFF_TICKET_HOURS', '0', '0.03'),
  'fees of the margin': moved('FEES', '12000.4', '13500'),
  'absorbed labour': moved('LABOUR', '900', '1500'),
  'hours at standard rates': moved('HOURS', '101.26', '90'),
  'cost of an hour': moved('COST_OF_HOUR', '24.996', '30'),
  tools: moved('TOOLS', '300', '150.5'),
  'seats of the backlog': moved('SEATS', '310', '320.5'),
  'clients of the backlog without seats': { of: 'WITHOUT_SEATS' },
  'price of one client, its own number': priced('PRICE', 1, 1, '1'),
  'price of one client among others': priced('PRICE', 1, 1, '0.2917'),
  'price of several clients': priced('PRICE', 3, 3, '0.2917'),
  'more seats under the same fee': priced('DILUTION', 1, 0, '1'),
  'fewer seats under the same fee': priced('DILUTION', 2, 2, '0.05'),
  'more and fewer seats': priced('DILUTION', 2, 1, '0.05'),
  'mix alone': { of: 'MIX', came: 0, left: 0 },
  'mix with clients that came and left': { of: 'MIX', came: 1, left: 2 },
  'a sum': measures(['ticketsOpened'], '1000', '1204', false),
  'a sum of months': measures(['seatMonths'], '930', '960', false),
  'a ratio by its tickets': measures(['ticketsClosed'], '90', '120'),
  'a ratio whose tickets differ in tenths alone': measures(['ticketsClosed'], '2', '1.63'),
  'a ratio by its hours': measures(['reactiveHours'], '101.25', '90'),
  'a ratio by its money': measures(['mrr'], '999.5', '1200'),
  'a ratio by its seats': measures(['seatMonths'], '310', '320'),
  'a ratio by its people': measures(['supportTechnicianMonths'], '2', '2.5'),
  'a ratio by several measures': measures(['supportHours', 'vcioHours'], '20', '30'),
  'a figure that stands still over all clients': moved('TICKETS_PER_SEAT', '0.281', '0.284'),
};

const CAUSES: Readonly<Record<string, readonly [unit: string, causes: readonly Cause[]]>> = {
  'money that came and went': [
    'money',
    [
      { kind: 'AGREEMENTS', records: 0, effect: of('1000') },
      { kind: 'REVENUE', records: 0, effect: of('-70.5') },
    ],
  ],
  hours: [
    'hours',
    [
      { kind: 'LATE_TIME', records: 3, effect: of('12.34') },
      { kind: 'CORRECTION', records: 1, effect: of('-0.04') },
    ],
  ],
  tickets: ['tickets', [{ kind: 'MERGE', records: 1, effect: of('-1') }]],
  seats: ['seat-months', [{ kind: 'SEATS', records: 0, effect: of('2.456') }]],
  'a ratio': ['hours/seat/month', [{ kind: 'SETTINGS', records: 0, effect: null }]],
};

const driver = (facts: Facts): Driver => ({ kind: 'MEASURE', key: '', facts, shares: [] });

test('every sentence of a cause reads as written down', () => {
  const drivers = Object.entries(DRIVERS).map(([form, facts]) => [
    form,
    (currency: string) => explainDriver(driver(facts), currency),
  ]);
  const causes = Object.entries(CAUSES).map(([form, [unit, found]]) => [
    `restated: ${form}`,
    (currency: string) => causesInWords(found, unit, currency),
  ]);
  const text = inCurrencies(Object.fromEntries([...drivers, ...causes]));
  expect(text).toBe(goldenText('driver-words', text));
});

test.each([
  ['TICKETS_PER_SEAT', 'TICKETS_PER_SEAT', 'Tickets per seat'],
  ['MEASURE', 'SEAT_MONTHS', 'Seats'],
  ['MEASURE', 'SUPPORT_HOURS + VCIO_HOURS', 'Support hours and vCIO hours'],
] as const)('a cause %s of %s is called %s', (kind, key, expected) =>
  expect(driverName({ kind, key })).toBe(expected),
);

test('the fees of a margin are no price, for clients come and go', () => {
  const facts = DRIVERS['fees of the margin']!;
  expect(driverName({ kind: 'PRICE', key: 'PRICE', facts })).toBe('Recurring fees');
});

test('every cause of every number has a name in words', () => {
  for (const { key } of MEASURES)
    expect(driverName({ kind: 'MEASURE', key: measureWord(key) })).not.toMatch(/[a-z]{2}[A-Z]|_/);
});

test('a measure of any number can stand in a sentence', () => {
  for (const { key } of MEASURES) {
    for (const monthly of [true, false]) {
      const sentence = explainDriver(driver(measures([key], '1', '2', monthly)), 'USD');
      expect(sentence).not.toMatch(/[a-z]{2}[A-Z]|[A-Z]_[A-Z]/);
      if (monthly) expect(sentence).not.toMatch(/-months/);
    }
  }
});

test('no sentence of a cause has a raw key, an exponent or a third digit after the point', () => {
  for (const facts of Object.values(DRIVERS)) {
    const sentence = explainDriver(driver(facts), 'USD');
    expect(sentence).not.toMatch(/[a-z]{2}[A-Z]|[A-Z]_[A-Z]|\de[+-]?\d|\.\d{3}/);
    expect(sentence).toMatch(/^[A-Z\d].*\.$/);
  }
});
