import type { Scope } from '../../src/auth/scopes';
import type { TestServer } from '../fixture/server';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await ingest(server, msp.token, 'ToolCosts', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'SUPPORT',
      basis: 'NAMED_CLIENTS',
      clientExternalIds: ['c1'],
      effectiveOn: '2025-01-01',
      monthlyCost: '90',
    },
  ]);
}, 60_000);
afterAll(() => server?.close());

const P = 'period: { from: "2026-01", to: "2026-03" }';
const ALL: Scope[] = [
  'metrics:read',
  'clients:read',
  'tickets:read',
  'staff:read',
  'financials:read',
  'ingest:write',
  'settings:write',
];

/** A question, and each scope without which it is refused. */
const NEEDED: [string, Scope[]][] = [
  ['{ viewer { subject } msp { name } deliveryAreas { name } metricDefinitions { key } }', []],
  ['{ clients { nodes { name } } }', ['clients:read']],
  ['{ client(ref: { source: "psa", externalId: "c1" }) { name } }', ['clients:read']],
  ['{ clients { nodes { agreements { nodes { name } } } } }', ['clients:read']],
  [
    '{ clients { nodes { agreements { nodes { monthlyAmount } } } } }',
    ['clients:read', 'financials:read'],
  ],
  ['{ clients { nodes { tickets { nodes { number } } } } }', ['clients:read', 'tickets:read']],
  ['{ tickets { nodes { number } } }', ['tickets:read']],
  ['{ tickets { nodes { client { name } } } }', ['tickets:read', 'clients:read']],
  ['{ tickets { nodes { technician { name } } } }', ['tickets:read', 'staff:read']],
  ['{ tickets(filter: { technicians: [] }) { nodes { id } } }', ['tickets:read', 'staff:read']],
  [
    '{ clients { nodes { tickets(filter: { technicians: [] }) { totalCount } } } }',
    ['clients:read', 'tickets:read', 'staff:read'],
  ],
  ['{ timeEntries { nodes { minutes } } }', ['tickets:read']],
  ['{ timeEntries { nodes { technician { name } } } }', ['tickets:read', 'staff:read']],
  ['{ timeEntries(filter: { technicians: [] }) { nodes { id } } }', ['tickets:read', 'staff:read']],
  ['{ technicians { nodes { name } } }', ['staff:read']],
  ['{ deliveryAreas { technicians { name } } }', ['staff:read']],
  ['{ parkedRecords { totalCount } }', ['ingest:write']],
  [`{ msp { metric(key: RHEM, ${P}) { value } } }`, ['metrics:read']],
  [`{ msp { metric(key: MRR, ${P}) { value } } }`, ['metrics:read', 'financials:read']],
  [`{ msp { metrics(keys: [RHEM, AISP], ${P}) { value } } }`, ['metrics:read', 'financials:read']],
  [`{ msp { series(key: SERVICE_REVENUE, ${P}) { value } } }`, ['metrics:read', 'financials:read']],
  [`{ clients { nodes { rhem(${P}) { value } } } }`, ['metrics:read', 'clients:read']],
  [
    `{ clients { nodes { aisp(${P}) { value } } } }`,
    ['metrics:read', 'clients:read', 'financials:read'],
  ],
  [
    `{ deliveryArea(key: SUPPORT) { leverage(${P}) { value } } }`,
    ['metrics:read', 'financials:read'],
  ],
  [
    `{ deliveryArea(key: SUPPORT) { recommendedStaffing(${P}) { gap } } }`,
    ['metrics:read', 'financials:read'],
  ],
  [`{ deliveryArea(key: CENTRALIZED_SERVICES) { leverage(${P}) { value } } }`, ['metrics:read']],
  [`{ metrics(query: { metrics: [RHEM], ${P} }) { totals { value } } }`, ['metrics:read']],
  [
    `{ metrics(query: { metrics: [AISP], ${P} }) { totals { value } } }`,
    ['metrics:read', 'financials:read'],
  ],
  [
    `{ metrics(query: { metrics: [RHEM], ${P}, groupBy: [CLIENT] }) { totals { value } } }`,
    ['metrics:read', 'clients:read'],
  ],
  [
    `{ metrics(query: { metrics: [LOGGED_HOURS], ${P}, groupBy: [TECHNICIAN] }) { totals { value } } }`,
    ['metrics:read', 'staff:read'],
  ],
  [
    `{ msp { metric(key: REACTIVE_HOURS, ${P}) { evidence { nodes { source { __typename } } } } } }`,
    ['metrics:read', 'tickets:read'],
  ],
  [
    `{ msp { metric(key: LABOUR_COST, ${P}) { evidence { nodes { source { ... on Technician { name } } } } } } }`,
    ['metrics:read', 'financials:read', 'staff:read'],
  ],
  [
    `{ msp { metric(key: TOOL_COST, ${P}) { evidence { nodes { source { ... on ToolCost { name clients { name } } } } } } } }`,
    ['metrics:read', 'financials:read', 'clients:read'],
  ],
  ['mutation { ingestClients(source: "psa", records: []) { received } }', ['ingest:write']],
  [
    'mutation { setTarget(input: { metric: RHEM, max: 0.2, since: "2026-01-01" }) { max } }',
    ['settings:write'],
  ],
];

