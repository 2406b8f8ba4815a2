import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { RawCaller } from './raw-caller';

let server: TestServer;
let authorization: string;
beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  authorization = `Bearer ${server.token(['ingest:write'], { tenantId })}`;
});
afterAll(() => server.close());

const KB = 1024;
const SIZE = 50 * KB * KB;
const FILLER = Buffer.alloc(64 * KB, 'filler,of,a,row\n');
const PATH = '/import/clients?source=psa';

interface Refused {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly start?: string | Buffer;
  readonly status?: number;
  readonly code: string;
}

/** Each is known to be refused long before its end. */
const REFUSED: readonly (readonly [string, Refused])[] = [
  ['missing columns', { start: 'id,name\n1,A\n', code: 'MISSING_COLUMNS' }],
  ['columns that stand twice', { start: 'externalId,name,name\n', code: 'DUPLICATE_COLUMNS' }],
  ['a JSON array', { start: '[{"externalId":"1"},', code: 'JSON_ARRAY' }],
  ['a zip archive', { start: 'PK\x03\x04 and more', code: 'ZIP_FILE' }],
  ['a bad quote in its first row', { start: '"externalId"x,name\n', code: 'INVALID_HEADER' }],
  [
    'Windows-1252',
    { start: Buffer.from('externalId,name\n1,M\xfcller\n', 'latin1'), code: 'NOT_UTF8' },
  ],
  [
    'broken gzip',
    { start: Buffer.from('1f8b08000000000000ff07ffffffffff', 'hex'), code: 'BROKEN_GZIP' },
  ],
  ['no token', { headers: { authorization: '' }, status: 401, code: 'UNAUTHENTICATED' }],
  ['an unknown kind', { path: '/import/invoices?source=psa', status: 404, code: 'UNKNOWN_KIND' }],
  ['no source', { path: '/import/clients', code: 'SOURCE_MISSING' }],
  ['two sources', { path: `${PATH}&source=crm`, code: 'REPEATED_PARAMETER' }],
  ['an unknown encoding', { path: `${PATH}&encoding=utf-9`, code: 'UNKNOWN_ENCODING' }],
  [
    'an unknown charset',
    { headers: { 'content-type': 'text/csv; charset=x' }, code: 'UNKNOWN_ENCODING' },
  ],
  ['no decimal mark', { path: `${PATH}&decimal=dot`, code: 'BAD_DECIMAL' }],
  ['brotli', { headers: { 'content-encoding': 'br' }, status: 415, code: 'UNSUPPORTED_ENCODING' }],
];

const headersOf = ({ headers = {} }: Refused) => ({ authorization, ...headers });
const codeIn = (body: string): unknown =>
  (JSON.parse(body) as { error: { code: unknown } }).error.code;

function* partsOf({ start = 'externalId,name\n' }: Refused): Generator<Uint8Array<ArrayBuffer>> {
  const first = Buffer.from(start);
  yield first;
  for (let left = SIZE - first.length; left > 0; left -= FILLER.length) {
    yield FILLER.subarray(0, Math.min(left, FILLER.length));
  }
}

test.each(REFUSED)(
  '%s: answered while 50 MB are still to come, and the connection stays usable after them',
  async (_, refused) => {
    const { path = PATH, status = 400, code } = refused;
    const caller = await RawCaller.to(server.url);
    caller.sendHead(`POST ${path}`, { ...headersOf(refused), 'content-length': SIZE });
    const parts = partsOf(refused);
    await caller.send(parts.next().value as Uint8Array);
    const answer = await caller.answer();
    expect([answer.status, codeIn(answer.body)]).toEqual([status, code]);
    for (const part of parts) await caller.send(part);
    caller.sendHead('GET /health', {});
    expect(await caller.answer()).toMatchObject({ status: 200 });
    caller.hangUp();
  },
);

test.each(REFUSED)('%s: fetch gets the answer, not a reset connection', async (_, refused) => {
  const { path = PATH, status = 400, code } = refused;
  const body = new Blob([...partsOf(refused)]);
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: headersOf(refused),
    body,
  });
  expect([answer.status, codeIn(await answer.text())]).toEqual([status, code]);
});

test.each(['keep-alive', 'close'])(
  'a caller that sends all of it before it looks for an answer gets one (connection: %s)',
  async (connection) => {
    const caller = await RawCaller.to(server.url);
    caller.sendHead(`POST ${PATH}`, { authorization, connection, 'content-length': SIZE });
    caller.socket.pause();
    for (const part of partsOf({ start: 'id\n', code: '' })) await caller.send(part);
    const ended = once(caller.socket, 'end');
    caller.socket.resume();
    expect(await caller.answer()).toMatchObject({ status: 400 });
    if (connection === 'close') await ended;
    caller.hangUp();
  },
);

test("node's own client, piping a file of unknown length, is answered", async () => {
  const headers = { authorization };
  const request = httpRequest(`${server.url}${PATH}`, { method: 'POST', headers });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  Readable.from(partsOf({ start: 'id\n', code: '' })).pipe(request);
  const [response] = await answered;
  expect(response.statusCode).toBe(400);
  request.destroy();
});

test.each([
  ['1 KB', KB],
  ['a chunked body', null],
])('%s of a refused file is answered too', async (_, size) => {
  const caller = await RawCaller.to(server.url);
  const length: Record<string, string | number> =
    size === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': size };
  caller.sendHead(`POST ${PATH}`, { authorization, ...length });
  await caller.send(size === null ? '8\r\nid,name\n\r\n' : 'id,name\n');
  expect(await caller.answer()).toMatchObject({ status: 400 });
  await caller.send(size === null ? '0\r\n\r\n' : 'x'.repeat(KB - 8));
  caller.sendHead('GET /health', {});
  expect(await caller.answer()).toMatchObject({ status: 200 });
  caller.hangUp();
});

const EXPECT = { expect: '100-continue', 'content-length': 20 };

test('a caller that asks first is told to go on, and then why its file is refused', async () => {
  const caller = await RawCaller.to(server.url);
  caller.sendHead(`POST ${PATH}`, { authorization, ...EXPECT });
  expect(await caller.answer()).toMatchObject({ status: 100 });
  await caller.send('id,name\n1,A\n');
  expect(await caller.answer()).toMatchObject({ status: 400 });
  caller.hangUp();
});

test('a caller that asks first does not send what is refused by its head', async () => {
  const caller = await RawCaller.to(server.url);
  caller.sendHead(`POST /import/invoices?source=psa`, { authorization, ...EXPECT });
  expect(await caller.answer()).toMatchObject({ status: 404 });
  caller.hangUp();
});

test('other routes tell everybody to go on', async () => {
  const caller = await RawCaller.to(server.url);
  caller.sendHead('POST /graphql', {
    ...EXPECT,
    authorization,
    'content-type': 'application/json',
  });
  expect(await caller.answer()).toMatchObject({ status: 100 });
  await caller.send('{"query":"{__type}"}');
  expect(await caller.answer()).toMatchObject({ status: 400 });
  caller.hangUp();
});
