import { request as plainRequest } from 'node:http';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient, type Client, type CloseCode, type ExecutionResult } from 'graphql-ws';
import { Client as PgClient } from 'pg';
import { WebSocket } from 'ws';
import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { addToRun, endRun, noteRun } from '../../src/connectors/engine/run-notes';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { until } from '../fixture/until';

/** Two servers on one database. */
let shared: TestDatabase;
let one: TestServer;
let other: TestServer;
let msp: number;
let token: string;
let clients: { acorn: string; birch: string };
let now = Date.parse('2026-03-31T18:00:00Z');
const clock = { now: () => new Date(now) };

type Answer = ExecutionResult<Record<string, unknown>>;

interface Heard {
  readonly answers: Answer[];
  /** Why it ended; null when it was complete. */
  readonly ended: Promise<unknown>;
  stop(): void;
}

interface Closed {
  readonly code: CloseCode;
  readonly reason: string;
}

const socketsOf = ({ url }: TestServer, authorization: string): Client =>
  createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${authorization}` },
  });

/** What both stock clients can do. */
interface Subscriber {
  subscribe(
    payload: { query: string; variables?: Record<string, unknown> },
    sink: {
      next: (answer: Answer) => void;
      error: (why: unknown) => void;
      complete: () => void;
    },
  ): () => void;
}

function hear(by: unknown, query: string, variables: Record<string, unknown> = {}): Heard {
  const answers: Answer[] = [];
  let stop = (): void => undefined;
  const ended = new Promise<unknown>((resolve) => {
    stop = (by as Subscriber).subscribe(
      { query, variables },
      { next: (answer) => answers.push(answer), error: resolve, complete: () => resolve(null) },
    );
  });
  return { answers, ended, stop: () => stop() };
}

const CHANGED = `subscription ($clients: [ID!]) { measuresChanged(clients: $clients) { version staleMonths } }`;
const PROGRESS = `subscription ($connection: ID!) { syncProgress(connection: $connection) { state streams { stream rows } } }`;

const ask = async <T>(text: string, variables: object = {}): Promise<T> => {
  const { data, errors } = await one.query<T>(token, text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
let sent = 0;
const work = (client: string) =>
  ask(
    `mutation ($records: [TimeEntryRecord!]!) { ingestTimeEntries(source: "psa", records: $records) { received } }`,
    {
      records: [
        {
          ...{ externalId: `e${(sent += 1)}`, clientExternalId: client, minutes: '15' },
          ...{ technicianExternalId: 't1', startedAt: '2026-03-03T09:00:00Z' },
        },
      ],
    },
  );
const tokenWith = (scopes: readonly Scope[], clientIds: readonly number[] | null = null) =>
  one.token(scopes, { tenantId: msp, clientIds });
const keyOf = (id: string): number => Number(id.split('_').at(-1));

beforeAll(async () => {
  shared = await cloneDatabase();
  one = await openTestServer({ on: shared, clock });
  other = await openTestServer({ on: shared, clock });
  msp = await createMsp(one.database);
  token = one.token(TENANT_SCOPES, { tenantId: msp });
  await ask(`mutation {
    ingestTechnicians(source: "psa", records: [{ externalId: "t1", name: "Tess" }]) { received }
    ingestClients(source: "psa", records: [{ externalId: "c1", name: "Acorn" }, { externalId: "c2", name: "Birch" }]) { received } }`);
  const found = await ask<{ clients: { nodes: { id: string; name: string }[] } }>(
    '{ clients { nodes { id name } } }',
  );
  const idOf = (name: string) => found.clients.nodes.find((each) => each.name === name)!.id;
  clients = { acorn: idOf('Acorn'), birch: idOf('Birch') };
}, 60_000);
afterAll(async () => {
  await one?.close();
  await other?.close();
  await shared?.drop();
});

test.each([
  ['a socket', () => socketsOf(other, token)],
  [
    'server-sent events',
    () =>
      createSseClient({
        url: `${other.url}/graphql/stream`,
        retryAttempts: 0,
        headers: { authorization: `Bearer ${token}` },
      }),
  ],
])('what is counted on one server is told on the other, over %s', async (_how, open) => {
  const by = open();
  const { answers, stop, ended } = hear(by, CHANGED, { clients: [clients.acorn] });
  await until(() => answers.length === 1);
  await work('c2');
  await work('c1');
  await until(() => answers.length === 2);
  const { dataVersion } = await ask<{ dataVersion: object }>(
    '{ dataVersion { version staleMonths } }',
  );
  expect(answers[1]).toEqual({ data: { measuresChanged: dataVersion } });
  expect(answers[0]).not.toEqual(answers[1]);
  stop();
  await ended;
  await by.dispose?.();
});

const BREAK = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'seatwise listen' AND datname = current_database()`;

