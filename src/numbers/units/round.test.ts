import { fromDecimal } from './ratio';
import { roundHalf, roundUp, twoDecimals } from './round';

test.each([
  ['173.3333', '173.33', 174n],
  ['174', '174.00', 174n],
  ['0.005', '0.01', 1n],
  ['-0.005', '-0.01', 0n],
  ['-1.5', '-1.50', -1n],
  ['0', '0.00', 0n],
  ['7.5', '7.50', 8n],
])('%s is %s with two decimals, and %s as the whole number above', (text, rounded, above) => {
  expect(twoDecimals(fromDecimal(text))).toBe(rounded);
  expect(roundUp(fromDecimal(text))).toBe(above);
});

test('a half goes away from zero on either side', () => {
  expect(roundHalf({ over: 5n, under: 2n })).toBe(3n);
  expect(roundHalf({ over: -5n, under: 2n })).toBe(-3n);
  expect(roundHalf({ over: 7n, under: 3n })).toBe(2n);
});
