import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { askRaw, rawRequest, type RawAnswer } from '../fixture/raw-http';
import { openTestServer, type TestServer } from '../fixture/server';

const PAGE = 'https://app.example';
const OTHER = 'http://localhost:5173';

const servers: Record<'none' | 'some' | 'any', TestServer | undefined> = {
  none: undefined,
  some: undefined,
  any: undefined,
};
const tokens = new Map<TestServer, string>();

async function open(origins: string | null): Promise<TestServer> {
  const server = await openTestServer({ env: origins === null ? {} : { CORS_ORIGINS: origins } });
  const tenantId = await createMsp(server.database);
  tokens.set(server, server.token(TENANT_SCOPES, { tenantId }));
  return server;
}

beforeAll(async () => {
  servers.none = await open(null);
  servers.some = await open(`${PAGE}, ${OTHER}`);
  servers.any = await open('*');
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server?.close();
});

type Which = keyof typeof servers;
const send = (which: Which, line: string, headers: [string, string][]): Promise<RawAnswer> =>
  askRaw(servers[which]!.url, rawRequest(line, headers));
const bearer = (which: Which): [string, string] => [
  'authorization',
  `Bearer ${tokens.get(servers[which]!)}`,
];

const preflight = (which: Which, path: string, method: string, origin = PAGE) =>
  send(which, `OPTIONS ${path}`, [
    ['origin', origin],
    ['access-control-request-method', method],
    ['access-control-request-headers', 'authorization,content-type,x-apollo-operation-name'],
  ]);

const QUERY = '/graphql?query=%7Bviewer%7Bsubject%7D%7D';

test.each([
  ['/graphql', 'POST'],
  [QUERY, 'GET'],
  ['/import/clients?source=psa', 'POST'],
  ['/metrics', 'GET'],
])('a page of a listed origin may %s %s', async (path, method) => {
  const { status, headers } = await preflight('some', path, method);
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': PAGE,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': 'authorization,content-type,x-apollo-operation-name',
    vary: expect.stringMatching(/origin/i) as string,
  });
});

test('the answer itself names the page’s own origin, and lets it read our headers', async () => {
  for (const origin of [PAGE, OTHER]) {
    const { status, headers } = await send('some', `GET ${QUERY}`, [
      ['origin', origin],
      bearer('some'),
    ]);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': expect.stringMatching(
        /x-query-cost.*x-request-id.*retry-after/,
      ) as string,
      vary: expect.stringMatching(/origin/i) as string,
    });
  }
});

test.each([
  ['401', `GET ${QUERY}`, []],
  ['404', 'GET /nothing', []],
  ['405', 'DELETE /graphql', []],
  ['400', 'GET /graphql?x=%zz', []],
])('a %s can be read by the page too', async (status, line, headers) => {
  const answer = await send('some', line, [['origin', PAGE], ...headers]);
  expect(answer.status).toBe(Number(status));
  expect(answer.headers['access-control-allow-origin']).toBe(PAGE);
});

test.each([
  'https://evil.example',
  'https://app.example.evil.example',
  'http://app.example',
  'null',
])('a page of %s is not let in, and caches keep the two apart', async (origin) => {
  for (const answer of [
    await preflight('some', '/graphql', 'POST', origin),
    await send('some', `GET ${QUERY}`, [['origin', origin], bearer('some')]),
  ]) {
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['vary']).toMatch(/origin/i);
  }
});

test('with * any page is let in, without cookies', async () => {
  const { status, headers } = await preflight('any', '/graphql', 'POST', 'https://any.example');
  expect(status).toBe(204);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});

test('by default no page is', async () => {
  const answer = await preflight('none', '/graphql', 'POST');
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  const asked = await send('none', `GET ${QUERY}`, [['origin', PAGE], bearer('none')]);
  expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([200, undefined]);
});
