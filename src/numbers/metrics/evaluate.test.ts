import type { MeasureKey } from '../measures/catalogue';
import type { Cover, MeasureRow } from '../measures/measure';
import { HOUR_PARTS, MONEY_PARTS, MONTH_PARTS } from '../units/parts';
import { metric } from './catalogue';
import { evaluate, type EvaluationContext } from './evaluate';
import { frameOf } from './frame';
import { LazyEvaluation } from './lazy-evaluation';

const row = (month: string, hours: bigint, seats: bigint): MeasureRow => ({
  month,
  hasSeatCount: true,
  hasEndpointCount: false,
  sums: { reactiveHours: hours * HOUR_PARTS, seatMonths: seats * MONTH_PARTS },
});
const rows = [row('2026-04', 10n, 100n), row('2026-05', 20n, 100n), row('2026-06', 30n, 100n)];
const context: EvaluationContext = {
  months: ['2026-04', '2026-05', '2026-06'],
  currentMonth: '2026-06',
  today: '2026-06-30',
  coverage: { TIME: '2026-01' },
  target: null,
};
const rhem = (given: Partial<EvaluationContext>) =>
  evaluate(metric('RHEM'), rows, { ...context, ...given });

test('incomplete months leave numerator and denominator, and are counted', () => {
  expect(rhem({ coverage: { TIME: '2026-05' } })).toMatchObject({
    value: 0.25,
    numerator: 50,
    denominator: 200,
    incompleteMonths: 1,
  });
});

test('no time entries at all is no RHEM, not 0', () => {
  expect(rhem({ coverage: { TICKETS: '2026-01' } })).toEqual({
    value: null,
    reason: 'DATA_INCOMPLETE',
    numerator: 0,
    denominator: 0,
    bound: null,
    atLeast: null,
    status: 'NO_TARGET',
    partial: true,
    incompleteMonths: 3,
  });
});

const without = (
  months: string[] | null,
  ...measures: MeasureKey[]
): Partial<EvaluationContext> => ({
  coverage: {
    TIME: '2026-01',
    uncounted: [{ months, measures: new Set(measures), reason: 'NOT_COUNTED_THEN' }],
  },
});

test('months counted without a measure leave both sides of what is made of it, and of nothing else', () => {
  const gone = { value: 0.3, numerator: 30, denominator: 100, incompleteMonths: 2 };
  expect(rhem(without(['2026-04', '2026-05'], 'reactiveHours'))).toMatchObject(gone);
  expect(rhem(without(['2026-04', '2026-05'], 'loggedHours'))).toEqual(rhem({}));
});

test('where no month was counted with a measure, that is the reason', () => {
  expect(rhem(without(null, 'seatMonths'))).toMatchObject({
    value: null,
    reason: 'NOT_COUNTED_THEN',
    incompleteMonths: 3,
  });
});

test('a month that has not begun adds nothing', () => {
  const given = { months: [...context.months, '2026-07'], currentMonth: '2026-06' };
  const future = evaluate(metric('RHEM'), [...rows, row('2026-07', 99n, 1n)], {
    ...context,
    ...given,
  });
  expect(future).toMatchObject({ numerator: 60, denominator: 300, incompleteMonths: 0 });
  expect(rhem({ months: ['2026-08'] })).toMatchObject({ reason: 'DATA_INCOMPLETE', partial: true });
});

test('rows of months that were not asked for are left out', () => {
  expect(rhem({ months: ['2026-04'] })).toMatchObject({ value: 0.1, partial: false });
});

test('a cut that a metric lacks is not applicable', () => {
  expect(rhem({ applicable: false })).toMatchObject({
    value: null,
    reason: 'NOT_APPLICABLE',
    numerator: 0,
    denominator: 0,
  });
});

test('what is known of the slice wins over rows that cannot tell', () => {
  const empty = (seatCount: boolean) =>
    evaluate(metric('RHEM'), [], { ...context, presence: { seatCount, endpointCount: false } });
  expect(empty(true).reason).toBe('ZERO_SEATS');
  expect(empty(false).reason).toBe('NO_SEAT_COUNT');
});

test('a total has denominator 1, and is absent without the count it counts', () => {
  const seats = (given: MeasureRow[]) => evaluate(metric('SEAT_MONTHS'), given, context);
  expect(seats(rows)).toMatchObject({ value: 300, numerator: 300, denominator: 1, reason: null });
  const none = rows.map((each) => ({ ...each, hasSeatCount: false, sums: {} }));
  expect(seats(none)).toMatchObject({ value: null, reason: 'NO_SEAT_COUNT', denominator: 0 });
});

test('seats in the numerator take no client out of the denominator', () => {
  const staff: MeasureRow = {
    month: '2026-06',
    hasSeatCount: false,
    hasEndpointCount: false,
    sums: { supportTechnicianMonths: 2n * MONTH_PARTS * 10_000n },
  };
  const value = evaluate(metric('SEATS_PER_SUPPORT_TECHNICIAN'), [...rows, staff], context);
  expect(value).toMatchObject({ value: 150, numerator: 300, denominator: 2 });
});

const priced = (month: string, fee: bigint, seats: bigint, cover: Cover): MeasureRow => ({
  month,
  hasSeatCount: true,
  hasEndpointCount: false,
  cover,
  sums: {
    mrr: fee * MONEY_PARTS,
    coveredSeatMonths: cover.last === month ? seats * MONTH_PARTS : 0n,
    seatMonths: seats * MONTH_PARTS,
  },
});

test('a client with a covered day in the period brings all its months, and none of a period without', () => {
  const left = { last: '2026-04', next: null };
  const client = [
    priced('2026-04', 1000n, 10n, { last: '2026-04', next: '2026-04' }),
    priced('2026-05', -100n, 10n, left),
    priced('2026-06', 0n, 10n, left),
  ];
  const aisp = (months: string[]) =>
    evaluate(metric('AISP'), client, { ...context, months, coverage: { MONEY: '2026-01' } });
  expect(aisp(['2026-04', '2026-05'])).toMatchObject({ value: 90, numerator: 900 });
  expect(aisp(['2026-05', '2026-06'])).toMatchObject({
    value: null,
    reason: 'NO_AGREEMENT',
    numerator: 0,
  });
});

test.each([
  [9n * HOUR_PARTS, 9, null],
  [null, null, 'NO_TICKETS_CLOSED'],
  [undefined, null, 'NO_TICKETS_CLOSED'],
])('a quantile of %s parts is %s', (quantile, value, reason) => {
  const coverage = { TICKETS: '2026-01' };
  const p90 = metric('TIME_TO_RESOLUTION_P90');
  expect(evaluate(p90, [], { ...context, coverage, quantile })).toMatchObject({
    value,
    reason,
    denominator: value === null ? 0 : 1,
  });
});

test('a value that was read without its limit cannot be judged by it', () => {
  const frame = frameOf(metric('AISP'), { ...context, coverage: { MONEY: '2026-01' } });
  const fees = [priced('2026-06', 0n, 10n, { last: '2026-06', next: '2026-06' })];
  const value = new LazyEvaluation(frame, fees, { withoutLimit: true });
  expect(value.value).toBe(0);
  expect(() => value.status).toThrow('was not read');
});
