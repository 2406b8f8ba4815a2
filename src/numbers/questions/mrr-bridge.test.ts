import fc from 'fast-check';
import { monthsThrough, shiftMonth } from '../units/month';
import { MONEY_PARTS, MONTH_PARTS } from '../units/parts';
import { roundHalf } from '../units/round';
import type { MrrFacts } from './client-mrr';
import { MOVES, mrrBridge, type ClientMonths } from './mrr-bridge';

const dollars = (amount: number): bigint => (BigInt(amount * 100) * MONEY_PARTS) / 100n;

/** Of a client with an agreement: its fee, in force for a share of the month. */
const agreed = (amount: number, share = 1): MrrFacts => ({
  mrr: dollars(amount),
  agreed: dollars(amount),
  clientMonths: (MONTH_PARTS * BigInt(share * 10)) / 10n,
});
const invoiced = (amount: number): MrrFacts => ({
  mrr: dollars(amount),
  agreed: 0n,
  clientMonths: MONTH_PARTS,
});
const since = (from: string, ...facts: readonly (MrrFacts | null)[]): ClientMonths =>
  new Map(facts.flatMap((each, i) => (each ? [[shiftMonth(from, i), each] as const] : [])));

const bridge = (clients: readonly ClientMonths[], from: string, to: string, today = '2026-12-15') =>
  mrrBridge(clients, monthsThrough(from, to), today.slice(0, 7), today, 100n).map(
    ({ month, opening, closing, partial, net, ...moves }) => {
      expect(opening + moves.new + moves.expansion + moves.contraction + moves.churned).toBe(
        closing,
      );
      expect(net).toBe(closing - opening);
      const told = Object.fromEntries(
        Object.entries(moves).flatMap(([key, cents]) =>
          cents ? [[key, Number(cents) / 100]] : [],
        ),
      );
      return { month, opening: Number(opening) / 100, ...told, ...(partial ? { partial } : {}) };
    },
  );

test('a client comes, grows, shrinks and leaves', () => {
  const client = since('2026-02', agreed(1000), agreed(1500), agreed(1200), agreed(1200));
  expect(bridge([client], '2026-01', '2026-07')).toEqual([
    { month: '2026-01', opening: 0 },
    { month: '2026-02', opening: 0, new: 1000 },
    { month: '2026-03', opening: 1000, expansion: 500 },
    { month: '2026-04', opening: 1500, contraction: -300 },
    { month: '2026-05', opening: 1200 },
    { month: '2026-06', opening: 1200, churned: -1200 },
    { month: '2026-07', opening: 0 },
  ]);
});

test('what one gains does not hide what another loses', () => {
  const clients = [
    since('2026-01', agreed(500), agreed(800)),
    since('2026-01', agreed(900), agreed(600)),
  ];
  expect(bridge(clients, '2026-02', '2026-02')).toEqual([
    { month: '2026-02', opening: 1400, expansion: 300, contraction: -300 },
  ]);
});

test('a first month from its middle on is new in two parts, a last one churned in two', () => {
  const comes = since('2026-06', agreed(1000, 0.5), agreed(2300), agreed(2300));
  expect(bridge([comes], '2026-06', '2026-08')).toEqual([
    { month: '2026-06', opening: 0, new: 1000 },
    { month: '2026-07', opening: 1000, new: 1000, expansion: 300 },
    { month: '2026-08', opening: 2300 },
  ]);
  const leaves = since('2026-01', agreed(2000), agreed(2000), agreed(1000, 0.5));
  expect(bridge([leaves], '2026-02', '2026-04')).toEqual([
    { month: '2026-02', opening: 2000 },
    { month: '2026-03', opening: 2000, churned: -1000 },
    { month: '2026-04', opening: 1000, churned: -1000 },
  ]);
});

test('a credit is a contraction, even one that takes all; the fee comes back as expansion', () => {
  const client = since('2026-01', agreed(500), { ...agreed(500), mrr: 0n }, agreed(500));
  expect(bridge([client], '2026-02', '2026-03')).toEqual([
    { month: '2026-02', opening: 500, contraction: -500 },
    { month: '2026-03', opening: 0, expansion: 500 },
  ]);
});

test('in a month that is not over, a third of the fee is no contraction', () => {
  // 10 of 30 days.
  const third: MrrFacts = {
    mrr: dollars(3000) / 3n,
    agreed: dollars(3000) / 3n,
    clientMonths: MONTH_PARTS / 3n,
  };
  const clients = [
    since('2026-05', agreed(3000), third),
    since('2026-05', invoiced(700), null),
    since('2026-05', invoiced(400), invoiced(600)),
    since('2026-06', third),
    since('2026-05', agreed(50), null),
  ];
  expect(bridge(clients, '2026-06', '2026-08', '2026-06-10')).toEqual([
    {
      month: '2026-06',
      opening: 4150,
      new: 3000,
      expansion: 200,
      churned: -50,
      partial: true,
    },
  ]);
});

const someFacts: fc.Arbitrary<MrrFacts | null> = fc.option(
  fc.record({
    mrr: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 15n }),
    agreed: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    clientMonths: fc.bigInt({ min: 0n, max: MONTH_PARTS }),
  }),
);
const someClient = fc.array(someFacts, { maxLength: 8 }).map((facts) => since('2026-01', ...facts));

/** Of the yen, the dollar and the dinar. */
const someCoins = fc.constantFrom(1n, 100n, 1000n);

test('law: every month adds up to the coin, is the next one’s opening, and closes with the MRR', () => {
  fc.assert(
    fc.property(fc.array(someClient, { maxLength: 6 }), someCoins, (clients, coins) => {
      const months = mrrBridge(
        clients,
        monthsThrough('2026-01', '2026-09'),
        '2026-09',
        '2026-09-10',
        coins,
      );
      months.forEach((each, i) => {
        const moved = MOVES.reduce((sum, move) => sum + each[move], 0n);
        expect(each.opening + moved).toBe(each.closing);
        expect(each.opening).toBe(months[i - 1]?.closing ?? 0n);
        if (each.partial) return;
        const mrr = clients.reduce((sum, client) => sum + (client.get(each.month)?.mrr ?? 0n), 0n);
        expect(each.closing).toBe(roundHalf({ over: mrr * coins, under: MONEY_PARTS }));
      });
      const turned = mrrBridge(
        [...clients].reverse(),
        monthsThrough('2026-01', '2026-09'),
        '2026-09',
        '2026-09-10',
        coins,
      );
      expect(turned).toEqual(months);
    }),
  );
});