test('what happens while the connection that listens is broken is told when it is back', async () => {
  const by = socketsOf(other, token);
  const { answers } = hear(by, CHANGED);
  await until(() => answers.length === 1);
  const superuser = new PgClient({ connectionString: shared.superuserUrl });
  await superuser.connect();
  await superuser.query(BREAK);
  await superuser.end();
  await work('c1');
  await until(() => answers.length === 2);
  await by.dispose();
});

test('a token limited to a client is not told of the others, and may not ask for them', async () => {
  const by = socketsOf(other, tokenWith(['events:read', 'clients:read'], [keyOf(clients.birch)]));
  const own = hear(by, CHANGED);
  await until(() => own.answers.length === 1);
  await work('c1');
  await work('c2');
  await until(() => own.answers.length > 1);
  expect(own.answers).toHaveLength(2);
  const foreign = hear(by, CHANGED, { clients: [clients.acorn] });
  await foreign.ended;
  expect(foreign.answers[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  await by.dispose();
});

test.each([
  ['lacks the scope', CHANGED, ['clients:read'] as const, 'FORBIDDEN'],
  [
    'is no subscription',
    '{ dataVersion { version } }',
    ['events:read'] as const,
    'NO_SUCH_OPERATION',
  ],
  [
    'is not valid',
    'subscription { nothing }',
    ['events:read'] as const,
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('what %s is refused by its code', async (_what, query, scopes, code) => {
  const by = socketsOf(one, tokenWith(scopes));
  const { answers, ended } = hear(by, query);
  const why = await ended;
  const errors = answers[0]?.errors ?? why;
  expect(errors).toMatchObject([{ extensions: { code } }]);
  await by.dispose();
});

test('a token that is not good is closed with 4403, and one that is revoked within five seconds', async () => {
  const { ended } = hear(socketsOf(one, 'nonsense'), CHANGED);
  expect((await ended) as Closed).toMatchObject({ code: 4403 });
  const { issueApiToken: issued } = await ask<{
    issueApiToken: { secret: string; token: { id: string } };
  }>(
    `mutation { issueApiToken(input: { name: "Wall", scopes: ["events:read"] }) { secret token { id } } }`,
  );
  const socket = hear(socketsOf(other, issued.secret), CHANGED);
  const headers = { authorization: `Bearer ${issued.secret}` };
  const stream = hear(
    createSseClient({ url: `${other.url}/graphql/stream`, retryAttempts: 0, headers }),
    CHANGED,
  );
  await until(() => socket.answers.length > 0 && stream.answers.length > 0);
  await ask(`mutation { revokeApiToken(id: "${issued.token.id}") { id } }`);
  now += 3500;
  expect((await socket.ended) as Closed).toMatchObject({ code: 4403 });
  expect(await stream.ended).toBeNull();
});

test('each step of a run is told', async () => {
  const { database } = one;
  const [row] = await database.write(msp, (scope) =>
    scope.query<{ id: number }>(
      `INSERT INTO connection (tenant_id, system, name, secrets, mapping, since, every_minutes, next_at, created_at)
       VALUES ($1, 'AUTOTASK', 'other psa', '', '{}', '2026-01-01', 15, $2, $2) RETURNING id`,
      [msp, clock.now()],
    ),
  );
  const by = socketsOf(other, tokenWith(['connections:read']));
  const { answers } = hear(by, PROGRESS, { connection: `connection_${msp}_${row!.id}` });
  const at = clock.now();
  const runId = await database.write(msp, (scope) =>
    noteRun(scope, row!.id, { state: 'RUNNING', streams: null, at }),
  );
  await until(() => answers.length === 1);
  const page = { pages: 1, rows: 20, changed: 20, skipped: 0, quarantined: 0, tombstoned: 0 };
  const note = { ...page, calls: 1, retries: 0, waitedMs: 0 };
  await database.write(msp, (scope) => addToRun(scope, runId, 'tickets', note));
  await until(() => answers.length === 2);
  await database.write(msp, (scope) => endRun(scope, runId, { state: 'DONE', at, problem: null }));
  await until(() => answers.length === 3);
  const streams = [{ stream: 'tickets', rows: 20 }];
  expect(answers.map(({ data }) => data?.['syncProgress'])).toEqual([
    { state: 'RUNNING', streams: [] },
    { state: 'RUNNING', streams },
    { state: 'DONE', streams },
  ]);
  await by.dispose();
});

test('an MSP may have a hundred subscriptions open, and again when it has closed some', async () => {
  const by = socketsOf(other, tokenWith(['events:read']));
  const heard = Array.from({ length: 101 }, () => hear(by, CHANGED));
  await until(() => heard.every(({ answers }) => answers.length > 0));
  const codes = heard.flatMap(({ answers }) => answers[0]?.errors?.[0]?.extensions?.['code'] ?? []);
  expect(codes).toEqual(['TOO_MANY_SUBSCRIPTIONS']);
  heard.find(({ answers }) => !answers[0]?.errors)!.stop();
  await until(async () => {
    const again = hear(by, CHANGED);
    await until(() => again.answers.length > 0);
    return again.answers[0]?.errors === undefined;
  });
  await by.dispose();
});

test('where only registered documents are taken, a subscription has to be one', async () => {
  const strict = await openTestServer({ on: shared, clock, env: { SAFELIST: 'on' } });
  const document = 'subscription Changes { measuresChanged { version } }';
  await ask(
    'mutation ($d: String!) { registerOperation(input: { name: "changes", document: $d }) { name } }',
    {
      d: document,
    },
  );
  const by = socketsOf(strict, tokenWith(['events:read']));
  const registered = hear(by, document);
  await until(() => registered.answers.length === 1);
  expect(registered.answers[0]?.errors).toBeUndefined();
  expect(await hear(by, CHANGED).ended).toMatchObject([{ extensions: { code: 'NOT_REGISTERED' } }]);
  await by.dispose();
  await strict.close();
});

/** As Java's client asks, which offers HTTP/2 with its first request. */
const offering = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...{ connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAEAAEAA' },
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    };
    const asked = plainRequest(`${one.url}/graphql`, { method: 'POST', headers }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => (text += part)).on('end', () => resolve(text));
    });
    asked.on('error', reject).end(JSON.stringify({ query: '{ dataVersion { staleMonths } }' }));
  });

test('who offers another protocol is answered in this one', async () =>
  expect(JSON.parse(await offering())).toEqual({ data: { dataVersion: { staleMonths: 0 } } }));

test('a server that is stopped says good-bye and ends what is open', async () => {
  const third = await openTestServer({ on: shared, clock });
  const socket = hear(socketsOf(third, token), CHANGED);
  const headers = { authorization: `Bearer ${token}` };
  const stream = hear(
    createSseClient({ url: `${third.url}/graphql/stream`, retryAttempts: 0, headers }),
    CHANGED,
  );
  await until(() => socket.answers.length > 0 && stream.answers.length > 0);
  await third.close();
  expect((await socket.ended) as Closed).toMatchObject({ code: 1001 });
  expect(await stream.ended).toBeNull();
});
