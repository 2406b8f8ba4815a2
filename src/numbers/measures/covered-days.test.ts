import type { SeatTiming } from '../policy/policy';
import type { DateRange } from '../units/day-range';
import { daysInMonth } from '../units/month';
import { dayParts } from '../units/day-range';
import { MONTH_PARTS } from '../units/parts';
import type { RevenueFacts } from './count-revenue';
import { countSeatMonths } from './count-seat-months';
import { coveredDays } from './covered-days';
import { recurringLines, type AmountFacts } from './recurring-lines';

const MONTH = '2026-06';
const ALWAYS: DateRange = { from: '2025-01-01', until: null };
const invoice: RevenueFacts = { kind: 'RECURRING_SERVICE', amount: '500' };

const amount = (effectiveOn: string, text: string, more: Partial<AmountFacts> = {}) => ({
  kind: 'RECURRING_SERVICE' as const,
  line: '',
  effectiveOn,
  amount: text,
  cycle: 'MONTHLY' as const,
  ...more,
});

const agreed = (...amounts: AmountFacts[]) =>
  recurringLines([{ startsOn: '2025-01-01', endsBefore: null, amounts }]);

/** How many days of June, of which `today` days have passed, are covered. */
function daysOf(lines: ReturnType<typeof agreed>, rows = [] as RevenueFacts[], active = ALWAYS) {
  const spans = coveredDays(lines, rows, active, MONTH, '2026-06-20');
  const parts = countSeatMonths(
    [{ on: '2025-01-01', value: 1 }],
    active,
    MONTH,
    '2026-06-20',
    'DAY_WEIGHTED',
    spans,
  );
  return Number(parts.all / dayParts(MONTH));
}

const service = agreed(amount('2026-06-11', '100'));
test.each([
  ['a line above 0, from the day it begins', daysOf(service), 10],
  [
    'two lines at once, each day once',
    daysOf([...service, ...agreed(amount('2026-06-06', '9'))]),
    15,
  ],
  ['a line that ends', daysOf(agreed(amount('2026-01-01', '9'), amount('2026-06-04', '0'))), 3],
  ['a discount alone', daysOf(agreed(amount('2026-01-01', '-9'))), 0],
  ['resold products', daysOf(agreed(amount('2026-01-01', '9', { kind: 'RECURRING_PRODUCT' }))), 0],
  ['invoices alone', daysOf([], [invoice]), 20],
  ['invoices of an agreement that begins in the month', daysOf(service, [invoice]), 10],
  ['invoices of products alone', daysOf([], [{ ...invoice, kind: 'PRODUCT' }]), 0],
  ['neither an agreement nor an invoice', daysOf([]), 0],
  ['active days only', daysOf(service, [], { from: '2025-01-01', until: '2026-06-13' }), 2],
  ['active days only, by invoice', daysOf([], [invoice], { from: '2026-06-19', until: null }), 2],
])('covered: %s', (_, days, expected) => expect(days).toBe(expected));

test.each<[SeatTiming, number]>([
  ['DAY_WEIGHTED', (10 * 30 + 5 * 60) / 30],
  ['MONTH_START', (15 * 30) / 30],
  ['MONTH_END', (15 * 60) / 30],
])('by %s the seats of 15 covered days are %d', (timing, expected) => {
  const history = [
    { on: '2025-01-01', value: 30 },
    { on: '2026-06-16', value: 60 },
  ];
  const spans = [{ from: '2026-06-06', until: '2026-06-21' }];
  const { all } = countSeatMonths(history, ALWAYS, MONTH, '2026-07-31', timing, spans);
  expect(daysInMonth(MONTH)).toBe(30);
  expect(Number(all) / Number(MONTH_PARTS)).toBe(expected);
});
