import { createHash, createHmac } from 'node:crypto';
import { Client } from 'pg';
import type { Scope } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';

const SCOPES: Scope[] = ['connections:read', 'connections:write'];
const NOW = '2026-03-31T18:00:00Z';
const VERIFIER = 'b2f1-verifier-token-of-the-app';

let simulator: ConnectwiseSimulator;
let server: TestServer;
let superuser: Client;
let token: string;

beforeAll(async () => {
  simulator = await openConnectwise();
  server = await openTestServer({ env: { CONNECTOR_HOSTS: simulator.host } });
  superuser = new Client({ connectionString: server.superuserUrl });
  await superuser.connect();
  token = server.token(SCOPES, { tenantId: await createMsp(server.database) });
});
afterAll(async () => {
  await superuser.end();
  await server?.close();
  await simulator[Symbol.asyncDispose]();
});

const CREATE = `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id } } }`;
const ISSUE = `mutation ($id: ID!, $secret: String) { issueHook(connection: $id, secret: $secret) { path secret howTo } }`;

interface Issued {
  readonly path: string;
  readonly secret: string;
}

async function connect(
  system: string,
  credentials: object,
  baseUrl: string | null = null,
): Promise<string> {
  const input = { system, name: system.toLowerCase(), credentials, baseUrl };
  const { data, errors } = await server.query<{
    createConnection: { connection: { id: string } };
  }>(token, CREATE, { input });
  expect(errors).toBeUndefined();
  return data.createConnection.connection.id;
}

const issue = async (id: string, secret?: string): Promise<Issued> =>
  (await server.query<{ issueHook: Issued }>(token, ISSUE, { id, secret })).data.issueHook;

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { method: 'POST', body, headers });

async function statusOf(...call: Parameters<typeof post>): Promise<number> {
  return (await post(...call)).status;
}

