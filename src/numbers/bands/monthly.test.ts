import { MONEY_PARTS, MONTH_PARTS } from '../units/parts';
import { toNumber } from '../units/ratio';
import { elapsedParts } from '../units/elapsed-months';
import { perMonth } from './monthly';

test('a running month counts by its elapsed days', () => {
  expect(elapsedParts('2026-06', '2026-06-10')).toBe(MONTH_PARTS / 3n);
  expect(elapsedParts('2026-05', '2026-06-10')).toBe(MONTH_PARTS);
  expect(elapsedParts('2026-07', '2026-06-10')).toBe(0n);
  const basis = perMonth(1000n * MONEY_PARTS, MONEY_PARTS, MONTH_PARTS / 3n)!;
  expect(toNumber(basis.over, basis.under)).toBe(3000);
  expect(perMonth(5n, MONEY_PARTS, 0n)).toBeNull();
});
