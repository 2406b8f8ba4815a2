import { rememberCharge, rememberLines, stepsOfLine } from './charged-lines';
import { isWhole } from './pages';
import { contract, recurringInvoice } from './shapes';

const charging = (periodchargeamount: number) => contract.parse({ id: 9, periodchargeamount });

test('a contract that charged nothing at first charges from the day on which it is seen to', () => {
  const first = rememberCharge(charging(0), null, '2026-03-31');
  const later = rememberCharge(charging(500), first, '2026-04-10');
  expect(later.history).toEqual([{ since: '2026-04-10', amount: '500' }]);
  expect(rememberCharge(charging(500), later, '2026-04-11').history).toEqual(later.history);
});

const invoice = (...lines: object[]) => recurringInvoice.parse({ id: 71, period: 1, lines });
const line = (id: number, net_amount: number, more: object = {}) => ({
  ...{ id, net_amount, qty_order: 1, ...more },
});

test('lines of a recurring invoice come, change and go on the days on which that is seen', () => {
  const days = [
    ['2026-01-05', invoice(line(1, 100))],
    ['2026-02-05', invoice(line(1, 100), line(2, 30), line(3, 7, { onetimecharge: true }))],
    ['2026-03-05', invoice(line(2, 40))],
    ['2026-04-05', { ...invoice(line(2, 40)), disabled: true }],
  ] as const;
  const kept = days.reduce<ReturnType<typeof invoice> | null>(
    (before, [day, raw]) => rememberLines(raw, before, day),
    null,
  )!;
  const amounts = (id: string) =>
    stepsOfLine(kept, id, '2024-01-01').steps.map(({ effectiveOn, amount }) => [
      effectiveOn,
      amount,
    ]);
  expect(amounts('1')).toEqual([
    ['2024-01-01', '100'],
    ['2026-03-05', '0'],
  ]);
  expect(amounts('2')).toEqual([
    ['2026-02-05', '30'],
    ['2026-03-05', '40'],
    ['2026-04-05', '0'],
  ]);
});

test.each([
  ['a part', 'fewer than are counted', 20, 30],
  ['a part', 'as many as were asked for, though no more are counted', 50, 50],
  ['whole', 'all that are counted', 20, 20],
])('a list is taken for %s where it gives %s', (taken, _, given, count) =>
  expect(isWhole({ rows: Array.from({ length: given }, () => ({})), count }, 50)).toBe(
    taken === 'whole',
  ),
);
