import fc from 'fast-check';
import { measure, type MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { metric } from '../metrics/catalogue';
import { limitOf } from '../policy/limits';
import { DEFAULT_POLICY } from '../policy/policy';
import type { ClientRows } from '../questions/client-rows';
import { peopleNeed } from '../staffing/people-need';
import { staffing, type Staffing } from '../staffing/staffing';
import { compare, fromDecimal, ONE, percentOf, toNumber, whole, type Ratio } from '../units/ratio';
import type { DiagnosedKey } from './causes';
import { diagnosis, type Diagnosed } from './diagnosis';
import type { DiagnosisFacts } from './facts';

type Sums = Partial<Record<MeasureKey, number>>;

const MONTH = '2026-02';

const row = (sums: Sums): MeasureRow => ({
  month: MONTH,
  hasSeatCount: true,
  hasEndpointCount: true,
  sums: Object.fromEntries(
    Object.entries(sums).map(([key, value]) => [
      key,
      (BigInt(Math.round(value * 100)) * measure(key as MeasureKey).parts) / 100n,
    ]),
  ),
});

const presence = { seatCount: true, endpointCount: true };

const client = (id: number, sums: Sums): ClientRows => ({
  client: id,
  segment: null,
  territory: null,
  band: null,
  rows: [row(sums)],
  presence,
});

function factsOf(rows: readonly Sums[], plan: Staffing | null = null): DiagnosisFacts {
  const since = '2020-01';
  return {
    rows: rows.map(row),
    presence,
    clients: rows.map((sums, i) => client(i + 1, sums)),
    openedBy: new Map(),
    work: [],
    context: {
      months: [MONTH],
      currentMonth: '2026-05',
      coverage: { TIME: since, TICKETS: since, MONEY: since, LABOUR_COST: since },
      today: '2026-05-20',
      policy: DEFAULT_POLICY,
      currency: 'USD',
    },
    staffing: plan,
    productiveHours: whole(120n),
    targetOf: (key) => metric(key).target,
    limitOf: (key) => limitOf(key, {}, ONE)!,
    applies: () => true,
  };
}

const causeOf = (diagnosed: Diagnosed | null, cause: string) =>
  diagnosed?.causes.find((each) => each.cause === cause);

const need = (basis: 'supportHours' | 'mrr', fte: number) =>
  peopleNeed({ basis, amount: whole(BigInt(fte)), perPerson: whole(100n), months: ONE })!;

/** People in hundredths. */
const planOf = (current: number, demanded: number, carried: number): Staffing =>
  staffing({
    area: 'SUPPORT',
    current: { over: BigInt(current), under: 100n },
    byDemand: need('supportHours', demanded),
    demandedAtLeast: false,
    byLeverage: need('mrr', carried),
    tolerance: fromDecimal('0.25'),
  });

const people = fc.integer({ min: 0, max: 600 });
const PEOPLE_KEYS = ['TOTAL_CLOSE_PERCENT', 'REACTIVE_TICKETS_PER_TECHNICIAN'] as const;

test('no diagnosis rejects what the staffing plan says, nor says the opposite', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      people,
      people,
      people,
      fc.record({
        ticketsOpened: fc.integer({ min: 1, max: 900 }),
        ticketsClosed: fc.integer({ min: 1, max: 900 }),
        closedCohort: fc.integer({ min: 1, max: 900 }),
        handleHours: fc.integer({ min: 1, max: 900 }),
        clientFacingHours: fc.integer({ min: 0, max: 900 }),
      }),
      fc.constantFrom<DiagnosedKey>(...PEOPLE_KEYS),
      (current, demanded, carried, sums, key) => {
        const plan = planOf(current, demanded, carried);
        const rows = [{ ...sums, seatMonths: 500, supportTechnicianMonths: 2, capacityHours: 800 }];
        const found = diagnosis(key, factsOf(rows, plan));
        const tooFew = causeOf(found, 'TOO_FEW_PEOPLE')?.supported;
        const tooMany = causeOf(found, 'OVER_CAPACITY')?.supported;
        const asksForMore = demanded - current >= 25;
        if (plan.action === 'HIRE' || asksForMore) {
          expect(tooFew).not.toBe(false);
          expect(tooMany).not.toBe(true);
        }
        if (plan.action === 'REDEPLOY') {
          expect(tooFew).not.toBe(true);
          expect(tooMany).not.toBe(false);
        }
        // What people cost while they have no work is in the cost of the hours that they work.
        expect(causeOf(found, 'OVER_CAPACITY')?.value ?? null).toBeNull();
        if (found) seen.add(`${key} ${plan.action}`);
      },
    ),
    { numRuns: 600 },
  );
  // Every action was met with both numbers off target.
  expect(seen.size).toBe(6);
});

