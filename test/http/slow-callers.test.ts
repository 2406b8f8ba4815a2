import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { RawConnection, rawRequest } from '../fixture/raw-http';
import { openTestServer, type TestServer } from '../fixture/server';

/** A body may take a second here, not a minute. */
const SECONDS = 1;
let server: TestServer;
let bearer: string;

beforeAll(async () => {
  const logger = pino({ level: 'info' }, { write: hear });
  server = await openTestServer({ logger, env: { BODY_TIMEOUT: String(SECONDS) } });
  const tenantId = await createMsp(server.database);
  bearer = `Bearer ${server.token(TENANT_SCOPES, { tenantId })}`;
});
afterAll(() => server?.close());

/** The lines that requests leave in the log. */
const told: { readonly status?: number }[] = [];
let heard: () => void = () => undefined;
function hear(line: string): void {
  told.push(JSON.parse(line) as { status?: number });
  heard();
}
async function until(so: () => boolean): Promise<void> {
  while (!so())
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
}

const MB = 1024 * 1024;
const JSON_TYPE = ['content-type', 'application/json'] as const;
const head = (line: string, length: number, token = ''): string =>
  rawRequest(line, [
    JSON_TYPE,
    ['content-length', String(length)],
    ...(token ? [['authorization', token] as const] : []),
  ]);

const connections: RawConnection[] = [];
async function begin(bytes: string): Promise<RawConnection> {
  const connection = await RawConnection.open(server.url);
  connections.push(connection);
  connection.send(bytes);
  return connection;
}
beforeEach(() => told.splice(0));
afterEach(() => connections.splice(0).forEach((connection) => connection.close()));

const LINES = ['POST /graphql', 'POST /import/clients?source=psa'];

test('without a token the answer is there before any of 30 MB has come, and who sends none is cut off', async () => {
  const opened = await Promise.all(LINES.map((line) => begin(head(line, 30 * MB))));
  for (const connection of opened) expect((await connection.answer()).status).toBe(401);
  await Promise.all(opened.map((connection) => connection.closed()));
});

test('a caller without a token who sends all of it all the same reads the answer, and may go on', async () => {
  const connection = await begin(head('POST /graphql', 4 * MB));
  connection.send(Buffer.alloc(4 * MB, '['));
  expect((await connection.answer()).status).toBe(401);
  connection.send(rawRequest('GET /health', []));
  expect((await connection.answer()).status).toBe(200);
});

test('a body declared too large is refused unread', async () => {
  const connection = await begin(head('POST /graphql', 33 * MB, bearer));
  const answer = await connection.answer();
  expect(answer.status).toBe(413);
  expect(answer.body).toContain('"code":"BODY_TOO_LARGE"');
});

test('a body that turns out too large is refused, and its sender reads so while still sending', async () => {
  const connection = await begin(
    rawRequest('POST /graphql', [
      JSON_TYPE,
      ['authorization', bearer],
      ['transfer-encoding', 'chunked'],
    ]),
  );
  for (let sent = 0; sent < 34; sent += 1) {
    connection.send(`${MB.toString(16)}\r\n`);
    connection.send(Buffer.alloc(MB, ' '));
    connection.send('\r\n');
  }
  expect((await connection.answer()).status).toBe(413);
});

test('half a body is a 408 in time', async () => {
  const halves = ['{"query":', 'externalId,name\nnorth,'];
  const opened = await Promise.all(
    LINES.map((line, i) => begin(head(line, 1000, bearer) + halves[i])),
  );
  for (const connection of opened) {
    const answer = await connection.answer();
    expect(answer.status).toBe(408);
    expect(answer.body).toContain('"code":"BODY_TOO_SLOW"');
    await connection.closed();
  }
});

test('a body that trickles in is a 408 too: it has a second in all', async () => {
  const connection = await begin(head('POST /graphql', 1000, bearer));
  const answer = connection.answer();
  for (let i = 0; i < 20; i += 1) {
    connection.send(' ');
    await pause(100);
  }
  expect((await answer).status).toBe(408);
});

test('a file that comes slowly but steadily is taken in, however long it takes', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => `slow${i},Slow ${i}\n`);
  const text = ['externalId,name\n', ...rows];
  const length = Buffer.byteLength(text.join(''));
  const connection = await begin(head('POST /import/clients?source=psa', length, bearer));
  for (const line of text) {
    await pause(300);
    connection.send(line);
  }
  const answer = await connection.answer();
  expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { created: 8 }]);
});

test('a connection on which no request comes, or only the beginning of one, is let go', async () => {
  const beginnings = ['', 'GET /hea', 'GET /health HTTP/1.1\r\nhost: a\r\n'];
  const opened = await Promise.all(beginnings.map(begin));
  await Promise.all(opened.map((connection) => connection.closed()));
});

const LARGE = `query { ${Array.from({ length: 120 }, (_, i) => `a${i}: __schema { ...All }`).join(' ')} }
  fragment All on __Schema { types { name description fields { name description args { name description } } } }`;

test('who does not take a large answer is let go, and the next request of a quick reader is not', async () => {
  const body = JSON.stringify({ query: LARGE });
  const request = rawRequest('POST /graphql', [JSON_TYPE, ['authorization', bearer]], body);
  const connection = await begin(request);
  const answer = await connection.answer();
  expect(answer.body.length).toBeGreaterThan(8 * MB);
  connection.send(rawRequest('GET /health', []));
  expect((await connection.answer()).status).toBe(200);

  const deaf = await RawConnection.open(server.url);
  connections.push(deaf);
  deaf.socket.pause();
  deaf.send(request);
  await until(() => told.some(({ status }) => status === 499));
});
