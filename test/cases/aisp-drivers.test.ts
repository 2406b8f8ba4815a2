import fc from 'fast-check';
import { PRICED_SEATS } from '../../src/numbers/drivers/aisp-drivers';
import { sumAsNumber } from '../../src/numbers/drivers/sum-of-many';
import { multiply, subtract, toNumber } from '../../src/numbers/units/ratio';
import { change, shown, split } from './driver-changes';

/** What a client pays and for how many seats, in one month. */
const paying = (fee: number, seats: number, days = 30) => ({
  mrr: (fee * days) / 30,
  ...Object.fromEntries(PRICED_SEATS.map((key) => [key, (seats * days) / 30])),
  clientMonths: days / 30,
});
const NOBODY = paying(0, 0, 0);
const NOTHING = { PRICE: 0, DILUTION: 0, MIX: 0 };
const DILUTED = { ...NOTHING, DILUTION: -19.99984 };

test.each([
  ['another fee', paying(2000, 20), paying(2400, 20), { ...NOTHING, PRICE: 20 }],
  ['seats under the same fee', paying(2000, 20), paying(2000, 25), { ...NOTHING, DILUTION: -20 }],
  ['fewer seats, same fee', paying(2000, 20), paying(2000, 16), { ...NOTHING, DILUTION: 25 }],
  ['seats paid like the others', paying(2000, 20), paying(2500, 25), NOTHING],
  ['both at once', paying(2000, 20), paying(2400, 25), { ...NOTHING, PRICE: -4 }],
  ['less than a cent is no other fee', paying(2000, 20), paying(2000.004, 25), DILUTED],
  ['a month of which 27 of 30 days are over', paying(2000, 20), paying(2000, 20, 27), NOTHING],
  ['27 days, and another fee', paying(2000, 20), paying(2400, 20, 27), { ...NOTHING, PRICE: 20 }],
  [
    '27 days, and more seats',
    paying(2000, 20),
    paying(2000, 25, 27),
    { ...NOTHING, DILUTION: -20 },
  ],
])('AISP of one client: %s', (_, from, to, expected) => {
  expect(shown(split('AISP', [change(from, to)]))).toEqual(expected);
});

test('AISP: an agreement that ends is no fee that stands still', () => {
  const ended = { ...paying(2000, 20), mrr: 0, clientMonths: 0 };
  expect(shown(split('AISP', [change(paying(2000, 20), ended)]))).toEqual({
    ...NOTHING,
    PRICE: -100,
  });
});

test('AISP: a price change counts on the average of the client’s shares of the seats', () => {
  const clients = [
    change(paying(1000, 10), paying(1200, 10)),
    change(paying(1000, 10), paying(3000, 30)),
  ];
  // 20 more a seat on (50 % + 25 %) ÷ 2 of the seats; the rest is that the dearer one has fewer of them.
  expect(shown(split('AISP', clients))).toEqual({ ...NOTHING, PRICE: 7.5, MIX: -2.5 });
});

test('AISP: a cheap client that comes is the mix, and it is that client’s share', () => {
  const clients = [change(paying(1000, 10), paying(1000, 10)), change(NOBODY, paying(500, 10))];
  const drivers = split('AISP', clients);
  expect(shown(drivers)).toEqual({ ...NOTHING, MIX: -25 });
  const mix = drivers[2]!.shares.map(({ over, under }) => toNumber(over, under));
  // Against the average price of 87.50: half of the seats at 100 are gone, half at 50 are new.
  expect(mix).toEqual([-6.25, -18.75]);
  expect(drivers[2]!.facts).toEqual({ of: 'MIX', came: 1, left: 0 });
});

test('AISP: the facts of a price multiply to its effect', () => {
  const price = fc.integer({ min: 0, max: 900 });
  const seats = fc.integer({ min: 1, max: 60 });
  const month = fc.tuple(price, seats).map(([fee, own]) => paying(fee, own));
  const client = fc.tuple(month, month).map(([from, to]) => change(from, to));
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 6 }), (clients) => {
      for (const each of split('AISP', clients)) {
        if (each.facts.of !== 'PRICE' && each.facts.of !== 'DILUTION') continue;
        const { price: seat, share } = each.facts;
        const product = multiply(share, subtract(seat.to, seat.from));
        expect(toNumber(product.over, product.under)).toBeCloseTo(sumAsNumber(each.shares), 9);
      }
    }),
    { numRuns: 60 },
  );
});
