import { Writable } from 'node:stream';
import pino from 'pino';
import { ALL_CLIENTS, openOnlooker, type Onlooker } from '../fixture/obstruct';
import { until } from '../fixture/until';
import type { TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let msp: SampleMsp;
let onlooker: Onlooker;
const logged: string[] = [];

const sink = new Writable({
  write: (chunk, _encoding, done) => {
    logged.push(String(chunk));
    done();
  },
});

beforeAll(async () => {
  const limits = { READ_TIMEOUT: '1', LOCK_TIMEOUT: '2', CONNECTION_TIMEOUT: '1' };
  const env = { ...limits, POOL_SIZE: '1' };
  ({ server, msp } = await openSampleMsp({ env, logger: pino({ level: 'error' }, sink) }));
  onlooker = await openOnlooker(server.superuserUrl);
}, 60_000);
afterAll(async () => {
  await onlooker?.close();
  await server?.close();
});

interface Seen {
  readonly status: number;
  readonly retryAfter: number;
  readonly codes: readonly string[];
  readonly message: string;
}

interface Body {
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
  readonly error?: { code: string; message: string };
}

async function send(path: string, type: string, body: string): Promise<Seen> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${msp.token}`, 'content-type': type },
    body,
  });
  const { errors = [], error } = (await response.json()) as Body;
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    codes: error ? [error.code] : [...new Set(errors.map(({ extensions }) => extensions.code))],
    message: error?.message ?? errors[0]?.message ?? '',
  };
}

const graphql = (query: string) => () =>
  send('/graphql', 'application/json', JSON.stringify({ query }));

const CLIENTS = '{ clients { nodes { name } } }';
const TWO = '{ clients { nodes { name } } technicians { nodes { name } } }';
const SEATS = `mutation { ingestSeatCounts(source: "psa", records: [
  { externalId: "s8", clientExternalId: "c1", effectiveOn: "2026-03-01", seats: 5 }]) { created } }`;
const importing = () =>
  send(
    '/import/seat-counts?source=other',
    'text/csv',
    'externalId,clientExternalId,effectiveOn,seats\ns9,c1,2026-03-01,5\n',
  );

/** While a mutation has the only connection. */
async function withoutConnection(): Promise<Seen> {
  const first = graphql(SEATS)();
  await until(async () => (await onlooker.running()).length > 0);
  const seen = await graphql(CLIENTS)();
  await first;
  return seen;
}

test.each([
  ['a query that finds no connection', withoutConnection, 503, ['BUSY'], /1 seconds.*again/],
  ['a query that takes too long', graphql(CLIENTS), 504, ['TIMED_OUT'], /1 seconds.*fewer/],
  ['its other fields', graphql(TWO), 504, ['TIMED_OUT'], /1 seconds.*fewer/],
  ['a mutation that others hold up', graphql(SEATS), 503, ['BUSY'], /2 seconds.*again/],
  ['an import that others hold up', importing, 503, ['BUSY'], /2 seconds.*again/],
])('%s: refused for the moment', async (_, ask, status, codes, words) => {
  const seen = await onlooker.holding(ALL_CLIENTS, ask);
  expect(seen).toMatchObject({ status, codes, message: expect.stringMatching(words) });
  expect(seen.retryAfter).toBeGreaterThan(0);
  expect(logged).toEqual([]);
});

/** What every choice is kept under, so that a count under way never takes the marks of new choices for its own. */
const countedElsewhere = (): string => `SELECT pg_advisory_xact_lock(7328474, ${msp.tenantId})`;

const chosen = async (): Promise<unknown> => {
  const { data, errors } = await server.query<object>(
    msp.token,
    `{ settings { version } workRules { name } closedMonths { month }}`,
  );
  expect(errors).toBeUndefined();
  return data;
};

test.each([
  ['settings', 'updateSettings(input: { since: "2026-03-01", hoursPerDay: 7.5 }) { version }'],
  [
    'work rules',
    'setWorkRules(rules: [{ name: "Desk", appliesTo: TICKET, match: { boards: ["Help Desk"] }, reactive: false }]) { name }',
  ],
  ['a closing', 'closeMonth(month: "2026-02") { month }'],
])(
  '%s beside a batch that outlasts the patience: refused for the moment, nothing changed',
  async (_, mutation) => {
    const before = await chosen();
    const change = graphql(`mutation { ${mutation} }`);
    const seen = await onlooker.holding(countedElsewhere(), change);
    expect(seen).toMatchObject({ status: 503, codes: ['BUSY'] });
    expect(seen.retryAfter).toBeGreaterThan(0);
    expect(await chosen()).toEqual(before);
    expect((await change()).status).toBe(200);
    expect(await chosen()).not.toEqual(before);
    expect(logged).toEqual([]);
  },
);

test('a compiled query that takes too long is not tried a second time', async () => {
  const ask = graphql('{ clients(first: 7) { nodes { name } } }');
  for (let i = 0; i < 3; i += 1) expect((await ask()).status).toBe(200);
  const statements: string[] = [];
  server.database.onStatement = (sql) => statements.push(sql);
  const { codes } = await onlooker.holding(ALL_CLIENTS, ask);
  server.database.onStatement = () => undefined;
  expect(codes).toEqual(['TIMED_OUT']);
  expect(statements).toHaveLength(1);
  expect(logged).toEqual([]);
});

test('a database that hangs is not waited for', async () => {
  const seen = await onlooker.holding(ALL_CLIENTS, async () => {
    const asked = graphql(CLIENTS)();
    await until(async () => (await onlooker.running()).length > 0);
    return onlooker.freezing(() => asked);
  });
  expect(seen).toMatchObject({ status: 503, codes: ['DATABASE_UNAVAILABLE'] });
  expect((await graphql(CLIENTS)()).status).toBe(200);
  expect(logged).toEqual([expect.stringContaining('the database does not answer')]);
});
