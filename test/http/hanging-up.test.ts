import { ALL_CLIENTS, openOnlooker, type Onlooker } from '../fixture/obstruct';
import type { TestServer } from '../fixture/server';
import { until } from '../fixture/until';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let msp: SampleMsp;
let onlooker: Onlooker;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ env: { POOL_SIZE: '1' } }));
  onlooker = await openOnlooker(server.superuserUrl);
}, 60_000);
afterAll(async () => {
  await onlooker?.close();
  await server?.close();
});

type Ask = (signal: AbortSignal) => Promise<Response>;

const post =
  (path: string, type: string, body: string): Ask =>
  (signal) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${msp.token}`, 'content-type': type },
      body,
      signal,
    });

const graphql = (query: string): Ask =>
  post('/graphql', 'application/json', JSON.stringify({ query }));

const CLIENTS = '{ clients { nodes { name } } }';
const NEW_SEATS = `{ externalId: "s8", clientExternalId: "c1", effectiveOn: "2026-03-01", seats: 5 }`;
const SEATS_FILE = 'externalId,clientExternalId,effectiveOn,seats\ns9,c1,2026-03-01,5\n';

const outcomeOf = (answer: Promise<Response>): Promise<string> =>
  answer.then(
    () => 'answered',
    () => 'hung up',
  );

test.each([
  ['a query', graphql(CLIENTS)],
  [
    'a mutation',
    graphql(`mutation { ingestSeatCounts(source: "psa", records: [${NEW_SEATS}]) { created } }`),
  ],
  ['an import', post('/import/seat-counts?source=psa', 'text/csv', SEATS_FILE)],
])('%s is ended in the database when its caller hangs up', async (_, ask) => {
  await onlooker.holding(ALL_CLIENTS, async () => {
    const caller = new AbortController();
    const outcome = outcomeOf(ask(caller.signal));
    await until(async () => (await onlooker.running()).some((sql) => sql.includes('client')));
    caller.abort();
    expect(await outcome).toBe('hung up');
    await until(async () => (await onlooker.running()).length === 0);
  });
  const { data } = await server.query<{ client: { seats: number } }>(
    msp.token,
    `{ client(id: "${msp.clients['Acorn']}") { seats(on: "2026-03-31") } }`,
  );
  expect(data.client.seats).toBe(20);
});

test('what waits for its turn is dropped when its caller hangs up', async () => {
  const statements: string[] = [];
  await onlooker.holding(ALL_CLIENTS, async () => {
    const first = new AbortController();
    const others = new AbortController();
    const outcomes = [outcomeOf(graphql(CLIENTS)(first.signal))];
    await until(async () => (await onlooker.running()).length === 1);
    server.database.onStatement = (sql) => statements.push(sql);
    for (let i = 0; i < 20; i += 1) outcomes.push(outcomeOf(graphql(CLIENTS)(others.signal)));
    // Sent after them, answered by then: they have arrived.
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    others.abort();
    first.abort();
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['hung up']));
    await until(async () => (await onlooker.running()).length === 0);
  });
  expect((await server.query(msp.token, CLIENTS)).status).toBe(200);
  server.database.onStatement = () => undefined;
  expect(statements).toHaveLength(1);
});
