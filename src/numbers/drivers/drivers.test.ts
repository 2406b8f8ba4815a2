import fc from 'fast-check';
import { measure, type MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { metric, METRICS, type MetricKey } from '../metrics/catalogue';
import { differenceInUnits } from '../metrics/sum-rows';
import {
  add,
  compare,
  fromDecimal,
  multiply,
  subtract,
  toNumber,
  type Ratio,
} from '../units/ratio';
import type { ClientChange } from './client-change';
import { effectOf, type Driver } from './driver';
import { plainSplit, splitOf } from './drivers';
import { sumAsNumber } from './sum-of-many';

/** One row with sums in units. */
function row(units: Partial<Record<MeasureKey, number>>): MeasureRow {
  const sums: Record<string, bigint> = {};
  for (const [key, value] of Object.entries(units)) {
    const { over, under } = fromDecimal(String(value));
    sums[key] = (over * measure(key as MeasureKey).parts) / under;
  }
  return { month: '2026-01', hasSeatCount: true, hasEndpointCount: true, sums };
}
const change = (from: Parameters<typeof row>[0], to: Parameters<typeof row>[0]): ClientChange => ({
  from: [row(from)],
  to: [row(to)],
});

const shown = (drivers: readonly Driver[]) =>
  Object.fromEntries(
    drivers.map(({ name, shares }) => [name, Number(sumAsNumber(shares).toFixed(6)) + 0]),
  );
const split = (key: MetricKey, clients: readonly ClientChange[]) =>
  splitOf(metric(key)).split(clients);

const desk = (seats: number, tickets: number, minutes: number, offTicket = 0) => ({
  seatMonths: seats,
  ticketsOpened: tickets,
  closedCohort: tickets,
  handleHours: (tickets * minutes) / 60,
  reactiveHours: (tickets * minutes) / 60 + offTicket,
});

test('RHEM: 0.25 by half a ticket of 30 minutes becomes 0.36 by more, longer and off-ticket work', () => {
  const drivers = split('RHEM', [change(desk(100, 50, 30), desk(100, 60, 33, 3))]);
  expect(shown(drivers)).toEqual({
    TICKETS_PER_SEAT: 0.0525,
    LABOUR_PER_TICKET: 0.0275,
    OFF_TICKET_TIME: 0.03,
  });
  expect(drivers.map(({ explanation }) => explanation)).toEqual([
    'Reactive tickets per seat and month went from 0.5 to 0.6.',
    'Minutes of labour per resolved ticket went from 30 to 33.',
    'Reactive minutes per seat that tickets do not account for went from 0 to 1.8.',
  ]);
});

test('RHEM: a client that grows at the average rate moves nothing', () => {
  const clients = [
    change(desk(100, 50, 30), desk(300, 150, 30)),
    change(desk(100, 50, 30), desk(100, 50, 30)),
  ];
  const drivers = split('RHEM', clients);
  expect(shown(drivers)).toEqual({ TICKETS_PER_SEAT: 0, LABOUR_PER_TICKET: 0, OFF_TICKET_TIME: 0 });
  for (const { shares } of drivers) expect(shares.map(({ over }) => over)).toEqual([0n, 0n]);
});

test('RHEM: a client that resolved nothing keeps its labour per ticket', () => {
  const idle = { ...desk(100, 50, 30), closedCohort: 0, handleHours: 0 };
  expect(shown(split('RHEM', [change(desk(100, 50, 30), idle)]))).toEqual({
    TICKETS_PER_SEAT: 0,
    LABOUR_PER_TICKET: 0,
    OFF_TICKET_TIME: 0,
  });
});

test.each([
  ['the fee alone', 2000, 20, 2400, 20, { PRICE: 20, SEATS: 0, MIX: 0 }],
  ['seats under the same fee', 2000, 20, 2000, 25, { PRICE: 0, SEATS: -20, MIX: 0 }],
  ['seats paid like the others', 2000, 20, 2500, 25, { PRICE: 22.5, SEATS: -22.5, MIX: 0 }],
])('AISP of one client: %s', (_, fee, seats, newFee, newSeats, expected) => {
  const client = change({ mrr: fee, seatMonths: seats }, { mrr: newFee, seatMonths: newSeats });
  expect(shown(split('AISP', [client]))).toEqual(expected);
});

test('AISP: a cheap client that comes is the mix, and it is that client’s share', () => {
  const clients = [
    change({ mrr: 1000, seatMonths: 10 }, { mrr: 1000, seatMonths: 10 }),
    change({ mrr: 0, seatMonths: 0 }, { mrr: 500, seatMonths: 10 }),
  ];
  const drivers = split('AISP', clients);
  expect(shown(drivers)).toEqual({ PRICE: 0, SEATS: 0, MIX: -25 });
  const mix = drivers[2]!.shares.map(({ over, under }) => toNumber(over, under));
  // Against the average price of 87.50: half of the seats at 100 are gone, half at 50 are new.
  expect(mix).toEqual([-6.25, -18.75]);
});

test('margin: 70 % falls by dearer and more hours and tools, and rises by price', () => {
  const before = { mrr: 1000, supportHours: 10, labourCostSupport: 250, toolCostSupport: 50 };
  const dearer = { ...before, labourCostSupport: 300 };
  expect(shown(split('GROSS_MARGIN_PERCENT', [change(before, dearer)]))).toEqual({
    PRICE: 0,
    LABOUR_HOURS: 0,
    COST_RATE: -5,
    TOOLS: 0,
  });
  const after = { mrr: 2000, supportHours: 20, labourCostSupport: 500, toolCostSupport: 100 };
  const twice = shown(split('GROSS_MARGIN_PERCENT', [change(before, after)]));
  expect(twice['PRICE']).toBeGreaterThan(0);
  expect(Object.values(twice).reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 5);
  const idle = { mrr: 1000, labourCostSupport: 100 };
  expect(shown(split('GROSS_MARGIN_PERCENT', [change({ mrr: 1000 }, idle)]))).toEqual({
    PRICE: 0,
    LABOUR_HOURS: 0,
    COST_RATE: -10,
    TOOLS: 0,
  });
});

test('any other ratio is split by its measures', () => {
  const client = change(
    { ticketsClosed: 90, ticketsOpened: 100 },
    { ticketsClosed: 120, ticketsOpened: 120 },
  );
  expect(shown(split('TOTAL_CLOSE_PERCENT', [client]))).toEqual({
    TICKETS_CLOSED: 27.5,
    TICKETS_OPENED: -17.5,
  });
});

const NEVER_NEGATIVE = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(5000) },
);
const someSums = (keys: readonly MeasureKey[]): fc.Arbitrary<MeasureRow> =>
  fc
    .tuple(...keys.map(() => NEVER_NEGATIVE))
    .map((values) => row(Object.fromEntries(keys.map((key, i) => [key, values[i]!]))));

