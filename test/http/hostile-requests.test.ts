import { sign } from 'jsonwebtoken';
import { createHash } from 'node:crypto';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { askRaw, rawRequest, type RawAnswer } from '../fixture/raw-http';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

let server: TestServer;
let bearer: string;

beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  bearer = `Bearer ${server.token(TENANT_SCOPES, { tenantId })}`;
});
afterAll(() => server?.close());

type Headers = readonly (readonly [string, string])[];
const JSON_TYPE = ['content-type', 'application/json'] as const;
const send = (line: string, headers: Headers, body?: string): Promise<RawAnswer> =>
  askRaw(server.url, rawRequest(line, headers, body));
const withToken = (...more: Headers): Headers => [['authorization', bearer], ...more];
const post = (body: string, ...more: Headers): Promise<RawAnswer> =>
  send('POST /graphql', withToken(JSON_TYPE, ...more), body);

interface Told {
  error?: { code: string; message: string; requestId: string };
  errors?: { message: string; extensions: { code: string; requestId: string } }[];
}

/** A sentence, a code, and the name under which the log has it: the same whichever way was asked. */
function toldIn({ body, headers }: RawAnswer): { code: string; message: string } {
  const told = JSON.parse(body) as Told;
  const { code, requestId } = told.error ?? told.errors?.[0]?.extensions ?? {};
  const message = told.error?.message ?? told.errors?.[0]?.message ?? '';
  expect(message).toMatch(/^[A-Z$"/].*[.?)}]$/s);
  expect(requestId).toBe(headers['x-request-id']);
  return { code: code ?? '', message };
}

const QUERY = '{ viewer { subject } }';
const asJson = (query: string, more: object = {}): string => JSON.stringify({ query, ...more });
const get = (parameters: string): [string, Headers] => [`GET /graphql?${parameters}`, withToken()];
const segment = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});

test.each<[string, () => string, string]>([
  ['a payload that is no JSON', () => signedText('no JSON at all'), 'does not verify'],
  ['a payload that is a text', () => signedText('"text"'), 'has no good claim'],
  ['a payload that is null', () => signedText('null'), ''],
  ['a header that is no JSON', () => `${segment('nonsense')}.${segment({})}.eA`, 'is not a JWT'],
  ['a header that is null', () => `${segment('null')}.${segment({})}.eA`, 'is not a JWT'],
  ['an algorithm that is an object', () => `${segment({ alg: {} })}.${segment({})}.eA`, 'signed'],
  ['an MSP that does not exist', () => forged({ tenant: 'msp_999' }), 'does not have'],
  ['an end beyond all dates', () => forged({ exp: 9e15 }), 'claim "exp"'],
  ['no end', () => forged({ exp: undefined }), 'claim "exp"'],
  ['null for its clients', () => forged({ clients: null }), 'claim "clients"'],
  ['a null character in its subject', () => forged({ sub: 'a\0b' }), 'claim "sub"'],
])('a token with %s is a 401 everywhere', async (_, token, words) => {
  const headers: Headers = [['authorization', `Bearer ${token()}`], JSON_TYPE];
  for (const line of ['POST /graphql', 'POST /import/clients?source=psa', 'GET /metrics']) {
    const answer = await send(line, headers, line.startsWith('POST') ? asJson(QUERY) : undefined);
    expect([line, answer.status]).toEqual([line, 401]);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(toldIn(answer)).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining(words) as string,
    });
  }
});

const NOW = TEST_CLOCK.now().getTime() / 1000;
const CLAIMS = { sub: 'x', tenant: 'msp_1', scopes: 'ingest:write operator', exp: NOW + 60 };
const forged = (claims: object): string =>
  signedText(JSON.stringify({ ...CLAIMS, ...claims }), { typ: 'JWT' });
const signedText = (payload: string, header: object = { typ: 'JWT' }): string =>
  sign(payload, server.app.secret!, { header: { alg: 'HS256', ...header } });

