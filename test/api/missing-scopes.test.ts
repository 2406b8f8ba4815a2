import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import type { TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 5 }));
}, 60_000);
afterAll(() => server?.close());

const P = 'period: { from: "2026-01", to: "2026-03" }';
const without = (...missing: Scope[]): string =>
  server.token(
    TENANT_SCOPES.filter((scope) => !missing.includes(scope)),
    msp,
  );

const ask = (token: string, text: string) => server.query<Record<string, unknown>>(token, text);
const toldIn = ({ errors = [] }: Awaited<ReturnType<typeof ask>>) =>
  errors.map(({ path = [], extensions }) => [
    path.filter((step) => typeof step === 'string').join('.'),
    extensions?.['scope'] ?? extensions?.['code'],
  ]);

/** A list of clients, a field below it, and the scope that it misses. */
const FIELDS: [string, string, Scope][] = [
  ['aisp', `aisp(${P}) { value }`, 'financials:read'],
  ['metric', `metric(key: MRR, ${P}) { value }`, 'financials:read'],
  ['metrics', `metrics(keys: [RHEM, MRR], ${P}) { value }`, 'financials:read'],
  ['series', `series(key: MRR, ${P}) { value }`, 'financials:read'],
  ['band', 'band { basisValue }', 'financials:read'],
  ['rhem', `rhem(${P}) { value }`, 'metrics:read'],
  ['tickets', 'tickets(first: 1) { nodes { number } }', 'tickets:read'],
];

test.each(FIELDS)(
  'clients.%s is told once and null in every row, and what stands beside it is there',
  async (field, text, scope) => {
    const answer = await ask(without(scope), `{ clients { nodes { name ${text} } } }`);
    expect(toldIn(answer)).toEqual([[`clients.nodes.${field}`, scope]]);
    const { nodes } = answer.data['clients'] as { nodes: { name: string }[] };
    expect(nodes).toHaveLength(7);
    for (const node of nodes) expect(node).toEqual({ name: expect.any(String), [field]: null });
  },
);

test('each field of the query that misses a scope is told by itself, under its own name', async () => {
  const answer = await ask(
    without('financials:read'),
    `{ clients { nodes { fee: aisp(${P}) { value } mrr: metric(key: MRR, ${P}) { value }
      agreements { nodes { name monthlyAmount } } } } }`,
  );
  expect(toldIn(answer)).toEqual(
    expect.arrayContaining([
      ['clients.nodes.fee', 'financials:read'],
      ['clients.nodes.mrr', 'financials:read'],
      ['clients.nodes.agreements.nodes.monthlyAmount', 'financials:read'],
    ]),
  );
  expect(answer.errors).toHaveLength(3);
  expect(JSON.stringify(answer.data)).toContain('"Managed"');
});

test('any other refusal of every row is told once too', async () => {
  const answer = await ask(msp.token, '{ clients { nodes { seats(on: "2026-02-30") } } }');
  expect(toldIn(answer)).toEqual([['clients.nodes.seats', 'BAD_DATE']]);
});

const PANELS: [string, string, Scope][] = [
  ['clients', 'clients { nodes { name } }', 'clients:read'],
  ['tickets', 'tickets { nodes { number } }', 'tickets:read'],
  ['technicians', 'technicians { nodes { name } }', 'staff:read'],
  ['pricingGaps', `pricingGaps(${P}) { gap }`, 'financials:read'],
  [
    'metrics',
    `metrics(query: { metrics: [RHEM, MRR], ${P} }) { totals { value } }`,
    'financials:read',
  ],
  ['settings', 'settings { version }', 'metrics:read'],
  ['nodes', 'nodes(ids: ["msp_0"]) { id }', 'metrics:read'],
];

test.each(PANELS)(
  'without its scope the panel %s leaves the page as it is',
  async (panel, text, scope) => {
    const answer = await ask(
      without(scope),
      `{ viewer { subject } ${text} deliveryAreas { key } }`,
    );
    expect(answer.data).toMatchObject({
      viewer: { subject: 'test' },
      deliveryAreas: { length: 5 },
    });
    if (panel !== 'nodes') expect(toldIn(answer)).toEqual([[panel, scope]]);
  },
);

test('a client’s name stays where only the client of its ticket is refused', async () => {
  const answer = await ask(
    without('clients:read'),
    '{ tickets { nodes { number client { name } } } }',
  );
  expect(toldIn(answer)).toEqual([['tickets.nodes.client', 'clients:read']]);
  const { nodes } = answer.data['tickets'] as { nodes: object[] };
  for (const node of nodes) expect(node).toEqual({ number: expect.any(String), client: null });
});

test('evidence stays where its records are not for this token', async () => {
  const answer = await ask(
    without('tickets:read'),
    `{ msp { metric(key: RHEM, ${P}) { evidence { nodes { numerator source { __typename } } } } } }`,
  );
  expect(toldIn(answer)).toEqual([['msp.metric.evidence.nodes.source', 'tickets:read']]);
  expect(JSON.stringify(answer.data)).toMatch(/"numerator":\d/);
});

test('what one mutation did is told though the next is refused', async () => {
  const answer = await ask(
    msp.token,
    `mutation {
      first: setTarget(input: { metric: RHEM, max: 0.2, since: "2026-01-01" }) { max }
      second: setTarget(input: { metric: RHEM, since: "2026-01-01" }) { max }
      third: closeMonth(month: "2099-01") { month } }`,
  );
  expect(answer.data).toEqual({ first: { max: 0.2 }, second: null, third: null });
  expect(answer.errors).toHaveLength(2);
});