/** The lists that wait to be read again, as the workers would find them. */
async function hinted(id: string): Promise<string[]> {
  const { rows } = await superuser.query<{ payload: { streams: string[] }[] }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j WHERE j.key LIKE 'sync_hinted_lists %' AND j.key LIKE $1`,
    [`% ${id.split('_').at(-1)}`],
  );
  return rows.flatMap(({ payload }) => payload.flatMap(({ streams }) => streams));
}

/** A system as its hook is seen: what it sends, and how it signs that. */
interface Caller {
  readonly body: (at: string, id: number) => string;
  readonly sign: (body: string, secret: string) => Record<string, string>;
  readonly streams: readonly string[];
}

const hmac = (algorithm: string, key: string | Buffer, body: string) =>
  createHmac(algorithm, key).update(body).digest();

const CONNECTWISE: Caller = {
  body: (at, id) =>
    JSON.stringify({
      ...{ Action: 'updated', ID: id, Type: 'ticket', CompanyId: 'lakeside' },
      Entity: JSON.stringify({ id, _info: { lastUpdated: at } }),
      Metadata: { key_url: `${simulator.origin}/callback-keys/1` },
    }),
  sign: (body) => {
    const key = createHash('sha256').update(simulator.signingKey).digest();
    return { 'x-content-signature': hmac('sha256', key, body).toString('base64') };
  },
  streams: ['tickets', 'projectTickets'],
};
const AUTOTASK: Caller = {
  body: (at, id) =>
    JSON.stringify({ Action: 'Update', EntityType: 'Ticket', Id: id, EventTime: at, Fields: {} }),
  sign: (body, secret) => ({
    'x-hook-signature': `sha1=${hmac('sha1', secret, body).toString('base64')}`,
  }),
  streams: ['tickets'],
};
const quickbooksSign = (body: string, secret: string) => ({
  'intuit-signature': hmac('sha256', secret, body).toString('base64'),
});
const QUICKBOOKS: Caller = {
  body: (at, id) =>
    JSON.stringify({
      eventNotifications: [
        {
          realmId: '1',
          dataChangeEvent: {
            entities: [{ name: 'Invoice', id, operation: 'Update', lastUpdated: at }],
          },
        },
      ],
    }),
  sign: quickbooksSign,
  streams: ['invoices'],
};
const CLOUD_EVENTS: Caller = {
  ...QUICKBOOKS,
  body: (at, id) =>
    JSON.stringify([
      { specversion: '1.0', id, type: 'qbo.customer.updated.v1', time: at, intuitentityid: '7' },
    ]),
  streams: ['customers'],
};

/** It signs nothing, and its body tells nothing that can be relied on. */
const HALOPSA: Caller = {
  body: (_, id) => JSON.stringify({ ticket: { id } }),
  sign: (_, secret) => ({
    authorization: `Basic ${Buffer.from(`seatwise:${secret}`).toString('base64')}`,
  }),
  streams: ['tickets', 'actions'],
};

describe.each([
  ['CONNECTWISE', CONNECTWISE],
  ['AUTOTASK', AUTOTASK],
  ['QUICKBOOKS', QUICKBOOKS],
  ['QUICKBOOKS', CLOUD_EVENTS],
  ['HALOPSA', HALOPSA],
] as const)('a call of %s', (system, { body, sign, streams }) => {
  let id: string;
  let hook: Issued;
  let secret: string;
  beforeAll(async () => {
    const credentials = {
      CONNECTWISE: simulator.credentials,
      AUTOTASK: { userName: 'api@lakeside', secret: 'autot4sk', integrationCode: 'XYZ' },
      HALOPSA: { tenant: 'lakeside', clientId: 'a', clientSecret: 'b' },
      QUICKBOOKS: { clientId: 'a', clientSecret: 'b', realmId: '1', refreshToken: 'c' },
    }[system];
    await superuser.query(`DELETE FROM connection`);
    id = await connect(system, credentials, system === 'CONNECTWISE' ? simulator.origin : null);
    hook = await issue(id, system === 'QUICKBOOKS' ? VERIFIER : undefined);
    secret = hook.secret ?? VERIFIER;
  });
  const send = (text: string, how = secret) => statusOf(hook.path, text, sign(text, how));

  test('has the lists that changed read once, however often and in whatever order it comes', async () => {
    const calls = [2, 1, 1].map((n) => body(NOW, n));
    for (const call of calls) expect(await send(call)).toBe(200);
    expect(await hinted(id)).toEqual([...streams, ...streams]);
  });

  test('is refused unless the bytes themselves are signed with the secret, and soon', async () => {
    const good = body(NOW, 3);
    const spaced = JSON.stringify(JSON.parse(good), null, 1);
    const old = body('2026-03-31T16:30:00Z', 3);
    const before = await hinted(id);
    expect(await statusOf(hook.path, good)).toBe(403);
    if (system !== 'HALOPSA') {
      expect(await statusOf(hook.path, spaced, sign(good, secret))).toBe(403);
      expect(await send(old)).toBe(403);
    }
    if (system !== 'CONNECTWISE') expect(await send(good, 'another secret')).toBe(403);
    expect(await hinted(id)).toEqual(before);
  });
});

describe('the address of a hook', () => {
  let id: string;
  const call = (n: number) => AUTOTASK.body(NOW, n);
  const send = (path: string, n: number, secret: string) =>
    post(path, call(n), AUTOTASK.sign(call(n), secret));
  beforeAll(async () => {
    await superuser.query(`DELETE FROM connection`);
    id = await connect('AUTOTASK', { userName: 'u', secret: 's3', integrationCode: 'c' });
  });

  test('answers a stranger the same whether there is such a connection or not', async () => {
    const { path } = await issue(id);
    const told = async (address: string) => {
      const answer = await send(address, 1, 'a guess');
      const { error } = (await answer.json()) as { error: { requestId: string } };
      return { status: answer.status, error: { ...error, requestId: '' } };
    };
    const known = await told(path);
    expect(known).toMatchObject({ status: 403, error: { code: 'HOOK_REFUSED' } });
    for (const other of ['connection_999_1', 'connection_1_999', 'client_1_1', 'x'])
      expect(await told(`/hooks/${other}`)).toEqual(known);
  });

  test('has another secret after a change, which the one before outlives by a day; closed, it takes none', async () => {
    const first = await issue(id);
    const second = await issue(id);
    expect(second.secret).not.toBe(first.secret);
    for (const { secret } of [first, second])
      expect((await send(second.path, 1, secret)).status).toBe(200);
    const third = await issue(id);
    expect((await send(third.path, 1, first.secret)).status).toBe(403);
    await server.query(
      token,
      `mutation ($id: ID!) { closeHook(connection: $id) { connection { id } } }`,
      { id },
    );
    expect((await send(third.path, 1, third.secret)).status).toBe(403);
  });

  test('takes a short body and a bounded number of calls', async () => {
    expect(await statusOf('/hooks/connection_1_77', 'x'.repeat(300_000))).toBe(413);
    const flood = Array.from({ length: 200 }, () => statusOf('/hooks/connection_1_78', '{}'));
    expect(new Set(await Promise.all(flood))).toEqual(new Set([403, 429]));
  });
});

test('a key is fetched from the host of the API alone, and for nobody without the secret', async () => {
  await superuser.query(`DELETE FROM connection`);
  const id = await connect('CONNECTWISE', simulator.credentials, simulator.origin);
  const { path } = await issue(id);
  const elsewhere = CONNECTWISE.body(NOW, 1).replace(simulator.host, '169.254.169.254');
  simulator.asked.length = 0;
  expect(await statusOf(path, elsewhere, CONNECTWISE.sign(elsewhere, ''))).toBe(403);
  const call = CONNECTWISE.body(NOW, 2);
  expect(await statusOf(path.split('?')[0]!, call, CONNECTWISE.sign(call, ''))).toBe(403);
  expect(simulator.asked).toEqual([]);
  for (const n of [3, 4]) {
    const more = CONNECTWISE.body(NOW, n);
    expect(await statusOf(path, more, CONNECTWISE.sign(more, ''))).toBe(200);
  }
  expect(simulator.asked.map(({ path: asked }) => asked)).toEqual(['/callback-keys/1']);
  expect(simulator.asked[0]!.headers.authorization).toBeUndefined();
});