test.each(NEEDED)('%s', async (text, needed) => {
  const ask = (scopes: Scope[]) => server.query(server.token(scopes, msp), text);
  const answer = await ask(needed);
  expect(answer.errors).toBeUndefined();
  expect(answer.status).toBe(200);
  for (const scope of needed) {
    const refused = await ask(ALL.filter((each) => each !== scope));
    expect(refused.status).toBe(refused.data === null ? 403 : 200);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining(scope),
      extensions: { code: 'FORBIDDEN', scope },
    });
  }
});

test.each(['client_', 'technician_', 'ticket_'])(
  'a node needs the scope of its kind: %s',
  async (kind) => {
    const { data } = await server.query<{ tickets: { nodes: { id: string }[] } }>(
      msp.token,
      '{ tickets { nodes { id } } }',
    );
    const ids = [msp.clients['Acorn']!, msp.technicians['Tess']!, data.tickets.nodes[0]!.id];
    const id = ids.find((each) => each.startsWith(kind));
    const text = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await server.query(server.token([], msp), text, { id })).status).toBe(403);
    expect((await server.query(msp.token, text, { id })).data).toEqual({ node: { id } });
  },
);

/** What Acorn costs in March, and who and what it is made of. */
const COST = `query ($id: ID!) { client(id: $id) {
  metric(key: COST_TO_SERVE, period: { from: "2026-03", to: "2026-03" }) {
    numerator
    evidence { nodes { numerator rule source {
      __typename
      ... on Technician { name }
      ... on ToolCost { id name deliveryArea basis monthlyCost effectiveOn clients { name } }
      ... on Client { name } } } } } } }`;
interface Cost {
  client: {
    metric: {
      numerator: number;
      evidence: { nodes: { numerator: number; rule: string | null; source: { id?: string } }[] };
    };
  };
}

test('a cost is what its technicians and tools put into it, each by name', async () => {
  const { data } = await server.query<Cost>(msp.token, COST, { id: msp.clients['Acorn'] });
  const { numerator, evidence } = data.client.metric;
  // Two of Tess’s three hours were Acorn’s.
  expect(numerator).toBe(3290);
  const tool = {
    __typename: 'ToolCost',
    id: expect.stringMatching(/^tool-cost_/) as string,
    name: 'RMM',
    deliveryArea: 'SUPPORT',
    basis: 'NAMED_CLIENTS',
    monthlyCost: '90',
    effectiveOn: '2025-01-01',
    clients: [{ name: 'Acorn' }],
  };
  const tess = { __typename: 'Technician', name: 'Tess' };
  expect(evidence.nodes).toEqual([
    { numerator: 3200, rule: 'absorbed by logged hours', source: tess },
    { numerator: 90, rule: 'tool of named clients', source: tool },
  ]);
  const id = evidence.nodes[1]?.source.id;
  const text = 'query ($id: ID!) { node(id: $id) { ... on ToolCost { name } } }';
  expect((await server.query(msp.token, text, { id })).data).toEqual({ node: { name: 'RMM' } });
  const limited = server.token(ALL, { tenantId: msp.tenantId, clientIds: [keyOf('Acorn')] });
  expect((await server.query(limited, text, { id })).data).toEqual({ node: null });
  const poor = server.token(['clients:read'], msp);
  expect((await server.query(poor, text, { id })).status).toBe(403);
});

