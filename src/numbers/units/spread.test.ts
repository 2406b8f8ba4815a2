import fc from 'fast-check';
import { spread } from './spread';

test.each<[bigint, bigint[], bigint[] | null]>([
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [101n, [1n, 1n, 1n], [34n, 34n, 33n]],
  [10n, [0n, 5n, -5n], [0n, 10n, 0n]],
  [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
  [7n, [], null],
  [7n, [0n, -1n], null],
])('%s by %j is %j', (amount, weights, expected) =>
  expect(spread(amount, weights)).toEqual(expected),
);

test('nothing is lost, and nobody is a unit away from its share', () => {
  const weight = fc.bigInt({ min: -5n, max: 10n ** 12n });
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      fc.array(weight),
      (amount, weights) => {
        const parts = spread(amount, weights);
        const all = weights.reduce((sum, each) => sum + (each > 0n ? each : 0n), 0n);
        if (all === 0n) return expect(parts).toBeNull();
        expect(parts?.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        parts?.forEach((part, i) => {
          const off = part * all - amount * (weights[i]! > 0n ? weights[i]! : 0n);
          expect(off < all && off > -all).toBe(true);
        });
      },
    ),
  );
});