test.each<[string, string, string]>([
  ['a list of operations', `[${asJson(QUERY)}]`, 'BAD_REQUEST'],
  ['a text', '"text"', 'BAD_REQUEST'],
  ['a number', '5', 'BAD_REQUEST'],
  ['null', 'null', 'BAD_REQUEST'],
  ['an object of nothing', '{}', 'BAD_REQUEST'],
  ['no JSON', '{"query":', 'BAD_JSON'],
  ['nothing', '', 'BAD_JSON'],
  ['a forbidden key', '{"query":"{ viewer { subject } }","__proto__":{}}', 'BAD_JSON'],
  ['a query that is a number', '{"query":5}', 'BAD_REQUEST'],
  ['a query that is a syntax tree', '{"query":{"kind":"Document"}}', 'BAD_REQUEST'],
  ['an empty query', asJson(''), 'BAD_REQUEST'],
  ['a query of blanks', asJson('   '), 'GRAPHQL_PARSE_FAILED'],
  ['a fragment alone', asJson('fragment F on Query { __typename }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['variables in a text', asJson(QUERY, { variables: '{}' }), 'BAD_REQUEST'],
  ['variables in a list', asJson(QUERY, { variables: [] }), 'BAD_REQUEST'],
  ['extensions in a text', asJson(QUERY, { extensions: 'x' }), 'BAD_REQUEST'],
  ['a name that is a number', asJson(QUERY, { operationName: 5 }), 'BAD_REQUEST'],
  [
    'a name of no operation',
    asJson(QUERY, { operationName: 'Other' }),
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'two operations and no name',
    asJson(`query A ${QUERY} query B ${QUERY}`),
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', asJson('subscription { measuresChanged { version } }'), 'NO_SUCH_OPERATION'],
  [
    'a named subscription',
    asJson('subscription S { measuresChanged { version } }'),
    'NO_SUCH_OPERATION',
  ],
  ['the hash of another query', asJson(QUERY, persisted(hash('other'))), 'BAD_REQUEST'],
  ['a hash that is none', asJson(QUERY, persisted('abc')), 'BAD_REQUEST'],
  ['a hash that is a number', asJson(QUERY, persisted(5)), 'BAD_REQUEST'],
  ['another version of hashes', asJson(QUERY, persisted(hash(QUERY), 2)), 'BAD_REQUEST'],
  [
    'a persisted query that is true',
    asJson(QUERY, { extensions: { persistedQuery: true } }),
    'BAD_REQUEST',
  ],
  ['a null character in the query', asJson('{ viewer \0 }'), 'GRAPHQL_PARSE_FAILED'],
  ['one in a text of the query', asJson('{ client(id: "a\\u0000b") { name } }'), 'BAD_TEXT'],
  [
    'one in a variable',
    asJson('query ($id: ID!) { client(id: $id) { name } }', { variables: { id: 'a\0' } }),
    'BAD_TEXT',
  ],
  [
    'one deep in a variable',
    asJson('query ($f: ClientFilter) { clients(filter: $f) { totalCount } }', {
      variables: { f: { segments: ['Legal', '\0'] } },
    }),
    'BAD_TEXT',
  ],
  [
    'a forged cursor',
    asJson('{ clients(after: "WyJhXHUwMDAwIiwxXQ") { totalCount } }'),
    'BAD_CURSOR',
  ],
])('a body of %s is a 400 with a sentence', async (_, body, code) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(toldIn(answer).code).toBe(code);
});

test.each<[string, () => [string, Headers], number, string]>([
  [
    'a parameter twice',
    () => get(`query=${QUERY}&query=${QUERY}`.replaceAll(' ', '+')),
    400,
    'REPEATED_PARAMETER',
  ],
  ['no query', () => get(''), 400, 'BAD_REQUEST'],
  [
    'variables that are no JSON',
    () => get('query=%7Bviewer%7Bsubject%7D%7D&variables=%7B'),
    400,
    'BAD_REQUEST',
  ],
  [
    'variables that are a list',
    () => get('query=%7Bviewer%7Bsubject%7D%7D&variables=[]'),
    400,
    'BAD_REQUEST',
  ],
  ['a null character', () => get('query=%7Bviewer%00%7D'), 400, 'BAD_TEXT'],
  ['half an escape', () => get('query=%7Bviewer%7Bsubject%7D%7D&x=%2'), 400, 'BAD_URL'],
  [
    'an escape that is no UTF-8',
    () => get('query=%7Bviewer%7Bsubject%7D%7D&x=%FF'),
    400,
    'BAD_URL',
  ],
  ['a mutation', () => get('query=mutation%7BdiscardNothing%7D'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'the source twice',
    () => ['POST /import/clients?source=a&source=b', withToken()],
    400,
    'REPEATED_PARAMETER',
  ],
  [
    'a source with a null character',
    () => ['POST /import/clients?source=a%00', withToken()],
    400,
    'BAD_TEXT',
  ],
  ['half an escape in the path', () => ['POST /import/%zz', withToken()], 400, 'BAD_URL'],
  ['an unknown kind', () => ['POST /import/unknown?source=a', withToken()], 404, 'UNKNOWN_KIND'],
  [
    'a kind with a null character',
    () => ['POST /import/a%00?source=a', withToken()],
    400,
    'BAD_TEXT',
  ],
  ['an unknown path', () => ['GET /nothing?token=secret', []], 404, 'NOT_FOUND'],
  ['two tokens', () => ['GET /metrics', [...withToken(), ...withToken()]], 400, 'REPEATED_HEADER'],
  [
    'two hosts',
    () => [
      'GET /health',
      [
        ['host', 'a'],
        ['host', 'b'],
      ],
    ],
    400,
    'REPEATED_HEADER',
  ],
  [
    'no answer type that we have',
    () => [get('query=%7Bviewer%7Bsubject%7D%7D')[0], withToken(['accept', 'text/html'])],
    406,
    'NOT_ACCEPTABLE',
  ],
])('an address with %s is refused with a sentence', async (_, request, status, code) => {
  const [line, headers] = request();
  const answer = await send(line, headers, line.startsWith('POST') ? '' : undefined);
  expect(answer.status).toBe(status);
  expect(toldIn(answer).code).toBe(code);
  expect(answer.body).not.toContain('secret');
});

test.each([
  ['a b', 'graphql'],
  ['[', 'graphql'],
  ['', 'health'],
])('a host of "%s" does no harm', async (host, path) => {
  const line = path === 'health' ? 'GET /health' : get('query=%7Bviewer%7Bsubject%7D%7D')[0];
  const answer = await send(line, [
    ['host', host],
    ['authorization', bearer],
  ]);
  expect(answer.status).toBe(200);
});

const MUTATION =
  'mutation { setTarget(input: { metric: RHEM, max: 1, since: "2026-01-01" }) { max } }';

test('a mutation does not come by GET', async () => {
  const answer = await send(...get(`query=${encodeURIComponent(MUTATION)}`));
  expect(answer.status).toBe(405);
  expect(answer.headers['allow']).toBe('POST');
  expect(answer.body).toMatch(/only support query operations/);
});

test('what could not be told is not done', async () => {
  const answer = await post(asJson(MUTATION.replace('max: 1,', 'max: 0.123,')), [
    'accept',
    'text/event-stream',
  ]);
  expect(answer.status).toBe(406);
  const { body } = await post(asJson('{ targets { max } }'));
  expect(body).not.toContain('0.123');
});

test.each([
  ['HEAD', '/graphql', 405, 'GET, POST, OPTIONS'],
  ['PUT', '/graphql', 405, 'GET, POST, OPTIONS'],
  ['GET', '/import/clients', 405, 'POST, OPTIONS'],
  ['POST', '/health', 405, 'GET, HEAD, OPTIONS'],
  ['DELETE', '/metrics', 405, 'GET, HEAD, OPTIONS'],
  ['PROPFIND', '/graphql', 405, 'GET, POST, OPTIONS'],
  ['OPTIONS', '/graphql', 204, 'GET, POST, OPTIONS'],
  ['OPTIONS', '/import/clients', 204, 'POST, OPTIONS'],
  ['HEAD', '/health', 200, undefined],
  ['OPTIONS', '/nothing', 404, undefined],
])('%s %s is a %d', async (method, path, status, allow) => {
  const response = await fetch(`${server.url}${path}`, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('allow') ?? undefined).toBe(allow);
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
  [
    'two lengths',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
    400,
    'BAD_REQUEST',
  ],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
    'BAD_REQUEST',
  ],
  [
    'headers without end',
    `GET /health HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}`,
    431,
    'HEADERS_TOO_LARGE',
  ],
])('%s is refused in the same shape', async (_, bytes, status, code) => {
  const answer = await askRaw(server.url, bytes);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code, message: /\.$/ } });
});