test('a token limited to that client sees the sum, and neither names nor pay', async () => {
  const limited = server.token(ALL, { tenantId: msp.tenantId, clientIds: [keyOf('Acorn')] });
  const { data } = await server.query<Cost>(limited, COST, { id: msp.clients['Acorn'] });
  const source = { __typename: 'Client', name: 'Acorn' };
  expect(data.client.metric).toEqual({
    numerator: 3290,
    evidence: { nodes: [{ numerator: 3290, rule: null, source }] },
  });
});

const keyOf = (client: string): number => Number(msp.clients[client]!.split('_')[2]);

describe('a token limited to one client', () => {
  const limited = () => {
    const id = Number(msp.clients['Acorn']?.split('_')[2]);
    return server.token(ALL, { tenantId: msp.tenantId, clientIds: [id] });
  };

  test('lists, finds and counts that client alone', async () => {
    const { data } = await server.query(
      limited(),
      `query ($other: ID!) {
        clients { totalCount nodes { name } }
        client(id: $other) { name }
        node(id: $other) { id }
        nodes(ids: [$other]) { id }
        tickets { totalCount nodes { client { name } } }
        timeEntries { totalCount }
        viewer { clientIds }
      }`,
      { other: msp.clients['Birch'] },
    );
    expect(data).toEqual({
      clients: { totalCount: 1, nodes: [{ name: 'Acorn' }] },
      client: null,
      node: null,
      nodes: [null],
      tickets: { totalCount: 6, nodes: Array(6).fill({ client: { name: 'Acorn' } }) },
      timeEntries: { totalCount: 6 },
      viewer: { clientIds: [msp.clients['Acorn']] },
    });
  });

  test('gets totals over that client, and no staff figures', async () => {
    const { data } = await server.query(
      limited(),
      `{ msp {
           rhem: metric(key: RHEM, ${P}) { numerator denominator evidence { totalCount } }
           mrr: metric(key: MRR, ${P}) { value }
           staff: metric(key: REACTIVE_TICKETS_PER_TECHNICIAN, ${P}) { value reason numerator }
           p90: metric(key: TIME_TO_RESOLUTION_P90, ${P}) { value }
         }
         metrics(query: { metrics: [TICKETS_OPENED, FTE_MONTHS], ${P}, groupBy: [] }) {
           totals { value reason } rows { values { value } } } }`,
    );
    expect(data).toEqual({
      msp: {
        rhem: { numerator: 6, denominator: 50, evidence: { totalCount: 9 } },
        mrr: { value: 1000 },
        staff: { value: null, reason: 'NOT_APPLICABLE', numerator: 0 },
        p90: { value: 2 },
      },
      metrics: {
        totals: [
          { value: 6, reason: null },
          { value: null, reason: 'NOT_APPLICABLE' },
        ],
        rows: [{ values: [{ value: 6 }, { value: null }] }],
      },
    });
  });

  test('cannot widen itself by a filter', async () => {
    const text = `query ($ids: [ID!]!) { metrics(query: { metrics: [TICKETS_OPENED], ${P}, filter: { clients: $ids }, groupBy: [CLIENT] }) { rows { dimensions { label } } totals { value } } }`;
    const { data } = await server.query(limited(), text, {
      ids: [msp.clients['Birch'], msp.clients['Acorn']],
    });
    expect(data).toEqual({
      metrics: { rows: [{ dimensions: [{ label: 'Acorn' }] }], totals: [{ value: 6 }] },
    });
  });

  test.each([
    'mutation { ingestClients(source: "psa", records: []) { received } }',
    'mutation { setTarget(input: { metric: RHEM, max: 0.2, since: "2026-01-01" }) { max } }',
    `{ deliveryArea(key: SUPPORT) { recommendedStaffing(${P}) { gap } } }`,
  ])('is refused %s', async (text) => {
    const answer = await server.query(limited(), text);
    expect(answer.status).toBe(answer.data === null ? 403 : 200);
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  test('limited to no client at all, sees none', async () => {
    const token = server.token(ALL, { tenantId: msp.tenantId, clientIds: [] });
    const { data } = await server.query(
      token,
      `{ clients { totalCount } msp { metric(key: TICKETS_OPENED, ${P}) { value } } }`,
    );
    expect(data).toEqual({ clients: { totalCount: 0 }, msp: { metric: { value: 0 } } });
  });
});
