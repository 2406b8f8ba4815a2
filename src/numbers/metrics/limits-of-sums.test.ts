import fc from 'fast-check';
import type { MeasureRow } from '../measures/measure';
import { lastDay } from '../units/month';
import { MONEY_PARTS } from '../units/parts';
import { metric } from './catalogue';
import { evaluate } from './evaluate';
import type { Target } from './metric';

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const TODAY = '2026-03-10';

const row = (month: string, amount: number): MeasureRow => ({
  month,
  hasSeatCount: false,
  hasEndpointCount: false,
  sums: { nrr: BigInt(amount) * MONEY_PARTS },
});

type Targets = Readonly<Record<string, Target | null>>;

/** The status of the NRR of some months, each with a target of its own; the last one's judges them. */
function statusOf(
  months: readonly string[],
  amounts: readonly number[],
  targets: Targets,
  today = TODAY,
) {
  const { status } = evaluate(
    metric('NRR'),
    months.map((month, i) => row(month, amounts[i]!)),
    {
      months,
      currentMonth: today.slice(0, 7),
      today,
      coverage: { MONEY: '2026-01' },
      target: targets[months.at(-1)!] ?? null,
      targetOf: (month) => targets[month] ?? null,
    },
  );
  return status;
}

const always = (target: Target | null): Targets =>
  Object.fromEntries(MONTHS.map((month) => [month, target]));
const atLeast = (min: number): Target => ({ min: String(min), exclusive: false });
const END = lastDay('2026-03');

test.each([
  ['three months of it', [100, 100, 100], always(atLeast(100)), END, 'ON_TARGET'],
  ['a cent less', [100, 100, 99], always(atLeast(100)), END, 'OFF_TARGET'],
  [
    'so much of the running month as has passed',
    [100, 100, 33],
    always(atLeast(100)),
    TODAY,
    'ON_TARGET',
  ],
  ['nothing to be judged by', [1, 1, 1], always(null), END, 'NO_TARGET'],
] as const)('a target a month over a quarter: %s', (_, amounts, targets, today, expected) =>
  expect(statusOf(MONTHS, amounts, targets, today)).toBe(expected),
);

test('a period whose months are all short of their targets is short, though the last target is lower', () => {
  const lowered = { '2026-01': atLeast(200), '2026-02': atLeast(200), '2026-03': atLeast(100) };
  expect(statusOf(MONTHS, [150, 150, 90], lowered, END)).toBe('OFF_TARGET');
  expect(statusOf(MONTHS, [150, 150, 100], lowered, END)).toBe('ON_TARGET');
});

test('law: when every month is off target in the same direction, the period is', () => {
  const range = fc
    .tuple(fc.nat(20), fc.nat(20), fc.boolean())
    .map(([min, more, exclusive]) => ({ min: `${min}`, max: `${min + more}`, exclusive }));
  const below = fc.tuple(range, fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(fc.array(below, { minLength: 3, maxLength: 3 }), fc.boolean(), (drawn, isShort) => {
      const targets = Object.fromEntries(MONTHS.map((month, i) => [month, drawn[i]![0]]));
      const amounts = drawn.map(([{ min, max }, by]) =>
        isShort ? Number(min) - by : Number(max) + by,
      );
      const each = MONTHS.map((month, i) => statusOf([month], [amounts[i]!], targets, END));
      expect(each).toEqual(['OFF_TARGET', 'OFF_TARGET', 'OFF_TARGET']);
      expect(statusOf(MONTHS, amounts, targets, END)).toBe('OFF_TARGET');
    }),
  );
});
