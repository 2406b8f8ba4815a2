import { type GraphqlAnswer, type TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 7 }));
}, 60_000);
afterAll(() => server?.close());

interface Clients {
  readonly clients: {
    readonly nodes: { name: string }[];
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string;
      endCursor: string;
    };
    readonly totalCount: number;
  };
}

const TEXT = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter) {
  clients(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

const clients = async (variables: object) =>
  (await server.query<Clients>(msp.token, TEXT, variables)).data.clients;
const names = ({ nodes }: Clients['clients']) => nodes.map(({ name }) => name);

test('pages run forward and back over the same rows', async () => {
  const all = names(await clients({ first: 500 }));
  expect(all).toHaveLength(9);
  const first = await clients({ first: 4 });
  const second = await clients({ first: 4, after: first.pageInfo.endCursor });
  expect([...names(first), ...names(second)]).toEqual(all.slice(0, 8));
  expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  const back = await clients({ last: 4, before: second.pageInfo.startCursor });
  expect(names(back)).toEqual(names(first));
  expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(names(await clients({ last: 2 }))).toEqual(all.slice(-2));
  expect(first.totalCount).toBe(9);
});

test.each([
  [{ nameContains: 'aCO' }, ['Acorn']],
  [{ nameContains: '%' }, []],
  [{ segments: ['Dental'] }, ['Birch']],
  [{ territories: ['North', 'South'] }, ['Acorn', 'Birch']],
  [{ status: ['PROSPECT'] }, []],
  [{ ids: [] }, []],
])('clients by %j', async (filter, expected) => {
  const found = await clients({ filter });
  expect(names(found)).toEqual(expected);
  expect(found.totalCount).toBe(expected.length);
});

test.each([
  ['{ open: true }', 1],
  ['{ open: false }', 8],
  ['{ reactive: true }', 9],
  [
    '{ boards: ["Help Desk"], openedFrom: "2026-02-01T00:00:00Z", openedUntil: "2026-03-01T00:00:00Z" }',
    3,
  ],
  ['{ closedFrom: "2026-03-05T17:00:00Z" }', 2],
  ['{ closedUntil: "2026-01-05T17:00:00Z" }', 0],
])('tickets by %s', async (filter, count) => {
  const { data } = await server.query(msp.token, `{ tickets(filter: ${filter}) { totalCount } }`);
  expect(data).toEqual({ tickets: { totalCount: count } });
});

interface TicketPage {
  readonly nodes: { number: string; openedAt: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

test('a page of tickets ends where the next begins, to the microsecond', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const text =
      'query ($after: String) { tickets(first: 2, after: $after) { nodes { number openedAt } pageInfo { hasNextPage endCursor } } }';
    const { data }: GraphqlAnswer<{ tickets: TicketPage }> = await server.query(msp.token, text, {
      after,
    });
    seen.push(...data.tickets.nodes.map(({ openedAt }) => openedAt));
    after = data.tickets.pageInfo.hasNextPage ? data.tickets.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toHaveLength(9);
  expect(seen).toEqual([...seen].sort().reverse());
});

test('seats are those in force on the day, carried back before the first count', async () => {
  const text = `{ client(ref: { source: "psa", externalId: "c1" }) {
    before: seats(on: "2024-06-01") early: seats(on: "2026-01-31") today: seats endpoints
    never: seats(on: "2026-02-01") } other: client(ref: { source: "psa", externalId: "m0" }) { seats } }`;
  expect((await server.query(msp.token, text)).data).toEqual({
    client: { before: 10, early: 10, today: 20, endpoints: 12, never: 20 },
    other: { seats: null },
  });
});

test('an agreement’s amount is per month, and nothing outside its time', async () => {
  const text = `{ client(ref: { source: "psa", externalId: "c2" }) {
    agreements(activeOn: "2026-01-01") { nodes { client { name } now: monthlyAmount before: monthlyAmount(on: "2024-12-31") } }
    ended: agreements(activeOn: "2024-12-31") { totalCount } } }`;
  expect((await server.query(msp.token, text)).data).toEqual({
    client: {
      agreements: { nodes: [{ client: { name: 'Birch' }, now: '2000.00', before: '0.00' }] },
      ended: { totalCount: 0 },
    },
  });
});

test('allocations leave out what is overhead', async () => {
  const text =
    '{ technicians { nodes { name tier allocations { deliveryArea role share since } } } }';
  expect((await server.query(msp.token, text)).data).toEqual({
    technicians: {
      nodes: [
        {
          name: 'Tess',
          tier: 1,
          allocations: [{ deliveryArea: 'SUPPORT', role: '', share: 1, since: '2025-01-01' }],
        },
        {
          name: 'Tom',
          tier: 2,
          allocations: [
            { deliveryArea: 'PROFESSIONAL_SERVICES', role: '', share: 0.5, since: '2025-01-01' },
            { deliveryArea: 'VCIO', role: 'vCIO', share: 0.25, since: '2025-01-01' },
          ],
        },
      ],
    },
  });
});

test('evidence over all pages adds up to the value, with the rule that decided', async () => {
  const text = `query ($after: String) { msp { metric(key: RHEM, period: { from: "2026-01", to: "2026-03" }) {
    numerator denominator evidence(first: 4, after: $after) {
      nodes { numerator denominator rule source { __typename } } pageInfo { hasNextPage endCursor } totalCount } } } }`;
  interface Evidence {
    readonly nodes: {
      numerator: number;
      denominator: number;
      rule: string | null;
      source: { __typename: string };
    }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
    readonly totalCount: number;
  }
  const rows: Evidence['nodes'] = [];
  let after: string | null = null;
  let total: number;
  do {
    const answer: GraphqlAnswer<{ msp: { metric: { evidence: Evidence } } }> = await server.query(
      msp.token,
      text,
      { after },
    );
    const { evidence } = answer.data.msp.metric;
    rows.push(...evidence.nodes);
    total = evidence.totalCount;
    after = evidence.pageInfo.hasNextPage ? evidence.pageInfo.endCursor : null;
  } while (after);
  const sum = (side: 'numerator' | 'denominator') => rows.reduce((all, row) => all + row[side], 0);
  expect([rows.length, sum('numerator'), sum('denominator')]).toEqual([total, 9, 140]);
  const rules = rows
    .filter(({ source }) => source.__typename === 'TimeEntry')
    .map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(['inside-the-fee']));
});
