import fc from 'fast-check';
import { HOUR_PARTS } from '../units/parts';
import { add, compare, fromDecimal, sumOf, toNumber, ZERO, type Ratio } from '../units/ratio';
import { opportunities, opportunityTotal } from './opportunities';
import type { HourFacts } from './opportunity';
import { extraOfEscalated, hoursOf, type FeeWork, type TicketWork } from './ticket-work';

const number = ({ over, under }: Ratio): number => toNumber(over, under);
const minutes = (count: number): bigint => (BigInt(count) * HOUR_PARTS) / 60n;

const tickets = (count: number, each: number, more: Partial<TicketWork> = {}): TicketWork => ({
  type: 'Email',
  onsite: false,
  escalated: false,
  long: each > 45,
  touchedAgain: false,
  repeated: false,
  tickets: BigInt(count),
  labourMs: minutes(count * each),
  touches: BigInt(count),
  changeMs: 0n,
  ...more,
});

const FACTS: HourFacts = {
  hourlyCost: fromDecimal('40'),
  projectRate: fromDecimal('150'),
  isRateChosen: false,
  reactiveHours: fromDecimal('100'),
  seatMonths: fromDecimal('400'),
  rhem: fromDecimal('0.25'),
  months: fromDecimal('2'),
};
const changesOf = (closed: readonly TicketWork[], elsewhere = 0n): FeeWork => {
  const workedMs = closed.reduce((sum, { changeMs }) => sum + changeMs, elsewhere);
  return { tickets: 6n, workedMs, seatedMs: workedMs };
};

const CLOSED = [
  tickets(90, 20),
  tickets(10, 50, { escalated: true }),
  tickets(6, 30, { type: 'New user', changeMs: minutes(180) }),
  tickets(3, 20, { repeated: true }),
];

test('hours come free to what others of the type take, to 45 minutes, or altogether', () => {
  const found = opportunities({ closed: CLOSED, changes: changesOf(CLOSED) }, FACTS);
  const told = found.map(({ kind, frees, hours, value, tickets: of }) =>
    [kind, frees, of, number(hours), value && number(value)].join(' '),
  );
  expect(told).toEqual([
    'MOVES_ADDS_CHANGES REVENUE 6 3 450',
    'ESCALATIONS HOURS 10 5 200',
    'REPEAT_TICKETS HOURS 3 1 40',
    `LONG_TICKETS HOURS 10 ${5 / 6} ${100 / 3}`,
  ]);
  expect(found.map((each) => each.frees === 'HOURS' && number(each.seatsFreed))).toEqual([
    false,
    10,
    2,
    5 / 3,
  ]);
  expect(number(extraOfEscalated([tickets(4, 20), tickets(1, 50, { escalated: true })]))).toBe(0.5);
});

test('what is sold lowers RHEM and frees no seats; without a rate it has no value', () => {
  const work = { closed: CLOSED, changes: changesOf(CLOSED, minutes(60)) };
  const [sold] = opportunities(work, FACTS);
  expect(sold?.frees === 'REVENUE' && number(sold.rhemAfter!)).toBe(96 / 400);
  const rateless = opportunities(work, { ...FACTS, projectRate: null });
  expect(rateless.map(({ kind, value }) => [kind, value === null])).toEqual([
    ['ESCALATIONS', false],
    ['REPEAT_TICKETS', false],
    ['LONG_TICKETS', false],
    ['MOVES_ADDS_CHANGES', true],
  ]);
  expect(opportunityTotal(work, { ...FACTS, projectRate: null }).value).toBeNull();
});

test('a ticket that is of two kinds is counted once, and what is sold is not freed', () => {
  // Of its 10 hours, 8 are beyond the 12 minutes of the others, 2.5 beyond 45 minutes; 1 is sold.
  const both = tickets(10, 60, { escalated: true, changeMs: minutes(60) });
  const work = { closed: [tickets(50, 12), both], changes: changesOf([both]) };
  const found = opportunities(work, FACTS);
  const told = found.map(({ kind, hours, overlaps }) => [
    kind,
    number(hours),
    overlaps.map((each) => [each.kind, number(each.hours)]),
  ]);
  expect(told).toEqual([
    [
      'ESCALATIONS',
      8,
      [
        ['LONG_TICKETS', 2.5],
        ['MOVES_ADDS_CHANGES', 0.8],
      ],
    ],
    [
      'MOVES_ADDS_CHANGES',
      1,
      [
        ['ESCALATIONS', 0.8],
        ['LONG_TICKETS', 0.25],
      ],
    ],
    [
      'LONG_TICKETS',
      2.5,
      [
        ['ESCALATIONS', 2.5],
        ['MOVES_ADDS_CHANGES', 0.25],
      ],
    ],
  ]);
  const total = opportunityTotal(work, FACTS);
  expect([total.freedHours, total.soldHours, total.value!].map(number)).toEqual([
    7.2,
    1,
    7.2 * 40 + 150,
  ]);
});

test('types whose tickets take no longer than the others free nothing, and take nothing away', () => {
  const closed = [
    tickets(10, 30),
    tickets(10, 40, { escalated: true }),
    tickets(10, 40, { type: 'Printing' }),
    tickets(10, 10, { type: 'Printing', escalated: true }),
  ];
  const [found] = opportunities({ closed, changes: changesOf([]) }, FACTS);
  expect(number(found!.hours)).toBeCloseTo(10 / 6, 12);
});

const someWork: fc.Arbitrary<TicketWork[]> = fc.array(
  fc
    .record({
      type: fc.constantFrom('Email', 'Printing', null),
      onsite: fc.boolean(),
      escalated: fc.boolean(),
      touchedAgain: fc.boolean(),
      repeated: fc.boolean(),
      count: fc.integer({ min: 1, max: 9 }),
      each: fc.integer({ min: 1, max: 200 }),
      soldPercent: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ count, each, soldPercent, ...flags }) => {
      const work = tickets(count, each, flags);
      return { ...work, changeMs: (work.labourMs * BigInt(soldPercent)) / 100n };
    }),
  { maxLength: 12 },
);

test('law: the total is at least the largest kind and at most the sum; no overlap is larger than either', () => {
  fc.assert(
    fc.property(someWork, (closed) => {
      const work = { closed, changes: changesOf(closed, minutes(7)) };
      const found = opportunities(work, FACTS);
      const hoursBy = new Map(found.map(({ kind, hours }) => [kind, hours]));
      const total = opportunityTotal(work, FACTS);
      const all = add(total.freedHours, total.soldHours);
      expect(compare(all, sumOf([...hoursBy.values()]))).toBeLessThanOrEqual(0);
      for (const hours of hoursBy.values()) expect(compare(all, hours)).toBeGreaterThanOrEqual(0);
      expect(compare(all, add(hoursOf(closed), { over: minutes(7), under: HOUR_PARTS }))).not.toBe(
        1,
      );
      for (const { hours, overlaps } of found)
        for (const shared of overlaps) {
          expect(compare(shared.hours, hours)).not.toBe(1);
          expect(compare(shared.hours, hoursBy.get(shared.kind) ?? ZERO)).not.toBe(1);
        }
    }),
    { numRuns: 200 },
  );
});