const fewOf = (rows: readonly Sums[]) =>
  causeOf(diagnosis('RHEM', factsOf(rows)), 'A_FEW_CLIENTS')?.few ?? null;

const numberOf = ({ over, under }: Ratio): number => toNumber(over, under);

test('the few clients are the three that stand out, not the large one with most hours in all', () => {
  const few = fewOf([
    { seatMonths: 800, reactiveHours: 205 },
    { seatMonths: 20, reactiveHours: 50 },
    { seatMonths: 30, reactiveHours: 40 },
    { seatMonths: 40, reactiveHours: 30 },
    { seatMonths: 110, reactiveHours: 27.5 },
  ]);
  expect(few!.clients.map((each) => each.client)).toEqual([2, 3, 4]);
  expect(few!.clients.map(({ excess }) => numberOf(excess))).toEqual([45, 32.5, 20]);
});

test('one client that holds the half alone is found behind small ones that are further off for a seat', () => {
  const few = fewOf([
    { seatMonths: 900, reactiveHours: 225 },
    { seatMonths: 15, reactiveHours: 24 },
    { seatMonths: 90, reactiveHours: 122.5 },
  ]);
  expect(few!.clients.map((each) => each.client)).toEqual([3]);
});

const anyClient = fc.record({
  seatMonths: fc.integer({ min: 1, max: 100 }),
  reactiveHours: fc.integer({ min: 0, max: 60 }),
});

test('the few hold at most a tenth of the seats, and are supported from half of the excess on', () => {
  fc.assert(
    fc.property(fc.array(anyClient, { minLength: 1, maxLength: 30 }), (rows) => {
      const found = diagnosis('RHEM', factsOf(rows));
      const cause = causeOf(found, 'A_FEW_CLIENTS');
      if (!found || !cause) return;
      const { under, excess, clients } = cause.few!;
      const part = percentOf(under, found.distance.sides.under)!;
      expect(compare(part, whole(10n))).toBeLessThanOrEqual(0);
      expect(clients.every((each) => each.excess.over > 0n)).toBe(true);
      const twice = compare({ ...excess, over: excess.over * 2n }, found.distance.excess) >= 0;
      expect(cause.supported).toBe(twice && clients.length > 0);
    }),
    { numRuns: 200 },
  );
});

test('volume, minutes and time off tickets add up to the distance of RHEM to its target', () => {
  const rows = [
    {
      seatMonths: 400,
      reactiveHours: 240,
      ticketsOpened: 300,
      handleHours: 180,
      closedCohort: 290,
    },
  ];
  const found = diagnosis('RHEM', factsOf(rows))!;
  const shares = ['TICKET_VOLUME', 'MINUTES_PER_TICKET', 'OFF_TICKET_TIME'].map((cause) =>
    numberOf(causeOf(found, cause)!.sharePercent!),
  );
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 8);
  expect(Math.min(...shares)).toBeGreaterThan(10);
});

test('hours cost what an hour of the support desk costs, and what costs most comes first', () => {
  const rows = [
    {
      seatMonths: 400,
      reactiveHours: 240,
      ticketsOpened: 300,
      handleHours: 180,
      closedCohort: 290,
      labourCostSupport: 12_000,
      supportHours: 250,
      uncostedHoursSupport: 10,
    },
  ];
  const { causes, hourlyCost } = diagnosis('RHEM', factsOf(rows))!;
  expect(numberOf(hourlyCost!)).toBe(50);
  const supported = causes.filter((each) => each.supported);
  for (const { value, hours } of supported)
    expect(numberOf(value!)).toBeCloseTo(50 * numberOf(hours!), 8);
  const values = supported.map(({ value }) => numberOf(value!));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(causes.slice(0, supported.length)).toEqual(supported);
});

test('without a ticket or an hour the records cannot tell, and nothing is supported', () => {
  expect(diagnosis('RHEM', factsOf([{ seatMonths: 10 }]))).toBeNull();
  const found = diagnosis('RHEM', factsOf([{ seatMonths: 10, reactiveHours: 10 }]))!;
  expect(causeOf(found, 'MINUTES_PER_TICKET')).toMatchObject({ supported: false, hours: null });
});