test.each([
  ['another type', ['content-type', 'text/plain'], 'UNSUPPORTED_TYPE'],
  ['a form', ['content-type', 'application/x-www-form-urlencoded'], 'UNSUPPORTED_TYPE'],
  ['gzip', ['content-encoding', 'gzip'], 'UNSUPPORTED_ENCODING'],
] as const)('a body as %s is a 415', async (_, header, code) => {
  const type = header[0] === 'content-type' ? [] : [JSON_TYPE];
  const answer = await send('POST /graphql', withToken(header, ...type), asJson(QUERY));
  expect(answer.status).toBe(415);
  expect(toldIn(answer).code).toBe(code);
});

test('a query is named by its hash once it was sent with it', async () => {
  const text = '{ viewer { subject clientIds } }';
  const byHash = JSON.stringify(persisted(hash(text)));
  const unknown = await post(byHash);
  expect(unknown.status).toBe(200);
  expect(unknown.body).toContain('"code":"PERSISTED_QUERY_NOT_FOUND"');
  expect((await post(asJson(text, persisted(hash(text))))).status).toBe(200);
  expect(JSON.parse((await post(byHash)).body)).toHaveProperty('data.viewer.subject');
});

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  [
    'application/graphql-response+json, application/json;q=0.9',
    'application/graphql-response+json',
  ],
  ['application/graphql-response+json', 'application/graphql-response+json'],
])('to a caller who accepts %s the answer is %s', async (accept, type) => {
  const answer = await post(asJson(QUERY), ...(accept ? [['accept', accept] as const] : []));
  expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
});

test('what costs too much says what it costs', async () => {
  const page = (inside: string) => `clients(first: 500) { nodes { ${inside} } }`;
  const dear = `{ ${page('tickets(first: 500) { nodes { timeEntries(first: 500) { nodes { id } } } }')} }`;
  const answer = await post(asJson(dear));
  expect([answer.status, toldIn(answer).code]).toEqual([400, 'COST_TOO_HIGH']);
  expect(Number(answer.headers['x-query-cost'])).toBeGreaterThan(2_000_000);
});
