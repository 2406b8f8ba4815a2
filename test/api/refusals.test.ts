import type { TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

const metric = (period: string, key = 'RHEM') =>
  `{ msp { metric(key: ${key}, period: ${period}) { value } } }`;
const table = (query: string) => `{ metrics(query: ${query}) { totals { value } } }`;
const Q1 = '{ from: "2026-01", to: "2026-03" }';

test.each([
  ['{ clients(first: -1) { totalCount } }', 'BAD_PAGE'],
  ['{ clients(first: 501) { totalCount } }', 'BAD_PAGE'],
  ['{ clients(first: 1, last: 1) { totalCount } }', 'BAD_PAGE'],
  ['{ clients(after: "garbage") { totalCount } }', 'BAD_CURSOR'],
  [
    '{ tickets(after: "WyJ4IiwxLCJhIl0", filter: { openedFrom: "2026-01-01" }) { totalCount } }',
    'BAD_DATE_TIME',
  ],
  ['{ tickets(after: "WyJ4IiwxLCJhIl0") { totalCount } }', 'BAD_CURSOR'],
  ['{ client { name } }', 'BAD_REFERENCE'],
  ['{ clients { nodes { seats(on: "2026-02-30") } } }', 'BAD_DATE'],
  [metric('{ from: "2026-02", to: "2026-01" }'), 'BAD_PERIOD'],
  [metric('{ from: "2001-01", to: "2026-01" }'), 'BAD_PERIOD'],
  [metric('{ from: "2026-01", to: "2026-02", view: AS_CLOSED }'), 'MONTH_NOT_CLOSED'],
  [metric('{ from: "2026-13", to: "2026-13" }'), 'BAD_MONTH'],
  [`{ msp { metric(key: RHEM, period: ${Q1}) { previous(periods: 0) { value } } } }`, 'BAD_PERIOD'],
  [
    `{ msp { metric(key: RHEM, period: ${Q1}) { evidence(first: 501) { totalCount } } } }`,
    'BAD_PAGE',
  ],
  [
    `{ msp { metric(key: RHEM, period: ${Q1}) { evidence(after: "x") { totalCount } } } }`,
    'BAD_CURSOR',
  ],
  [table(`{ metrics: [], period: ${Q1} }`), 'BAD_METRICS'],
  [table(`{ metrics: [RHEM], period: ${Q1}, groupBy: [BOARD] }`), 'NOT_GROUPABLE'],
  [table(`{ metrics: [RHEM], period: ${Q1}, filter: { boards: ["x"] } }`), 'NOT_GROUPABLE'],
  [table(`{ metrics: [LEVERAGE_SUPPORT], period: ${Q1}, groupBy: [CLIENT] }`), 'NOT_GROUPABLE'],
  [table(`{ metrics: [CLIENTS_PER_TAM], period: ${Q1}, groupBy: [CLIENT] }`), 'NOT_GROUPABLE'],
  // Internal time has no area.
  [
    table(`{ metrics: [TIME_CAPTURE_PERCENT], period: ${Q1}, groupBy: [DELIVERY_AREA] }`),
    'NOT_GROUPABLE',
  ],
  [table(`{ metrics: [RHEM], period: ${Q1}, groupBy: [CLIENT, CLIENT] }`), 'BAD_GROUPING'],
  [table(`{ metrics: [RHEM], period: ${Q1}, orderBy: { metric: AISP } }`), 'BAD_ORDER'],
  [table(`{ metrics: [RHEM], period: ${Q1}, first: 10001 }`), 'BAD_PAGE'],
  [table(`{ metrics: [RHEM], period: ${Q1}, after: "WyJub25lIl0" }`), 'BAD_CURSOR'],
  ['mutation { setTarget(input: { metric: RHEM, since: "2026-01-01" }) { max } }', 'BAD_TARGET'],
  [
    'mutation { setTarget(input: { metric: RHEM, min: 2, max: 1, since: "2026-01-01" }) { max } }',
    'BAD_TARGET',
  ],
  ['mutation { setTarget(input: { metric: RHEM, max: 1, since: "soon" }) { max } }', 'BAD_DATE'],
])('%s is refused as %s', async (text, code) => {
  const answer = await server.query<object | null>(msp.token, text);
  const codes = answer.errors?.map((error) => error.extensions?.['code']);
  expect([...new Set(codes)]).toEqual([code]);
  // What could be answered beside a refusal stays a 200.
  const answered = Object.values(answer.data ?? {}).some((value) => value !== null);
  expect(answer.status).toBe(answered ? 200 : 400);
});

test('what cannot be grouped says which metric, which dimension, and what can be', async () => {
  const answer = await server.query(
    msp.token,
    table(`{ metrics: [AISP], period: ${Q1}, groupBy: [TECHNICIAN] }`),
  );
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      /^AISP cannot be grouped or filtered by technician\. It can be by client, .* and year\.$/,
    ),
    extensions: {
      code: 'NOT_GROUPABLE',
      metric: 'AISP',
      dimension: 'TECHNICIAN',
      possible: expect.arrayContaining(['CLIENT', 'YEAR']),
    },
  });
});

