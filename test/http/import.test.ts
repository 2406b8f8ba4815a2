import { gzipSync } from 'node:zlib';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let tenantId: number;
beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database);
});
afterAll(() => server.close());

const CSV = 'externalId,name,status\nnorth,North Mill,ACTIVE\n';
const write = () => server.token(['ingest:write'], { tenantId });

interface Answer {
  status: number;
  body: { received?: number; created?: number; unchanged?: number; error?: { code: string } };
}

async function post(
  path: string,
  body: string | Uint8Array,
  { token = write(), headers = {} }: { token?: string | null; headers?: object } = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

test.each([
  ['CSV by its type', CSV, { 'content-type': 'text/csv' }],
  ['CSV by its first byte', CSV, {}],
  ['NDJSON', '{"externalId":"north","name":"North Mill","status":"ACTIVE"}\n', {}],
  ['gzip that says so', gzipSync(CSV), { 'content-encoding': 'gzip' }],
  ['gzip by its first bytes', gzipSync(CSV), { 'content-type': 'application/octet-stream' }],
])('%s lands, once', async (_, body, headers) => {
  const first = await post('/import/clients?source=psa', body, { headers });
  expect(first).toMatchObject({ status: 200, body: { received: 1, rejected: 0 } });
  const again = await post('/import/clients?source=psa', body, { headers });
  expect(again.body).toMatchObject({ received: 1, created: 0, unchanged: 1 });
});

test.each([
  ['no token', '/import/clients?source=psa', () => null, 401, 'UNAUTHENTICATED'],
  ['a token that only reads', '/import/clients?source=psa', () => reader(), 403, 'FORBIDDEN'],
  ['a token for some clients', '/import/clients?source=psa', () => narrow(), 403, 'FORBIDDEN'],
  ['an unknown kind', '/import/invoices?source=psa', write, 404, 'UNKNOWN_KIND'],
  ['no source', '/import/clients', write, 400, 'SOURCE_MISSING'],
])('%s is refused', async (_, path, token, status, code) => {
  const answer = await post(path, CSV, { token: token() });
  expect(answer).toMatchObject({ status, body: { error: { code } } });
});

const reader = () => server.token(['metrics:read'], { tenantId });
const narrow = () => server.token(['ingest:write'], { tenantId, clientIds: [1] });

test('another compression than gzip is refused', async () => {
  const answer = await post('/import/clients?source=psa', CSV, {
    headers: { 'content-encoding': 'br' },
  });
  expect(answer).toMatchObject({ status: 415, body: { error: { code: 'UNSUPPORTED_ENCODING' } } });
});
