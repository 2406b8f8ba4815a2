import request, { type Test } from 'supertest';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
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

const preflight = (which: Which, path: string, method: string, origin = PAGE): Test =>
  request(servers[which]!.url)
    .options(path)
    .set('origin', origin)
    .set('access-control-request-method', method)
    .set('access-control-request-headers', 'authorization,content-type,x-apollo-operation-name');

const ask = (which: Which, origin: string): Test =>
  request(servers[which]!.url)
    .get(QUERY)
    .auth(tokens.get(servers[which]!)!, { type: 'bearer' })
    .set('origin', origin);

const QUERY = '/graphql?query=%7Bviewer%7Bsubject%7D%7D';

test.each([
  ['/graphql', 'POST'],
  [QUERY, 'GET'],
  ['/import/clients?source=psa', 'POST'],
  ['/metrics', 'GET'],
])('a page of a listed origin may %s %s', async (path, method) => {
  const { headers } = await preflight('some', path, method).expect(204);
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
    const { headers } = await ask('some', origin).expect(200);
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
  [401, 'get', QUERY],
  [404, 'get', '/nothing'],
  [405, 'delete', '/graphql'],
  [400, 'get', '/graphql?x=%zz'],
] as const)('a %d can be read by the page too', async (status, method, path) => {
  const page = request(servers.some!.url);
  await page[method](path)
    .set('origin', PAGE)
    .expect(status)
    .expect('access-control-allow-origin', PAGE);
});

test.each([
  'https://evil.example',
  'https://app.example.evil.example',
  'http://app.example',
  'null',
])('a page of %s is not let in, and caches keep the two apart', async (origin) => {
  for (const answer of [
    await preflight('some', '/graphql', 'POST', origin),
    await ask('some', origin),
  ]) {
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['vary']).toMatch(/origin/i);
  }
});

test('with * any page is let in, without cookies', async () => {
  const { headers } = await preflight('any', '/graphql', 'POST', 'https://any.example')
    .expect(204)
    .expect('access-control-allow-origin', '*');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});

test('by default no page is', async () => {
  const answer = await preflight('none', '/graphql', 'POST');
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  const asked = await ask('none', PAGE).expect(200);
  expect(asked.headers['access-control-allow-origin']).toBeUndefined();
});
