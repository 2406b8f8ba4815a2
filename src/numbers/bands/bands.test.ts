import * as fc from 'fast-check';
import { compare, type Ratio } from '../units/ratio';
import { bandClients, type ClientFigures } from './band-clients';
import { drawEdges } from './draw-edges';
import { lowerOf, rankIn, upperOf } from './edges';
import { bandName, type BandRule } from './scheme';

const money = (value: number): Ratio => ({ over: BigInt(value), under: 1n });
const client = (id: number, basis: Ratio, more: Partial<ClientFigures> = {}): ClientFigures => ({
  id,
  cell: '[]',
  basis,
  contribution: null,
  costShare: null,
  hoursPerSeat: null,
  ...more,
});
const rule = (method: BandRule['method'], bandCount = 3): BandRule => ({
  method,
  bandCount,
  thresholds: method === 'THRESHOLDS' ? [money(1000), money(3000)] : [],
});
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

test('refining goes by contribution, and a loss is in the lowest band', () => {
  const figures = [
    client(1, money(5000), { contribution: money(3000) }),
    client(2, money(5000), { contribution: money(1500) }),
    client(3, money(5000), { contribution: money(-200) }),
    client(4, money(5000)),
  ];
  const { clients } = bandClients(rule('THRESHOLDS'), figures);
  expect(clients.map(({ rank, refinedRank }) => [rank, refinedRank])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 1],
  ]);
});

test('each cell of a partition has bands of its own', () => {
  const cells = (id: number, cell: string, value: number) => client(id, money(value), { cell });
  const figures = [cells(1, 'a', 10), cells(2, 'a', 20), cells(3, 'b', 1000), cells(4, 'b', 2000)];
  const { clients, edges } = bandClients(rule('QUANTILES', 2), figures);
  expect(clients.map(({ id, rank }) => [id, rank])).toEqual([
    [1, 2],
    [2, 1],
    [3, 2],
    [4, 1],
  ]);
  expect([...edges.keys()]).toEqual(['a', 'b']);
});

const METHODS = ['THRESHOLDS', 'QUANTILES', 'NATURAL_BREAKS'] as const;
const schemes = fc.record({
  method: fc.constantFrom(...METHODS),
  bandCount: fc.integer({ min: 2, max: 6 }),
  values: fc.array(fc.integer({ min: -50, max: 5000 }), { maxLength: 40 }),
});

test('every client with a positive basis is in exactly one band, which covers it', () => {
  fc.assert(
    fc.property(schemes, ({ method, bandCount, values }) => {
      const own = rule(method, bandCount);
      const figures = values.map((value, i) =>
        client(i, money(value), { cell: value % 2 ? 'odd' : 'even' }),
      );
      const { clients, edges } = bandClients(own, figures);
      const positive = values.flatMap((value, i) => (value > 0 ? [i] : []));
      expect(clients.map(({ id }) => id).sort((a, b) => a - b)).toEqual(positive);
      for (const { rank, basis, cell } of clients) {
        const lower = lowerOf(edges.get(cell)!, rank);
        const upper = upperOf(edges.get(cell)!, rank);
        expect(rank).toBeLessThanOrEqual(method === 'THRESHOLDS' ? 3 : bandCount);
        expect(!lower || compare(basis, lower) >= 0).toBe(true);
        expect(!upper || compare(basis, upper) < 0).toBe(true);
      }
    }),
  );
});

test('the order of the clients makes no difference', () => {
  fc.assert(
    fc.property(schemes, fc.infiniteStream(fc.nat()), ({ method, bandCount, values }, chance) => {
      const figures = values.map((value, i) =>
        client(i, money(value), { contribution: money(value - 700), costShare: money(value) }),
      );
      const keys = new Map(figures.map((each) => [each, chance.next().value as number]));
      const shuffled = [...figures].sort((a, b) => keys.get(a)! - keys.get(b)!);
      const told = (list: readonly ClientFigures[]) =>
        [...bandClients(rule(method, bandCount), list).clients].sort((a, b) => a.id - b.id);
      expect(told(shuffled)).toEqual(told(figures));
    }),
  );
});
