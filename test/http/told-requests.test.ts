import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { RawConnection, rawRequest } from '../fixture/raw-http';
import { openTestServer, type TestServer } from '../fixture/server';

type Line = Readonly<Record<string, unknown>>;

let server: TestServer;
let tenantId: number;
let token: string;
const lines: Line[] = [];
let heard: () => void = () => undefined;

const sink = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(JSON.parse(String(chunk)) as Line);
    heard();
    done();
  },
});

beforeAll(async () => {
  server = await openTestServer({ logger: pino({ level: 'info' }, sink) });
  tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
});
afterAll(() => server?.close());

/** The line of a request; it is written when the answer has left, which may be after it was read. */
async function lineOf(requestId: string): Promise<Line> {
  for (;;) {
    const found = lines.find(
      (line) => line['requestId'] === requestId && line['msg'] === 'request',
    );
    if (found) return found;
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
  }
}

const ask = (query: string, requestId: string, headers: object = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: JSON.stringify({ query }),
  });

test('a request leaves one line that tells its name, MSP, status, cost and statements', async () => {
  const id = randomUUID();
  const answer = await ask('query Names { clients { nodes { name } totalCount } }', id);
  expect(answer.headers.get('x-request-id')).toBe(id);
  const line = await lineOf(id);
  expect(line).toMatchObject({
    method: 'POST',
    route: '/graphql',
    status: 200,
    ms: expect.any(Number) as number,
    msp: `msp_${tenantId}`,
    operation: 'Names',
    cost: Number(answer.headers.get('x-query-cost')),
    statements: 2,
  });
  expect(lines.filter(({ requestId }) => requestId === id)).toHaveLength(1);
});

test('the statements of a mutation are counted too', async () => {
  const id = randomUUID();
  await ask('mutation { ingestClients(source: "psa", records: []) { received } }', id);
  expect((await lineOf(id))['statements']).toBeGreaterThan(1);
});

test('the statements of an import are counted too', async () => {
  const id = randomUUID();
  const answer = await fetch(`${server.url}/import/clients?source=psa`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-request-id': id, 'content-type': 'text/csv' },
    body: 'externalId,name\nn1,North\n',
  });
  expect(answer.status).toBe(200);
  expect((await lineOf(id))['statements']).toBeGreaterThan(3);
});

test.each([
  ['a refused token', 'POST', '/graphql', { authorization: 'Bearer a.b.c' }, 401, '/graphql'],
  ['a file', 'POST', '/import/clients?source=private', {}, 200, '/import/:kind'],
  ['health', 'GET', '/health', {}, 200, '/health'],
  ['no path of ours', 'GET', '/private?private=private', {}, 404, null],
])('%s leaves a line of its route alone', async (_, method, path, headers, status, route) => {
  const id = randomUUID();
  await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers, 'x-request-id': id },
  });
  expect(await lineOf(id)).toMatchObject({ method, route, status });
});

test('neither texts, nor values, nor tokens are in the log', async () => {
  const id = randomUUID();
  const secret = 'private words';
  const query = `query($t: String = "${secret}") { clients(filter: { nameContains: $t }) { totalCount } }`;
  await ask(query, `${id}-post`);
  await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${token}`, 'x-request-id': `${id}-get` },
  });
  await lineOf(`${id}-post`);
  await lineOf(`${id}-get`);
  const log = JSON.stringify(lines);
  expect(log).not.toContain('private');
  expect(log).not.toContain(token.slice(0, 20));
  expect(log).not.toContain('totalCount');
});

test('a caller who does not wait leaves a line as well', async () => {
  const id = randomUUID();
  const connection = await RawConnection.open(server.url);
  connection.send(
    rawRequest('POST /graphql', [
      ['x-request-id', id],
      ['authorization', `Bearer ${token}`],
      ['content-type', 'application/json'],
      ['content-length', '100'],
    ]),
  );
  connection.send('{');
  await new Promise((sent) => connection.socket.write('"', sent));
  connection.close();
  expect(await lineOf(id)).toMatchObject({ status: 499, route: '/graphql' });
});

test.each(['has blanks', 'a'.repeat(129), 'quote"', 'ümlaut', '{}'])(
  'the id %s of a caller is replaced',
  async (id) => {
    const connection = await RawConnection.open(server.url);
    connection.send(rawRequest('GET /health', [['x-request-id', id]]));
    const { headers } = await connection.answer();
    connection.close();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('a fault names the request to the caller, and the log has it under that name', async () => {
  server.database.onStatement = () => {
    throw new Error('inner words');
  };
  const id = randomUUID();
  const answer = await ask('{ clients { nodes { name } } }', id);
  server.database.onStatement = () => undefined;
  expect(answer.status).toBe(500);
  const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ requestId: id });
  const fault = lines.find(
    (line) => line['requestId'] === id && line['msg'] === 'a request failed',
  );
  expect(fault?.['incident']).toBe((errors[0]!.extensions as Line)['incident']);
});

test('what part of a query broke does not take the rest away: the status is 200, the fault is told', async () => {
  server.database.onStatement = () => {
    throw new Error('inner words');
  };
  const answer = await ask('{ viewer { subject } clients { nodes { name } } }', randomUUID());
  server.database.onStatement = () => undefined;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    data: { viewer: { subject: 'test' }, clients: null },
    errors: [{ path: ['clients'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
});
