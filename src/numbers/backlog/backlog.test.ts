import fc from 'fast-check';
import { effectOf } from '../drivers/driver';
import { sumAsNumber } from '../drivers/sum-of-many';
import { add, compare, subtract, type Ratio } from '../units/ratio';
import { AGE_BANDS, countAges } from './ages';
import { backlogOf, growthSpans } from './backlog';
import { growthDrivers, growthOf, type Load, type LoadChange } from './growth';
import { countNoise, isLowPriority } from './noise';
import { isOpenBefore, type BacklogTicket } from './open-ticket';

const at = (text: string): number => Date.parse(text);
const ticket = (more: Partial<BacklogTicket> = {}): BacklogTicket => ({
  openedAt: at('2026-03-01T15:00:00Z'),
  closedAt: null,
  events: [],
  priority: null,
  moves: 0,
  repeats: false,
  ...more,
});

test.each([
  ['2026-03-01T14:59:00Z', false, 'not opened yet'],
  ['2026-03-05T00:00:00Z', true, 'open'],
  ['2026-03-11T00:00:00Z', false, 'closed'],
  ['2026-03-21T00:00:00Z', true, 'reopened'],
  ['2026-03-26T00:00:00Z', false, 'closed for good'],
])('just before %s: %s, %s', (instant, expected) => {
  const event = (kind: 'CLOSED' | 'REOPENED', text: string) => ({
    kind,
    occurredAt: at(text),
    derived: false,
  });
  const told = ticket({
    events: [
      event('CLOSED', '2026-03-10T15:00:00Z'),
      event('REOPENED', '2026-03-20T15:00:00Z'),
      event('CLOSED', '2026-03-25T15:00:00Z'),
    ],
  });
  expect(isOpenBefore(told, at(instant))).toBe(expected);
});

test('a ticket without events is open from its opening to its close', () => {
  const told = ticket({ closedAt: at('2026-03-10T15:00:00Z') });
  expect(isOpenBefore(told, at('2026-03-10T15:00:00Z'))).toBe(true);
  expect(isOpenBefore(told, at('2026-03-10T15:00:01Z'))).toBe(false);
});

test('every age lies in exactly one band', () => {
  for (let age = 0; age < 400; age += 1) {
    expect(countAges([age]).reduce((sum, { tickets }) => sum + tickets, 0)).toBe(1);
  }
  expect(AGE_BANDS[0]).toEqual({ fromDays: 0, toDays: 1 });
});

test('ages are days of the calendar there: opened late on the 1st, it is a day old on the 2nd', () => {
  const late = ticket({ openedAt: at('2026-03-02T04:00:00Z') });
  const { ages, open } = backlogOf(
    [late],
    '2026-03-03',
    at('2026-03-04T05:00:00Z'),
    'America/New_York',
  );
  expect(open).toBe(1);
  expect(ages.filter(({ tickets }) => tickets).map(({ fromDays }) => fromDays)).toEqual([2]);
});

test.each([
  ['Low', true],
  ['4 - Low', true],
  ['P4', true],
  ['Priority 5', true],
  ['5 - Planning', true],
  ['High', false],
  ['3 - Moderate', false],
  ['Slow network', false],
  ['1', false],
  [null, false],
])('the priority %s is low: %s', (priority, expected) =>
  expect(isLowPriority(priority)).toBe(expected),
);

test('a ticket is noise of every kind it is', () => {
  const noisy = ticket({ priority: 'Low', moves: 2, repeats: true });
  expect(
    countNoise([
      [noisy, 31],
      [{ ...noisy, moves: 1 }, 30],
      [ticket(), 300],
    ]),
  ).toEqual([
    { kind: 'REPEAT', tickets: 2 },
    { kind: 'MISROUTED', tickets: 1 },
    { kind: 'LOW_PRIORITY_OLD', tickets: 1 },
  ]);
});

test.each([
  ['2026-03-31', '2025-10', '2025-12', '2026-01', '2026-03'],
  ['2026-03-30', '2025-09', '2025-11', '2025-12', '2026-02'],
])('on %s growth compares %s to %s with %s to %s', (on, a, b, c, d) => {
  expect(growthSpans(on)).toEqual({ from: { from: a, to: b }, to: { from: c, to: d } });
});

const whole = (n: number): Ratio => ({ over: BigInt(n), under: 1n });
const load = (tickets: number, seats: number | null): Load => ({
  tickets: whole(tickets),
  seatMonths: seats === null ? null : whole(seats),
});
const shown = (from: Load, to: Load) =>
  growthDrivers([{ from, to }]).map(({ key, shares }) => [key, sumAsNumber(shares)]);

test('more seats at the same rate is growth; more tickets per seat is noise', () => {
  expect(shown(load(100, 200), load(150, 300))).toEqual([
    ['SEATS', 50],
    ['TICKETS_PER_SEAT', 0],
  ]);
  expect(shown(load(100, 200), load(150, 200))).toEqual([
    ['SEATS', 0],
    ['TICKETS_PER_SEAT', 50],
  ]);
  // 100 seats more at 0.625 on average, and a quarter of a ticket more on 250 seats.
  expect(shown(load(100, 200), load(225, 300))).toEqual([
    ['SEATS', 62.5],
    ['TICKETS_PER_SEAT', 62.5],
  ]);
});

test('a new client is growth; tickets without seats are neither', () => {
  expect(shown(load(0, 0), load(30, 60))).toEqual([
    ['SEATS', 30],
    ['TICKETS_PER_SEAT', 0],
  ]);
  expect(shown(load(5, null), load(12, null))).toEqual([
    ['SEATS', 0],
    ['TICKETS_PER_SEAT', 0],
    ['WITHOUT_SEATS', 7],
  ]);
});

const someLoad = fc.record({
  tickets: fc.nat(500).map(whole),
  seatMonths: fc.option(fc.nat(900).map(whole)),
});
const someChange: fc.Arbitrary<LoadChange> = fc.record({ from: someLoad, to: someLoad });

test('law: the causes add up to the change, and the total is the clients’ sum', () => {
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 8 }), (clients) => {
      const zero = whole(0);
      const change = clients.reduce(
        (sum, { from, to }) => add(sum, subtract(to.tickets, from.tickets)),
        zero,
      );
      const drivers = growthDrivers(clients);
      expect(compare(drivers.map(effectOf).reduce(add, zero), change)).toBe(0);
      const seats = clients.map((client) => growthOf(client).seats).reduce(add, zero);
      expect(compare(effectOf(drivers[0]!), seats)).toBe(0);
    }),
  );
});
