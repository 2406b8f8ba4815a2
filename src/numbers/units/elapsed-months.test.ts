import { lengthInMonths } from './elapsed-months';
import { toNumber } from './ratio';

test.each([
  ['months that are over', ['2026-01', '2026-02'], '2026-03-05', 2],
  ['the running month by its days, today included', ['2026-06'], '2026-06-10', 1 / 3],
  ['the last day of a month', ['2026-02'], '2026-02-28', 1],
  ['a month that has not begun', ['2026-04'], '2026-03-31', 0],
  ['a quarter in its second month', ['2026-04', '2026-05', '2026-06'], '2026-05-31', 2],
  ['no month', [], '2026-05-31', 0],
])('%s', (_, months, today, elapsed) => {
  const { over, under } = lengthInMonths(months, today);
  expect(toNumber(over, under)).toBe(elapsed);
});
