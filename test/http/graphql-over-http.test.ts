import { serverAudits } from 'graphql-http';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  token = server.token(['metrics:read'], { tenantId });
});
afterAll(() => server?.close());

/** The audits bring no token, and without one nothing is answered. */
function fetchWithToken(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return fetch(url, { ...init, headers });
}

const AUDITS = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetchWithToken });

/**
 * Left undone, and why. What is refused as a whole is a 400 for every caller, as Apollo Server has it
 * too: a program that only looks at the status must not take a refusal for an answer, whichever of the
 * two types it accepts. The draft asks for 200 only so that old clients read the body of the answer.
 */
const NOT_DONE = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test.each(AUDITS.map((audit) => [audit.name, audit] as const))(
  'the public audit of GraphQL over HTTP: %s',
  async (name, audit) => {
    const status = NOT_DONE.includes(name) ? 'warn' : 'ok';
    expect(await audit.fn()).toMatchObject({ status });
  },
);

test('every exception is still an audit', () =>
  expect(AUDITS.map(({ name }) => name)).toEqual(expect.arrayContaining(NOT_DONE)));
