import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let tenantId: number;
let now = Date.parse('2026-03-31T18:00:00Z');
const clock = { now: () => new Date(now) };
const HOUR = 3_600_000;

beforeAll(async () => {
  server = await openTestServer({ clock });
  tenantId = await createMsp(server.database);
}, 60_000);
afterAll(() => server?.close());

interface Sent {
  readonly key?: string;
  readonly subject?: string;
  readonly name?: string;
  readonly query?: string;
}

const ISSUE = `mutation ($input: ApiTokenInput!) { issueApiToken(input: $input) { secret } }`;

/** Not idempotent by itself: each time there is another token. */
async function send({ key, subject = 'test', name = 'Add-on', query = ISSUE }: Sent) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${server.token(TENANT_SCOPES, { tenantId, subject })}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify({ query, variables: { input: { name, scopes: ['metrics:read'] } } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { issueApiToken: { secret: string } | null; viewer?: object } | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    secret: data?.issueApiToken?.secret,
    code: errors?.[0]?.extensions.code,
    replayed: response.headers.get('idempotency-replayed'),
  };
}

test('a mutation that is sent twice with one key is done once, and has the same answer', async () => {
  const key = '1b0f9a1e-7a51-4b39-9c9e-5f2f1c3fd0a1';
  const first = await send({ key });
  expect(first).toMatchObject({ status: 200, replayed: null });
  expect(await send({ key })).toEqual({ ...first, replayed: 'true' });
});

test('without a key, with another key, by another caller or after a day it is done again', async () => {
  const key = 'one-and-the-same';
  const secrets = [await send({ key }), await send({ key: 'another-one' }), await send({})];
  secrets.push(await send({ key, subject: 'somebody else' }));
  now += 25 * HOUR;
  secrets.push(await send({ key }));
  expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(5);
});

test('a key that comes with another body is refused, and nothing is done', async () => {
  const key = 'used-for-two-things';
  await send({ key });
  const other = await send({ key, name: 'Other' });
  expect(other).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('of two at once one is done; the other is told to wait, or has its answer', async () => {
  const answers = await Promise.all([
    send({ key: 'at-once' + now }),
    send({ key: 'at-once' + now }),
  ]);
  const done = answers.filter(({ status }) => status === 200);
  const told = answers.filter(({ code }) => code === 'STILL_RUNNING');
  expect(done.length + told.length).toBe(2);
  expect(new Set(done.map(({ secret }) => secret)).size).toBe(1);
});

test('a refusal is kept as any answer, as it would be refused again', async () => {
  const refused = await send({ key: 'refused-once', name: ' ' });
  expect(refused).toMatchObject({ status: 400, code: 'BAD_TOKEN' });
  expect(await send({ key: 'refused-once', name: ' ' })).toEqual({ ...refused, replayed: 'true' });
});

test.each([['short'], ['with blank'], ['x'.repeat(201)]])('"%s" is no key', async (key) => {
  expect(await send({ key })).toMatchObject({ status: 400, code: 'BAD_IDEMPOTENCY_KEY' });
});

test('a query is answered anew, whatever its key', async () => {
  const query = '{ viewer { subject } }';
  for (let turn = 0; turn < 2; turn += 1)
    expect(await send({ key: 'for-a-query', query })).toMatchObject({
      status: 200,
      replayed: null,
    });
});

test('an answer is kept sealed: the secret in it is not in the database', async () => {
  const { secret } = await send({ key: 'sealed-in-the-base' });
  const rows = await server.database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query<{ row: string }>(`SELECT k::text AS row FROM kept_answer k`),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some(({ row }) => row.includes(secret!.slice(-43)))).toBe(false);
});
