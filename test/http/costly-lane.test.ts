import { Writable } from 'node:stream';
import pino from 'pino';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { COSTLY_QUERY } from '../fixture/costly';
import { ALL_CLIENTS, openOnlooker, type Onlooker } from '../fixture/obstruct';
import { openTestServer, type TestServer } from '../fixture/server';
import { until } from '../fixture/until';
import { sendSampleMsp, type SampleMsp } from '../api/sample-msp';

type Line = Readonly<Record<string, unknown>>;

let on: TestDatabase;
let server: TestServer;
/** All that it answers is answered in one place. */
let plain: TestServer;
let msp: SampleMsp;
let other: SampleMsp;
let onlooker: Onlooker;
const lines: Line[] = [];

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)) as Line);
      done();
    },
  });
  on = await cloneDatabase({ poolSize: 1 });
  const logger = pino({ level: 'info' }, sink);
  server = await openTestServer({ on, logger, env: { COSTLY_THREADS: '1' } });
  plain = await openTestServer({ on, logger, env: { COSTLY_THREADS: '0' } });
  msp = await sendSampleMsp(server);
  other = await sendSampleMsp(server, { prefix: 'Other ' });
  onlooker = await openOnlooker(on.superuserUrl);
  // The first such query starts the thread, which reads the whole program.
  expect((await ask(COSTLY_QUERY)).status).toBe(200);
}, 120_000);
afterAll(async () => {
  await onlooker?.close();
  await server?.close();
  await plain?.close();
  await on?.drop();
});

interface AskOptions {
  readonly of?: TestServer;
  readonly id?: string;
  readonly signal?: AbortSignal;
}

const ask = (query: string, { of = server, id = 'a', signal }: AskOptions = {}) =>
  fetch(`${of.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${msp.token}`,
      'content-type': 'application/json',
      'x-request-id': id,
    },
    body: JSON.stringify({ query }),
    signal,
  });

const isRunning = async (): Promise<boolean> =>
  (await onlooker.running()).some((sql) => sql.includes('client'));

const lineOf = (id: string, of = lines): Line | undefined =>
  of.find((line) => line['requestId'] === id && line['msg'] === 'request');

/** So many costly queries of one MSP run at once while no other asks for such. */
const ALONE = 1;
const SET_TARGET = `mutation {
  setTarget(input: { metric: RHEM, since: "2026-03-01", max: 1 }) { max }
}`;

const AGAIN = [1, 2, 3, 4];
const REFUSED = COSTLY_QUERY.replace('first: 10000', 'first: 10000, after: "nonsense"');
const HALF = COSTLY_QUERY.replace('{ metrics(', '{ client(id: "nonsense") { name } metrics(');

test.each([
  ['a good answer', COSTLY_QUERY],
  ['a refusal', REFUSED],
  ['an answer with an error', HALF],
])(
  '%s comes from the thread to the letter as from anywhere, however often asked',
  async (_, query) => {
    for (const i of AGAIN) {
      const id = `${_.replaceAll(' ', '-')}-${i}`;
      const expected = await ask(query, { of: plain, id });
      const answer = await ask(query, { id });
      expect(await answer.text()).toBe(await expected.text());
      expect(answer.status).toBe(expected.status);
      for (const name of ['content-type', 'content-length', 'x-query-cost', 'retry-after'])
        expect([name, answer.headers.get(name)]).toEqual([name, expected.headers.get(name)]);
    }
  },
);

test('what is costly is read elsewhere, and told in the log like all else', async () => {
  const statements: string[] = [];
  server.database.onStatement = (sql) => statements.push(sql);
  expect((await ask(COSTLY_QUERY, { id: 'counted' })).status).toBe(200);
  server.database.onStatement = () => undefined;
  expect(statements).toEqual([]);
  await ask(COSTLY_QUERY, { of: plain, id: 'counted-plainly' });
  await until(() => lineOf('counted') !== undefined && lineOf('counted-plainly') !== undefined);
  const { ms, requestId, time, ...told } = lineOf('counted')!;
  expect({ ms, requestId, time }).toMatchObject({ requestId: 'counted' });
  expect(lineOf('counted-plainly')).toMatchObject(told);
  expect(told['statements']).toBeGreaterThan(0);
});

test('a costly query is ended in the database when its caller hangs up', async () => {
  await onlooker.holding(ALL_CLIENTS, async () => {
    const caller = new AbortController();
    const outcome = ask(COSTLY_QUERY, { signal: caller.signal }).then(
      () => 'answered',
      () => 'hung up',
    );
    await until(isRunning);
    caller.abort();
    expect(await outcome).toBe('hung up');
    await until(async () => !(await isRunning()));
  });
  expect((await ask(COSTLY_QUERY)).status).toBe(200);
});

test('what is costly is answered by GET as well', async () => {
  const address = new URL(`${server.url}/graphql`);
  address.searchParams.set('query', COSTLY_QUERY);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${msp.token}` } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(await (await ask(COSTLY_QUERY)).text());
});

test('one MSP has no more turns in the thread than leave some for others', async () => {
  const answers = await onlooker.holding(ALL_CLIENTS, async () => {
    const sent = Array.from({ length: 12 }, () => ask(COSTLY_QUERY));
    await until(async () => (await onlooker.running()).length === ALONE);
    const late = server.query(other.token, COSTLY_QUERY);
    await until(async () => (await onlooker.running()).length === ALONE + 1);
    const others = await Promise.all([
      server.query(other.token, SET_TARGET),
      fetch(`${server.url}/health`),
    ]);
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    return { sent, late };
  });
  expect((await answers.late).status).toBe(200);
  for (const answer of await Promise.all(answers.sent)) expect(answer.status).toBe(200);
});
