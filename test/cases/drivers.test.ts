import fc from 'fast-check';
import { effectOf, type Driver } from '../../src/numbers/drivers/driver';
import { plainSplit, splitOf } from '../../src/numbers/drivers/drivers';
import { sumAsNumber } from '../../src/numbers/drivers/sum-of-many';
import { visibleDrivers } from '../../src/numbers/drivers/visible-drivers';
import type { MeasureKey } from '../../src/numbers/measures/catalogue';
import type { MeasureRow } from '../../src/numbers/measures/measure';
import { metric, METRICS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { differenceInUnits } from '../../src/numbers/metrics/sum-rows';
import { isShown } from '../../src/numbers/units/is-shown';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  subtract,
  toNumber,
  whole,
  type Ratio,
} from '../../src/numbers/units/ratio';
import { change, row, shown, spans, split } from './driver-changes';

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

test.each(['GROSS_MARGIN_PERCENT', 'AVERAGE_MRR', 'COST_PER_SEAT', 'UTILIZATION'] as const)(
  'a month of which 27 of 30 days are over moves no cause of %s by itself',
  (key) => {
    const keys = splitOf(metric(key)).measures;
    const of = (days: number) => Object.fromEntries(keys.map((each, i) => [each, (i + 2) * days]));
    const months = { from: ONE, to: { over: 27n, under: 30n } };
    const causes = shown(split(key, [change(of(30), of(27))], { months }));
    expect(new Set(Object.values(causes))).toEqual(new Set([0]));
  },
);

test('what is billed a month moves by what it was and is in a month, whatever the spans', () => {
  const months = { from: whole(3n), to: { over: 1n, under: 3n } };
  const clients = [change({ mrr: 3000 }, { mrr: 500 }), change({ mrr: 300 }, {})];
  const drivers = split('MRR', clients, { months });
  expect(shown(drivers)).toEqual({ MRR: 400 });
  expect(drivers[0]!.shares.map(({ over, under }) => toNumber(over, under))).toEqual([500, -100]);
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
function valueOf(key: MetricKey, rows: readonly MeasureRow[], months: Ratio): Ratio | null {
  const { value } = metric(key);
  if (value.kind === 'monthly') return divide(differenceInUnits(rows, value.of, []), months);
  if (value.kind === 'total') return differenceInUnits(rows, value.of, value.less);
  if (value.kind !== 'ratio') return null;
  const over = differenceInUnits(rows, value.over, value.less);
  const under = differenceInUnits(rows, value.under, []);
  if (under.over <= 0n) return null;
  const times = { over: under.under * BigInt(value.times), under: under.over };
  return multiply(over, times);
}

const SPLIT = METRICS.filter(({ value: { kind } }) => ['ratio', 'total', 'monthly'].includes(kind));

test.each(SPLIT.map(({ key }) => key))(
  'law: the causes of a change of %s add up to it exactly, client by client',
  (key) => {
    const splits = [splitOf(metric(key)), plainSplit(metric(key))];
    const measures = [...new Set(splits.flatMap((each) => each.measures))];
    const months = { from: ONE, to: { over: 27n, under: 30n } };
    const client = fc.record({
      from: fc.array(someSums(measures), { maxLength: 2 }),
      to: fc.array(someSums(measures), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(client, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (clients, hourly) => {
          const from = valueOf(
            key,
            clients.flatMap((each) => each.from),
            months.from,
          );
          const to = valueOf(
            key,
            clients.flatMap((each) => each.to),
            months.to,
          );
          if (!from || !to) return;
          for (const each of splits) {
            const drivers = each.split(spans(clients, { months, hourly }));
            const effects = drivers.map(effectOf).reduce(add);
            expect(compare(effects, subtract(to, from))).toBe(0);
            for (const { shares } of drivers) expect(shares).toHaveLength(clients.length);
          }
        },
      ),
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
    ONE,
  )!;
  const to = valueOf(
    'RHEM',
    clients.flatMap((each) => each.to),
    ONE,
  )!;
  const moved = subtract(to, from);
  const effects = split('RHEM', clients).map(({ shares }) => sumAsNumber(shares));
  const sum = effects.reduce((all, each) => all + each, 0);
  expect(sum).toBeCloseTo(toNumber(moved.over, moved.under), 12);
});

const effects = (...all: number[]): Driver[] =>
  all.map((effect, i) => ({
    kind: 'MEASURE',
    key: `${i}`,
    facts: { of: 'WITHOUT_SEATS' },
    shares: [{ over: BigInt(Math.round(effect * 1e6)), under: 1_000_000n }],
  }));

test.each([
  [[5, 0.004, -0.0049], [4.9991]],
  [[0.005, 0.004999], [0.009999]],
  [[0.004, 0.004], [0.008]],
  [[0.001, -0.002], []],
  [
    [7, -7],
    [7, -7],
  ],
  [[0, 0], []],
  [[], []],
])('of effects %p with two digits, %p are listed', (all, listed) => {
  const visible = visibleDrivers(effects(...all), 2);
  expect(visible.map(({ shares }) => Number(sumAsNumber(shares).toFixed(6)))).toEqual(listed);
});

test('law: what is listed can be seen, and adds up to the whole where anything is listed', () => {
  const some = fc.array(fc.double({ min: -0.02, max: 0.02, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 3 }), (all, digits) => {
      const drivers = effects(...all);
      const visible = visibleDrivers(drivers, digits);
      for (const each of visible) expect(isShown(effectOf(each), digits)).toBe(true);
      const sum = (of: readonly Driver[]) => of.map(effectOf).reduce(add, { over: 0n, under: 1n });
      if (visible.length > 0) expect(compare(sum(visible), sum(drivers))).toBe(0);
    }),
  );
});
