import * as fc from 'fast-check';
import { compare, type Ratio } from '../units/ratio';
import { bandClients, type ClientFigures } from './band-clients';
import { drawEdges } from './draw-edges';
import { goodness, rankIn } from './edges';
import { refine } from './refine';
import { bandName, type BandRule } from './scheme';

const money = (value: number): Ratio => ({ over: BigInt(value), under: 1n });
const client = (id: number, basis: Ratio, more: Partial<ClientFigures> = {}): ClientFigures => ({
  id,
  cell: '[]',
  basis,
  contribution: null,
  refinement: null,
  costShare: null,
  hoursPerSeat: null,
  ...more,
});
const rule = (
  method: BandRule['method'],
  bandCount = 3,
  best: BandRule['best'] = 'MOST',
): BandRule => ({
  method,
  best,
  bandCount,
  thresholds: method === 'THRESHOLDS' ? [money(1000), money(3000)] : [],
});
const METHODS = ['THRESHOLDS', 'QUANTILES', 'NATURAL_BREAKS'] as const;
const namesOf = (method: BandRule['method'], values: readonly number[]): string => {
  const edges = drawEdges(rule(method), values.map(money));
  return values.map((value) => bandName(rankIn(edges, money(value)))).join('');
};

test('a client at exactly the upper threshold is in the top band; bands have no gaps', () => {
  expect(namesOf('THRESHOLDS', [1, 999, 1000, 2999, 3000, 9000])).toBe('CCBBAA');
});

test('quantiles put as many into each band; equal clients stay together', () => {
  expect(namesOf('QUANTILES', [2, 3, 4, 5, 6, 7])).toBe('CCBBAA');
  expect(namesOf('QUANTILES', [1, 1, 1, 1, 1, 9])).toBe('AAAAAA');
  expect(namesOf('QUANTILES', [5, 7])).toBe('BA');
});

test('natural breaks lie in the widest gaps', () => {
  expect(namesOf('NATURAL_BREAKS', [1, 2, 10, 11, 50])).toBe('CCBBA');
  expect(namesOf('NATURAL_BREAKS', [4, 4, 9])).toBe('BBA');
  expect(namesOf('NATURAL_BREAKS', [4, 4])).toBe('AA');
});

test('no revenue is in no band', () => {
  const figures = [client(1, money(0)), client(2, money(-5)), client(3, money(1))];
  const { clients } = bandClients(rule('THRESHOLDS'), figures);
  expect(clients.map(({ id, rank }) => [id, rank])).toEqual([[3, 3]]);
});

const SEVENTY: Ratio = { over: 7n, under: 10n };

/** A client that keeps so much of its revenue, at a target of 70 %. */
const keeping = (id: number, basis: number, left: number): ClientFigures =>
  client(id, money(basis), {
    refinement: refine(
      { basis: money(basis), revenue: money(basis), cost: money(basis - left) },
      SEVENTY,
    ),
  });

test('refining goes by the worth at the target margin, and a loss is in the lowest band', () => {
  const figures = [
    keeping(1, 3000, 2100),
    keeping(2, 5000, 2000),
    keeping(3, 5000, 500),
    keeping(4, 5000, -200),
    keeping(5, 2800, 2128),
    client(6, money(5000)),
  ];
  const { clients } = bandClients(rule('THRESHOLDS'), figures);
  // 3 000 at exactly 70 % stays; 2 800 at 76 % is worth 3 040.
  expect(clients.map(({ rank, refinedRank }) => [rank, refinedRank])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 3],
    [2, 1],
    [1, 1],
  ]);
});

const shares = fc.integer({ min: 1, max: 1_000_000 });

test('at exactly the target margin a client keeps its band, whatever its revenue was before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(shares, shares), { minLength: 1 }), (pairs) => {
      const figures = pairs.map(([basis, revenue], i) => {
        const cost: Ratio = { over: BigInt(revenue) * 3n, under: 10n };
        const sums = { basis: money(basis), revenue: money(revenue), cost };
        return client(i, money(basis), { refinement: refine(sums, SEVENTY) });
      });
      for (const method of METHODS) {
        const { clients } = bandClients(rule(method), figures);
        expect(clients.filter(({ rank, refinedRank }) => rank !== refinedRank)).toEqual([]);
      }
    }),
  );
});

test('without revenue in the months looked at, what is left counts; without a target nothing is refined', () => {
  const sums = { basis: money(5000), revenue: money(-100), cost: money(40) };
  expect(refine(sums, SEVENTY)).toMatchObject({ margin: null });
  expect(compare(refine(sums, SEVENTY)!.worth, money(-200))).toBe(0);
  expect(refine(sums, money(0))).toBeNull();
});

test('each cell of a partition has bands of its own', () => {
  const cells = (id: number, cell: string, value: number) => client(id, money(value), { cell });
  const figures = [cells(1, 'a', 10), cells(2, 'a', 20), cells(3, 'b', 1000), cells(4, 'b', 2000)];
  const { clients, ends } = bandClients(rule('QUANTILES', 2), figures);
  expect(clients.map(({ id, rank }) => [id, rank])).toEqual([
    [1, 2],
    [2, 1],
    [3, 2],
    [4, 1],
  ]);
  expect([...ends.keys()]).toEqual(['a', 'b']);
});

const schemes = fc.record({
  method: fc.constantFrom(...METHODS),
  bandCount: fc.integer({ min: 1, max: 6 }),
  best: fc.constantFrom('MOST' as const, 'LEAST' as const),
  values: fc.array(fc.integer({ min: -50, max: 5000 }), { maxLength: 40 }),
});

test('every client with revenue, or of known consumption, is in exactly one band, which covers it', () => {
  fc.assert(
    fc.property(schemes, ({ method, bandCount, best, values }) => {
      const own = rule(method, bandCount, best);
      const figures = values.map((value, i) =>
        client(i, money(value), { cell: value % 2 ? 'odd' : 'even' }),
      );
      const { clients, ends } = bandClients(own, figures);
      const banded = values.flatMap((value, i) => (value > 0 || best === 'LEAST' ? [i] : []));
      expect(clients.map(({ id }) => id).sort((a, b) => a - b)).toEqual(banded);
      for (const { rank, basis, cell } of clients) {
        const { lower, upper } = ends.get(cell)![rank - 1]!;
        const [better, worse] = best === 'MOST' ? [upper, lower] : [lower, upper];
        const good = goodness(best, basis);
        expect(rank).toBeLessThanOrEqual(method === 'THRESHOLDS' ? 3 : bandCount);
        expect(!worse || compare(good, goodness(best, worse)) >= 0).toBe(true);
        expect(!better || compare(good, goodness(best, better)) < 0).toBe(true);
      }
    }),
  );
});

test('the order of the clients makes no difference', () => {
  fc.assert(
    fc.property(schemes, fc.infiniteStream(fc.nat()), ({ method, bandCount, values }, chance) => {
      const figures = values.map((value, i) =>
        client(i, money(value), { costShare: money(value) }),
      );
      const keys = new Map(figures.map((each) => [each, chance.next().value as number]));
      const shuffled = [...figures].sort((a, b) => keys.get(a)! - keys.get(b)!);
      const told = (list: readonly ClientFigures[]) =>
        [...bandClients(rule(method, bandCount), list).clients].sort((a, b) => a.id - b.id);
      expect(told(shuffled)).toEqual(told(figures));
    }),
  );
});
