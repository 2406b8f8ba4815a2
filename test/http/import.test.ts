import { gzipSync } from 'node:zlib';
import request, { type Response, type Test } from 'supertest';
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

type Headers = Readonly<Record<string, string>>;

/** As bytes: of a text the client would say a type by itself. */
const send = (path: string, body: string | Uint8Array, headers: Headers = {}): Test =>
  request(server.url).post(path).set(headers).send(Buffer.from(body));

const post = (path: string, body: string | Uint8Array, headers: Headers = {}): Test =>
  send(path, body, headers).auth(write(), { type: 'bearer' });

test.each([
  ['CSV by its type', CSV, { 'content-type': 'text/csv' }],
  ['CSV by its first byte', CSV, {}],
  ['NDJSON', '{"externalId":"north","name":"North Mill","status":"ACTIVE"}\n', {}],
  ['gzip that says so', gzipSync(CSV), { 'content-encoding': 'gzip' }],
  ['gzip by its first bytes', gzipSync(CSV), { 'content-type': 'application/octet-stream' }],
] as const)('%s lands, once', async (_, body, headers: Headers) => {
  const first = await post('/import/clients?source=psa', body, headers).expect(200);
  expect(first.body).toMatchObject({ received: 1, rejected: 0 });
  const again = await post('/import/clients?source=psa', body, headers);
  expect(again.body).toMatchObject({ received: 1, created: 0, unchanged: 1 });
});

test.each([
  ['no token', '/import/clients?source=psa', () => null, 401, 'UNAUTHENTICATED'],
  ['a token that only reads', '/import/clients?source=psa', () => reader(), 403, 'FORBIDDEN'],
  ['a token for some clients', '/import/clients?source=psa', () => narrow(), 403, 'FORBIDDEN'],
  ['an unknown kind', '/import/invoices?source=psa', write, 404, 'UNKNOWN_KIND'],
  ['no source', '/import/clients', write, 400, 'SOURCE_MISSING'],
])('%s is refused', async (_, path, token, status, code) => {
  const bearer = token();
  const headers: Headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
  const answer = await send(path, CSV, headers).expect(status);
  expect(answer.body).toMatchObject({ error: { code } });
});

const reader = () => server.token(['metrics:read'], { tenantId });
const narrow = () => server.token(['ingest:write'], { tenantId, clientIds: [1] });

test('another compression than gzip is refused', async () => {
  const answer = await post('/import/clients?source=psa', CSV, { 'content-encoding': 'br' });
  expect(answer.status).toBe(415);
  expect(answer.body).toMatchObject({ error: { code: 'UNSUPPORTED_ENCODING' } });
});

interface Line {
  progress?: { stage: string; rows?: number; bytes?: number; secondsLeft?: number };
  result?: { received: number; created: number };
  error?: { code: string; result?: { received: number } };
}

async function inLines(
  path: string,
  body: string | Buffer,
): Promise<{ response: Response; lines: Line[] }> {
  const response = await post(path, body, { accept: 'application/x-ndjson' }).buffer(true);
  const lines = response.text.trim().split('\n');
  return { response, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const many = (count: number): string =>
  ['externalId,name', ...Array.from({ length: count }, (_, at) => `m${at},Many ${at}`)].join('\n');

test('an import asked for line by line tells how far it is, and ends with its result', async () => {
  const { response, lines } = await inLines('/import/clients?source=many', many(6000));
  expect(response.status).toBe(200);
  expect(response.headers['content-type']).toBe('application/x-ndjson');
  expect(lines[0]?.progress).toMatchObject({ stage: 'IMPORTING', rows: 5000, secondsLeft: 0 });
  expect(lines.at(-1)).toMatchObject({ result: { received: 6000, created: 6000 } });
  expect(lines.slice(0, -1).every(({ progress }) => progress)).toBe(true);
});

test('refused on the way, its last line says why and what is in', async () => {
  const bad = Buffer.from(`${'\n'.repeat(300_000)}x,\xfc\n`, 'latin1');
  const body = Buffer.concat([Buffer.from(many(5500)), bad]);
  const { response, lines } = await inLines('/import/clients?source=more', body);
  expect(response.status).toBe(200);
  const told = lines.at(-1)?.error;
  expect(told).toMatchObject({ code: 'NOT_UTF8' });
  expect(told?.result?.received).toBeGreaterThanOrEqual(5000);
});

test('refused before anything is in, it is refused as ever', async () => {
  const { response, lines } = await inLines('/import/clients?source=many', 'id\n1\n');
  expect(response.status).toBe(400);
  expect(lines).toMatchObject([{ error: { code: 'MISSING_COLUMNS' } }]);
});

test.each([
  ['the address', '&encoding=windows-1252', 'text/csv'],
  ['the content type', '', 'text/csv; charset=ISO-8859-1'],
])('the encoding is taken from %s, the decimal mark too', async (where, more, type) => {
  const body = Buffer.from('externalId;name\nu;M\xfcller\n', 'latin1');
  const source = where.replaceAll(' ', '-');
  const path = `/import/clients?source=${source}${more}`;
  const answer = await post(path, body, { 'content-type': type }).expect(200);
  expect(answer.body).toMatchObject({ created: 1 });
  const money = 'externalId;postedOn;kind;amount\n1;2026-02-01;PRODUCT;1.234,5\n';
  const revenue = await post(`/import/revenue?source=${source}&decimal=comma`, money).expect(200);
  expect(revenue.body).toMatchObject({ created: 1 });
});
