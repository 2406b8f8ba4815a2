import fc from 'fast-check';
import { compare, divide, fromDecimal, multiply, subtract, toNumber, toParts } from './ratio';

test.each([
  [30n, 400n, 0.075],
  [109n, 1000n, 0.109],
  [1n, 3n, 1 / 3],
  [-500n, 1n, -500],
  [0n, 7n, 0],
  [10n ** 30n, 10n ** 30n, 1],
  [1n, 10n ** 25n, 1e-25],
])('%s ÷ %s is %s', (over, under, expected) => expect(toNumber(over, under)).toBe(expected));

test('a fraction of 0 parts is a mistake of the caller', () => {
  expect(() => toNumber(1n, 0n)).toThrow(RangeError);
});

test('the double is the nearest one, as far as doubles can tell', () => {
  const under = fc.bigInt({ min: 1n, max: 2n ** 53n });
  const over = fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n });
  fc.assert(
    fc.property(over, under, (a, b) => {
      const quotient = Number(a) / Number(b);
      expect(Math.abs(toNumber(a, b) - quotient)).toBeLessThanOrEqual(
        Math.abs(quotient) * 2 ** -52,
      );
    }),
  );
});

test.each([
  ['0.25', '0.2500', 0],
  ['0.2499999999999999999', '0.25', -1],
  ['-1', '-2', 1],
])('%s against %s is %i', (a, b, expected) =>
  expect(compare(fromDecimal(a), fromDecimal(b))).toBe(expected),
);

test.each(['', 'abc', '1.', '.5', '1e5', '1,5'])('"%s" is no decimal', (text) =>
  expect(() => fromDecimal(text)).toThrow(RangeError),
);

test('decimal text becomes whole parts, and finer digits are refused', () => {
  expect(toParts('0.6', 10_000n)).toBe(6_000n);
  expect(toParts('-12.3456', 10_000n)).toBe(-123_456n);
  expect(() => toParts('0.00001', 10_000n)).toThrow('finer');
});

test('fractions stay exact: 1/3 − 1/4 × 4/3 is 0', () => {
  const third = { over: 1n, under: 3n };
  const product = multiply({ over: 1n, under: 4n }, { over: 4n, under: 3n });
  expect(subtract(third, product).over).toBe(0n);
  expect(compare(divide(third, { over: 2n, under: 1n }), { over: 1n, under: 6n })).toBe(0);
  expect(() => divide(third, { over: 0n, under: 1n })).toThrow(RangeError);
});