test.each(['client_1_999', 'client_2_1', 'technician_1_1', 'nonsense', 'ticket_1_1_QQ'])(
  'the client %s is nobody',
  async (id) => {
    const text = 'query ($id: ID!) { client(id: $id) { name } }';
    expect(await server.query(msp.token, text, { id })).toEqual({
      status: 200,
      data: { client: null },
    });
  },
);

test.each([
  'msp_2',
  'client_1_99999999999',
  'ticket_1_1_QQ',
  'ticket_1_9999999999_QQ',
  'ticket_1_1_AAA',
  'x',
])('the node %s is nothing', async (id) => {
  const text = 'query ($id: ID!) { node(id: $id) { id } }';
  expect(await server.query(msp.token, text, { id })).toEqual({
    status: 200,
    data: { node: null },
  });
});

test('a filter by ids that are nobody’s finds nothing', async () => {
  const { data } = await server.query(
    msp.token,
    `{ clients(filter: { ids: ["client_9_1"] }) { totalCount }
       metrics(query: { metrics: [TICKETS_OPENED], period: ${Q1}, filter: { clients: ["client_9_1"] } }) { totals { value } } }`,
  );
  expect(data).toEqual({ clients: { totalCount: 0 }, metrics: { totals: [{ value: 0 }] } });
});

test('a query too deep, too wide or too dear is refused before it runs', async () => {
  const deep = `{ clients { nodes { ${'tickets { nodes { client { '.repeat(6)} name ${'} } }'.repeat(6)} } } }`;
  const wide = `{ ${Array.from({ length: 2_001 }, (_, i) => `a${i}: viewer { subject }`).join(' ')} }`;
  const dear =
    '{ clients(first: 500) { nodes { tickets(first: 500) { nodes { timeEntries(first: 500) { nodes { id } } } } } } }';
  const codes = [];
  for (const text of [deep, wide, dear]) {
    const answer = await server.query(msp.token, text);
    expect(answer.status).toBe(400);
    codes.push(answer.errors?.[0]?.extensions?.['code']);
  }
  expect(codes).toEqual(['QUERY_TOO_LARGE', 'QUERY_TOO_LARGE', 'COST_TOO_HIGH']);
});

test('an innocent large query is not refused', async () => {
  const text = `{ clients(first: 500) { nodes { name metrics(keys: [RHEM, AISP, MRR, SEAT_MONTHS, TICKETS_OPENED], period: ${Q1}) { key formatted reason status }
    series(key: RHEM, period: { from: "2024-04", to: "2026-03" }) { period { label } value formatted reason status } } } }`;
  const answer = await server.query(msp.token, text);
  expect(answer.errors).toBeUndefined();
});

test('what the schema does not have is a bad request, in words', async () => {
  const answer = await server.query(msp.token, '{ clients { nodes { nmae } } }');
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});

test('the schema can be read', async () => {
  const answer = await server.query(msp.token, '{ __schema { queryType { name } } }');
  expect(answer.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
});
