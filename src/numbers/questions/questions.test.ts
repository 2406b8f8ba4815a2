import fc from 'fast-check';
import { measure, type MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import type { SeatPriceBasis } from '../policy/judgement';
import { DEFAULT_POLICY } from '../policy/policy';
import { add, compare, fromDecimal, toNumber, type Ratio } from '../units/ratio';
import type { ClientRows, QuestionContext } from './client-rows';
import { DRAIN_DRIVERS } from './drain-effects';
import { DRAIN_MEASURES } from './drain-figures';
import { pricingGaps } from './pricing-gaps';
import { profitDrains } from './profit-drains';
import { levelOf, reactiveSpiral } from './reactive-spiral';
import { SPIRAL_SIGNALS } from './spiral-signals';

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const START = { TIME: '2020-01', TICKETS: '2020-01', MONEY: '2020-01', LABOUR_COST: '2020-01' };
const context: QuestionContext = {
  months: MONTHS,
  currentMonth: '2026-05',
  coverage: START,
  today: '2026-05-20',
  policy: DEFAULT_POLICY,
  currency: 'USD',
};

type Sums = Partial<Record<MeasureKey, number>>;

const row = (month: string, sums: Sums, hasSeatCount = true): MeasureRow => ({
  month,
  hasSeatCount,
  hasEndpointCount: true,
  cover: sums.coveredSeatMonths ? { last: month, next: month } : { last: null, next: null },
  sums: Object.fromEntries(
    Object.entries(sums).map(([key, value]) => [
      key,
      (BigInt(Math.round(value * 100)) * measure(key as MeasureKey).parts) / 100n,
    ]),
  ),
});

/** The same sums in each of the three months. */
const client = (id: number, sums: Sums, more: Partial<ClientRows> = {}): ClientRows => ({
  client: id,
  segment: null,
  territory: null,
  band: null,
  presence: { seatCount: true, endpointCount: true },
  ...more,
  rows: MONTHS.map((month) => row(month, sums, more.presence?.seatCount ?? true)),
});

const number = (value: Ratio | null): number | null => value && toNumber(value.over, value.under);

/** 100 seats at 150, of which 45 are cost: 70 %. */
const ORDINARY: Sums = {
  seatMonths: 100,
  coveredSeatMonths: 100,
  mrr: 15_000,
  labourCostSupport: 2_500,
  labourCostCentralizedServices: 1_200,
  toolCostCentralizedServices: 800,
  ticketsOpened: 40,
  closedTickets: 40,
  closedCohort: 40,
  handleHours: 20,
  reactiveHours: 25,
  loggedHours: 50,
};

test('a client under its required price is a gap; one exactly at it is none', () => {
  const cheap = client(2, { ...ORDINARY, mrr: 10_000 });
  const [gap, ...others] = pricingGaps([client(1, ORDINARY), cheap], context);
  expect(others).toEqual([]);
  expect(gap?.client).toBe(2);
  expect([gap!.aisp, gap!.required, gap!.gap, gap!.atStake].map(number)).toEqual([
    100, 150, -50, 5000,
  ]);
  expect([gap!.full, gap!.seats].map(number)).toEqual([null, 100]);
});

test('the price with overhead stands beside, and the gap is to the one that is chosen', () => {
  const rows = MONTHS.map((month) => row(month, { overheadCost: 600, seatMonths: 100 }));
  const msp = { rows, presence: { seatCount: true, endpointCount: true } };
  const prices = (seatPriceBasis: SeatPriceBasis) =>
    pricingGaps([client(1, { ...ORDINARY, mrr: 10_000 })], {
      ...context,
      policy: { ...DEFAULT_POLICY, seatPriceBasis },
      msp,
    }).map(({ required, full, gap, atStake }) => [required, full, gap, atStake].map(number));
  expect(prices('MANAGED_AREAS')).toEqual([[150, 170, -50, 5000]]);
  expect(prices('FULL')).toEqual([[150, 170, -70, 7000]]);
});

test('a client without seats, without a fee, or whose cost nobody knows has no pricing gap', () => {
  const none = { seatCount: false, endpointCount: false };
  const unseated = client(1, { ...ORDINARY, mrr: 1 }, { presence: none });
  const hourly = client(2, { ...ORDINARY, mrr: 0, coveredSeatMonths: 0 });
  const seats = { seatMonths: 10, coveredSeatMonths: 10 };
  const uncosted = client(3, { ...seats, mrr: 10, uncostedHoursSupport: 5 });
  expect(pricingGaps([unseated, hourly, uncosted], context)).toEqual([]);
  expect(pricingGaps([client(4, ORDINARY)], { ...context, coverage: {} })).toEqual([]);
});

test('drains come by what is missing to the target margin, with what adds most', () => {
  const noisy = client(2, {
    ...ORDINARY,
    labourCostSupport: 6_500,
    ticketsOpened: 104,
    closedTickets: 104,
    closedCohort: 104,
    handleHours: 52,
    reactiveHours: 65,
  });
  const cheap = client(3, { ...ORDINARY, mrr: 9_000 });
  const found = profitDrains([client(1, ORDINARY), noisy, cheap], context, fromDecimal('0'));
  expect(found.map(({ client: id, comparison }) => [id, comparison?.driver])).toEqual([
    [2, 'TICKET_VOLUME'],
    [3, 'AVERAGE_CLIENT'],
  ]);
  // The noisy client makes the average fall short; beside it the cheap one's own cause is its price.
  expect(found[1]!.comparison?.ownDriver).toBe('PRICE');
  // 3 months × (8,500 − 30 % of 15,000), and × (4,500 − 30 % of 9,000).
  expect(found.map(({ shortfall }) => number(shortfall))).toEqual([12_000, 5_400]);
  expect(number(found[1]!.marginPercent)).toBe(50);
});

test('a client without revenue drains all that it costs, and has no margin', () => {
  const free = client(1, { ...ORDINARY, mrr: 0 });
  const [drain] = profitDrains([free], context, fromDecimal('0'));
  expect(number(drain!.shortfall)).toBe(13_500);
  expect(drain?.marginPercent).toBeNull();
});

const someSums = fc.record(
  Object.fromEntries(DRAIN_MEASURES.map((key) => [key, fc.integer({ min: 0, max: 500 })])),
) as fc.Arbitrary<Sums>;

test('law: the effects add up to the shortfall', () => {
  fc.assert(
    fc.property(fc.array(someSums, { minLength: 1, maxLength: 4 }), fc.boolean(), (all, seated) => {
      const presence = { seatCount: seated, endpointCount: true };
      const clients = all.map((sums, i) => client(i + 1, sums, { presence }));
      for (const { comparison, shortfall } of profitDrains(clients, context, fromDecimal('0.4'))) {
        const sum = DRAIN_DRIVERS.map((driver) => comparison!.effects[driver]).reduce(add);
        expect(compare(sum, shortfall)).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('where only some clients are seen nothing is compared, and the shortfall is the same', () => {
  const clients = [client(1, ORDINARY), client(2, { ...ORDINARY, mrr: 9_000 })];
  const [whole] = profitDrains(clients, context, fromDecimal('0'));
  const [limited] = profitDrains(clients.slice(1), context, null);
  expect(limited).toEqual({ ...whole, comparison: null });
});

const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((label, i) => ({
  label,
  months: [`2025-${String(i * 3 + 1).padStart(2, '0')}`],
}));
const desk = (opened: readonly number[], hours: readonly number[]) => ({
  presence: { seatCount: true, endpointCount: true },
  rows: quarters.map(({ months }, i) =>
    row(months[0]!, {
      reactiveHours: hours[i],
      seatMonths: 100,
      ticketsOpened: opened[i],
      ticketsClosed: 100,
    }),
  ),
});
const holding = (subject: ReturnType<typeof desk>, until = 4) =>
  reactiveSpiral(subject, quarters.slice(0, until), context, null)
    .signals.filter(({ holds }) => holds)
    .map(({ name, since }) => `${name} since ${since}`);

test('RHEM must rise three times, and less be closed than opened twice', () => {
  const falling = desk([100, 101, 102, 103], [20, 21, 22, 23]);
  expect(holding(falling)).toEqual(['CLOSE_PERCENT since 2025-Q2', 'RHEM_RISING since 2025-Q2']);
  expect(holding(falling, 3)).toEqual(['CLOSE_PERCENT since 2025-Q2']);
  expect(holding(falling, 2)).toEqual([]);
  expect(holding(desk([100, 100, 100, 101], [20, 21, 21, 22]))).toEqual([]);
});

test('a quarter without a month that is over has no value and no signal', () => {
  const subject = desk([100, 101, 102, 103], [20, 21, 22, 23]);
  const begun = [...quarters.slice(0, 3), { label: '2025-Q4', months: [] }];
  const { signals, level } = reactiveSpiral(subject, begun, context, null);
  expect(level).toBe('NONE');
  expect(signals.every(({ value, holds }) => value === null && !holds)).toBe(true);
});

const big = (mrr: readonly number[]) => ({
  presence: { seatCount: true, endpointCount: true },
  rows: mrr.map((amount, i) => row(`2025-${String(3 * i + 1).padStart(2, '0')}`, { mrr: amount })),
});
const flat = (given: Partial<QuestionContext>, mrr = [90_000, 90_000, 91_000, 90_500]) => {
  const asked = { ...context, ...given };
  const { signals } = reactiveSpiral(big(mrr), quarters, asked, null);
  const { holds, limit, isJudged } = signals.find(({ name }) => name === 'FLAT_MRR')!;
  return [holds, number(limit), !isJudged];
};

test('an MSP without growth between the dollars of the source is in the corridor, in dollars only', () => {
  const policy = { ...DEFAULT_POLICY, moneyTargetFactor: '0.8' };
  expect(flat({})).toEqual([true, 100_000, false]);
  expect(flat({ currency: 'JPY' })).toEqual([false, null, true]);
  expect(flat({ currency: 'GBP', policy })).toEqual([false, 80_000, false]);
  expect(flat({ currency: 'GBP', policy }, [70_000, 70_000, 71_000, 70_500])[0]).toBe(true);
});

test('the limits of a signal are the MSP’s own where it has set them', () => {
  const limits = { SPIRAL_FLAT_MRR_FROM: '6000000', SPIRAL_FLAT_MRR_TO: '9500000' };
  const own = { currency: 'JPY', policy: { ...DEFAULT_POLICY, limits } };
  expect(flat(own, [9_000_000, 9_000_000, 9_100_000, 9_100_000])).toEqual([true, 9_500_000, false]);
});

test('one signal is no pattern, two are watched, three are a trap', () => {
  const [first] = reactiveSpiral(desk([1, 1, 1, 1], [1, 1, 1, 1]), quarters, context, null).signals;
  const levels = [0, 1, 2, 3, 4].map((count) =>
    levelOf(SPIRAL_SIGNALS.map((_, i) => ({ ...first!, holds: i < count }))),
  );
  expect(levels).toEqual(['NONE', 'NONE', 'WATCH', 'TRAPPED', 'TRAPPED']);
});