/** The value of a ratio or total over all clients, exactly. */
function valueOf(key: MetricKey, rows: readonly MeasureRow[]): Ratio | null {
  const { value } = metric(key);
  if (value.kind === 'total') return differenceInUnits(rows, value.of, value.less);
  if (value.kind !== 'ratio') return null;
  const over = differenceInUnits(rows, value.over, value.less);
  const under = differenceInUnits(rows, value.under, []);
  if (under.over <= 0n) return null;
  const times = { over: under.under * BigInt(value.times), under: under.over };
  return multiply(over, times);
}

const SPLIT = METRICS.filter(({ value }) => value.kind === 'ratio' || value.kind === 'total');

test.each(SPLIT.map(({ key }) => key))(
  'law: the causes of a change of %s add up to it exactly, client by client',
  (key) => {
    const splits = [splitOf(metric(key)), plainSplit(metric(key))];
    const measures = [...new Set(splits.flatMap((each) => each.measures))];
    const client = fc.record({
      from: fc.array(someSums(measures), { maxLength: 2 }),
      to: fc.array(someSums(measures), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 5 }), (clients) => {
        const from = valueOf(
          key,
          clients.flatMap((each) => each.from),
        );
        const to = valueOf(
          key,
          clients.flatMap((each) => each.to),
        );
        if (!from || !to) return;
        for (const each of splits) {
          const drivers = each.split(clients);
          const effects = drivers.map(effectOf).reduce(add);
          expect(compare(effects, subtract(to, from))).toBe(0);
          for (const { shares } of drivers) expect(shares).toHaveLength(clients.length);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('law: in which order the clients stand does not matter', () => {
  const measures = splitOf(metric('RHEM')).measures;
  const client = fc.record({
    from: fc.array(someSums(measures), { minLength: 1, maxLength: 1 }),
    to: fc.array(someSums(measures), { minLength: 1, maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(client, { minLength: 2, maxLength: 4 }), (clients) => {
      const seats = (rows: readonly MeasureRow[]) =>
        rows.reduce((sum, { sums }) => sum + (sums['seatMonths'] ?? 0n), 0n);
      if (!seats(clients.flatMap((each) => each.from))) return;
      if (!seats(clients.flatMap((each) => each.to))) return;
      const one = split('RHEM', clients);
      const other = split('RHEM', [...clients].reverse());
      one.forEach((each, i) => expect(compare(effectOf(each), effectOf(other[i]!))).toBe(0));
    }),
    { numRuns: 40 },
  );
});

test('a thousand clients are split in a moment', () => {
  const clients = Array.from({ length: 1000 }, (_, i) =>
    change(
      desk(10 + (i % 37), 5 + (i % 23), 20 + (i % 31), i % 7),
      desk(11 + (i % 41), 7 + (i % 19), 21 + (i % 29), i % 5),
    ),
  );
  const from = valueOf(
    'RHEM',
    clients.flatMap((each) => each.from),
  )!;
  const to = valueOf(
    'RHEM',
    clients.flatMap((each) => each.to),
  )!;
  const moved = subtract(to, from);
  const effects = split('RHEM', clients).map(({ shares }) => sumAsNumber(shares));
  const sum = effects.reduce((all, each) => all + each, 0);
  expect(sum).toBeCloseTo(toNumber(moved.over, moved.under), 12);
});
