import fc from 'fast-check';
import { add, compare, multiply, subtract, toNumber, type Ratio } from '../units/ratio';
import { ofThree, ofTwo, type Change } from './product';

const whole = (n: number): Ratio => ({ over: BigInt(n), under: 1n });
const change = (from: number, to: number): Change => ({ from: whole(from), to: whole(to) });
const shown = ({ over, under }: Ratio): number => toNumber(over, under);

test('100 × 2 → 110 × 3: 25 by the first, 105 by the second', () => {
  expect(ofTwo(change(100, 110), change(2, 3)).map(shown)).toEqual([25, 105]);
});

test('a factor that stays has no effect', () => {
  expect(ofThree(change(2, 4), change(3, 3), change(5, 5)).map(shown)).toEqual([30, 0, 0]);
});

const ratio = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 100n }))
  .map(([over, under]): Ratio => ({ over, under }));
const changes = fc.record({ from: ratio, to: ratio });

test('law: effects add up to the change, whatever the order', () => {
  fc.assert(
    fc.property(changes, changes, changes, (a, b, c) => {
      const two = ofTwo(a, b);
      const product = subtract(multiply(a.to, b.to), multiply(a.from, b.from));
      expect(compare(add(...two), product)).toBe(0);
      const three = ofThree(a, b, c);
      const cube = subtract(
        multiply(multiply(a.to, b.to), c.to),
        multiply(multiply(a.from, b.from), c.from),
      );
      expect(compare(three.reduce(add), cube)).toBe(0);
      expect(compare(ofThree(c, b, a)[2], three[0])).toBe(0);
    }),
  );
});
