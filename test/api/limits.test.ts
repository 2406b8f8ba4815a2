import { TENANT_SCOPES } from '../../src/auth/scopes';
import { type GraphqlAnswer, type TestServer } from '../fixture/server';
import { operationText, QUERIES } from './operations';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
let full: string;
beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  full = server.token(TENANT_SCOPES, { tenantId: msp.tenantId });
}, 60_000);
afterAll(() => server?.close());

const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const codes = async (text: string, variables: object = {}): Promise<unknown[]> => {
  const { errors = [] } = await server.query(full, text, variables);
  return [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
};

const NAME = '{ nodes { name } }';

// Each of these doubles, or grows with the square, where it is looked into before it is counted.
test.each<[string, string]>([
  [
    'fragments that spread each other twice',
    `{ ...f0 } ${many(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
      fragment f60 on Query { __typename }`,
  ],
  [
    'fragments that spread all that come after them',
    `{ ...f0 } ${many(60, (i) => `fragment f${i} on Query { __typename ${many(60 - i, (j) => `...f${i + j + 1}`)} }`)}
      fragment f60 on Query { __typename }`,
  ],
  [
    'padding with __typename',
    `{ clients(first: 500) ${NAME} ${many(10_100, () => '__typename')} }`,
  ],
  [
    'inline fragments within each other',
    `{ ${'... { '.repeat(9_000)} __typename ${'}'.repeat(9_000)} }`,
  ],
  ['brackets beyond the stack', `{ ${'a { '.repeat(24_000)} b ${'}'.repeat(24_000)}`],
  [
    'a chain of fragments',
    `{ ...f0 } ${many(290, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f290 on Query { __typename }`,
  ],
  [
    'very many fragments',
    `{ ...f0 } ${many(4_000, (i) => `fragment f${i} on Query { __typename }`)}`,
  ],
  ['very many operations', many(4_000, (i) => `query q${i} { __typename }`)],
  ['very many variables', `query (${many(4_000, (i) => `$v${i}: Int`)}) { __typename }`],
  ['very many directives', `{ __typename ${many(4_000, () => '@include(if: true)')} }`],
  ['very many aliases', `{ ${many(2_001, (i) => `a${i}: __typename`)} }`],
  [
    'a list in the query',
    `{ msp { metrics(keys: [${many(6_000, () => 'RHEM')}], period: { from: "2026-01", to: "2026-03" }) { value } } }`,
  ],
  [
    'a text in the query',
    `{ clients(filter: { nameContains: "${'x'.repeat(1_000_000)}" }) ${NAME} }`,
  ],
])('%s is refused at once', async (_, text) => {
  expect(await codes(text)).toEqual(['QUERY_TOO_LARGE']);
});

test('fragments that come back to themselves are refused as such', async () => {
  const text = `{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`;
  expect(await codes(text)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

const METRICS = `query ($keys: [MetricKey!]!) { msp {
  metrics(keys: $keys, period: { from: "2026-01", to: "2026-03" }) { value } } }`;
const FILTERED = `query ($filter: ClientFilter) { clients(filter: $filter) ${NAME} }`;
/** Stands for 10,000 lists within each other: no program here could write them out by itself. */
const DEEP = '@deep@';
const NESTED = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

async function post<T>(query: string, variables: object): Promise<GraphqlAnswer<T>> {
  const body = JSON.stringify({ query, variables }).replaceAll(`"${DEEP}"`, NESTED);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${full}` };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as { data: T }) };
}

test.each<[string, string, object]>([
  ['500,000 keys', METRICS, { keys: Array.from({ length: 500_000 }, () => 'RHEM') }],
  ['a text of 1 MB', FILTERED, { filter: { nameContains: 'x'.repeat(1_000_000) } }],
  [
    'a list of ids without end',
    FILTERED,
    { filter: { ids: Array.from({ length: 20_000 }, (_, i) => `client_1_${i}`) } },
  ],
  ['lists within each other', FILTERED, { filter: DEEP }],
  ['a variable that nobody asked for', '{ __typename }', { other: DEEP }],
])('%s in a variable: refused with a sentence', async (_, text, variables) => {
  const answer = await post(text, variables);
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('INPUT_TOO_LARGE');
  expect(answer.errors?.[0]?.message).toMatch(/^The variable \$\w+ .*more than.*\.$/);
});

test('a record nested without end is one bad record; the others land', async () => {
  const answer = await post<{ ingestClients: object }>(
    `mutation ($records: [ClientRecord!]!) { ingestClients(source: "limits", records: $records) {
      created rejected errors { index code } } }`,
    {
      records: [
        { externalId: 'good', name: 'Good' },
        { externalId: 'deep', name: DEEP },
        { externalId: 'wide', name: 'Wide', segment: Array.from({ length: 50_000 }, () => 1) },
        DEEP,
        { externalId: 'fine', name: 'Fine' },
      ],
    },
  );
  const errors = [1, 2, 3].map((index) => ({ index, code: 'RECORD_TOO_LARGE' }));
  expect(answer.data).toEqual({ ingestClients: { created: 2, rejected: 3, errors } });
});

const DEAR =
  'clients(first: 500) { nodes { tickets(first: 500) { nodes { timeEntries(first: 500) { nodes { id } } } } } }';

test.each<[string, string]>([
  [
    'a page of less than nothing beside it',
    `{ ${DEAR} b: clients(first: -2000000) { nodes { tickets(first: 500) { nodes { id } } } } }`,
  ],
  [
    'a table of less than nothing beside it',
    `{ ${DEAR} metrics(query: { metrics: [RHEM], period: { from: "2026-01", to: "2026-03" }, first: -2000000000 }) { rows { values { value } } } }`,
  ],
  ['padding up to the limit of fields', `{ ${DEAR} ${many(1_900, (i) => `t${i}: __typename`)} }`],
])('%s takes nothing off a cost', async (_, text) => {
  expect(await codes(text)).toEqual(['COST_TOO_HIGH']);
});

test('a page or table of less than nothing is refused', async () => {
  expect(await codes(`{ clients(first: -5) ${NAME} }`)).toEqual(['BAD_PAGE']);
  const table = `{ metrics(query: { metrics: [RHEM], period: { from: "2026-01", to: "2026-03" }, first: -5 }) { totals { value } } }`;
  expect(await codes(table)).toEqual(['BAD_PAGE']);
});

test('changes cost what they count again, and records each their part', async () => {
  const rules = `mutation { ${many(20, (i) => `r${i}: setWorkRules(rules: []) { name }`)} }`;
  expect(await codes(rules)).toEqual(['COST_TOO_HIGH']);
  const records = Array.from({ length: 5_000 }, (_, i) => ({ externalId: `c${i}`, name: 'C' }));
  const text = `mutation ($r: [ClientRecord!]!) { ${many(30, (i) => `i${i}: ingestClients(source: "s${i}", records: $r) { created }`)} }`;
  expect(await codes(text, { r: records })).toEqual(['COST_TOO_HIGH']);
});

test('a table is weighed by the rows that the MSP can have, not by those asked for', async () => {
  const values = many(
    20,
    (i) => `v${i}: values { key value numerator denominator formatted reason }`,
  );
  const table = (groupBy: string) => `{ metrics(query: { metrics: [RHEM, AISP, MRR, SEAT_MONTHS],
    period: { from: "2026-01", to: "2026-03" }, groupBy: [${groupBy}], first: 10000 }) { rows { ${values} } } }`;
  expect(await codes(table('CLIENT, MONTH'))).toEqual([]);
  const tickets = table('BOARD').replace(
    'RHEM, AISP, MRR, SEAT_MONTHS',
    'TICKETS_OPENED, TICKETS_CLOSED',
  );
  expect(await codes(tickets)).toEqual(['COST_TOO_HIGH']);
});

test('documented queries cost a small part of what is allowed, and each says what', async () => {
  for (const { name, variables } of QUERIES) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${full}` },
      body: JSON.stringify({ query: operationText(name), variables: variables(msp) }),
    });
    const cost = Number(response.headers.get('x-query-cost') ?? NaN);
    expect([name, cost >= 0 && cost < 500_000]).toEqual([name, true]);
  }
});
