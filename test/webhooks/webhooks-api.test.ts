import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { systemClock } from '../../src/clock';
import { appendEvents } from '../../src/events/append-events';
import { ingest } from '../api/sample-msp';
import { operationText } from '../api/operations';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { temporaryFolder } from '../fixture/temporary-folder';
import { until } from '../fixture/until';
import { openReceiver, type Receiver } from './receiver';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');

let receiver: Receiver;
let server: TestServer;
let tenantId: number;
let token: string;
let client: string;
/** For the programs of the README. */
const ports = { ts: 0, python: 0 };

beforeAll(async () => {
  receiver = await openReceiver();
  for (const language of ['ts', 'python'] as const) {
    const free = await openReceiver();
    ports[language] = Number(free.host.split(':')[1]);
    await free[Symbol.asyncDispose]();
  }
  const hosts = [receiver.host, ...Object.values(ports).map((port) => `127.0.0.1:${port}`)];
  const env = { WORKER: 'on', WEBHOOK_HOSTS: hosts.join(',') };
  server = await openTestServer({ env, clock: systemClock, background: true });
  tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
  await ingest(server, token, 'Clients', [
    { externalId: 'c1', name: 'Acorn', onboardedOn: '2025-01-01' },
  ]);
  const found = await server.query<{ clients: { nodes: { id: string }[] } }>(
    token,
    '{ clients { nodes { id } } }',
  );
  client = found.data.clients.nodes[0]!.id;
});
afterAll(async () => {
  await server?.close();
  await receiver[Symbol.asyncDispose]();
});

interface Endpoint {
  readonly id: string;
  readonly secret: string | null;
  readonly health: string;
}

const SAVE = operationText('save-webhook-endpoint');
const save = (input: object, as = token) =>
  server.query<{ saveWebhookEndpoint: { endpoint: Endpoint } | null }>(as, SAVE, {
    input: { url: receiver.url, ...input },
  });
const saved = async (input: object = {}, as = token): Promise<Endpoint> => {
  const { data, errors } = await save(input, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.saveWebhookEndpoint!.endpoint;
};
const remove = (id: string) =>
  server.query(token, `mutation ($id: ID!) { removeWebhookEndpoint(id: $id) { id } }`, { id });

const happen = (subject: string | null, clientId: number | null): Promise<void> =>
  server.database.write(tenantId, (scope) =>
    appendEvents(scope, [
      {
        ...{ kind: 'MEASURES_CHANGED', at: systemClock.now(), subject, clientId },
        data: { months: [], count: 1 },
      },
    ]),
  );

const bodies = (): Record<string, unknown>[] =>
  receiver.received.map(({ text }) => JSON.parse(text) as Record<string, unknown>);

beforeEach(() => void (receiver.received.length = 0));

test('an event arrives at once, signed, with the answer to the question of its receiver', async () => {
  const selection =
    'query ($id: ID!) { node(id: $id) { ... on Client { name agreements { totalCount } } } }';
  const { id, secret } = await saved({ selection });
  await happen(client, 1);
  await happen(null, null);
  await until(() => receiver.received.length === 2);
  const [letter] = receiver.received.filter(({ text }) => text.includes(client));
  const verified = new Webhook(secret!).verify(
    letter!.text,
    letter!.headers as Record<string, string>,
  );
  expect(verified).toMatchObject({
    ...{ kind: 'MEASURES_CHANGED', subject: client },
    selection: { data: { node: { name: 'Acorn', agreements: { totalCount: 0 } } } },
  });
  expect(bodies().find(({ subject }) => subject === null)).toMatchObject({ selection: null });
  const list = async () =>
    (
      await server.query<{ webhookEndpoints: Endpoint[] }>(
        token,
        `{ webhookEndpoints { id secret health deliveries { totalCount nodes { state attempts lastStatus } } } }`,
      )
    ).data.webhookEndpoints;
  await until(async () => JSON.stringify(await list()).split('DELIVERED').length === 3);
  const delivery = { state: 'DELIVERED', attempts: 1, lastStatus: 204 };
  expect(await list()).toEqual([
    {
      ...{ id, secret: null, health: 'OK' },
      deliveries: { totalCount: 2, nodes: [delivery, delivery] },
    },
  ]);
  const operator = server.token(['operator'], { tenantId });
  const metrics = await fetch(`${server.url}/metrics`, {
    headers: { authorization: `Bearer ${operator}` },
  });
  const text = await metrics.text();
  expect(text).toContain('seatwise_webhook_backlog 0');
  expect(text).toContain('seatwise_webhook_attempts_total{outcome="delivered"} 2');
  await remove(id);
});

test('what its token may not see is told as an error in the answer, and the event arrives', async () => {
  const scopes: Scope[] = ['webhooks:write', 'events:read'];
  const poor = server.token(scopes, { tenantId, clientIds: [1] });
  const { id } = await saved(
    { selection: 'query ($id: ID!) { node(id: $id) { ... on Client { name } } }' },
    poor,
  );
  await happen(client, 1);
  await happen(null, null);
  await happen(client, 1);
  await until(() => receiver.received.length === 2);
  expect(bodies()[0]).toMatchObject({
    subject: client,
    selection: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
  });
  expect(bodies().map(({ subject }) => subject)).toEqual([client, client]);
  await remove(id);
});

test.each([
  ['plain http', { url: 'http://dashboard.example/' }, 'REFUSED_RECEIVER'],
  ['a user in the address', { url: 'https://me:pw@dashboard.example/' }, 'REFUSED_RECEIVER'],
  ['a private address', { url: 'https://10.1.2.3/' }, 'REFUSED_RECEIVER'],
  ['a private address written oddly', { url: 'https://0x7f.1/' }, 'REFUSED_RECEIVER'],
  ['a private address in IPv6', { url: 'https://[::ffff:192.168.0.1]/' }, 'REFUSED_RECEIVER'],
  ['the metadata of a cloud', { url: 'https://169.254.169.254/' }, 'REFUSED_RECEIVER'],
  ['a name that leads inside', { url: 'https://localhost/' }, 'REFUSED_RECEIVER'],
  ['no kinds', { kinds: [] }, 'BAD_ENDPOINT'],
  ['an unknown client', { clients: ['client_1_999'] }, 'BAD_ENDPOINT'],
  ['a selection that does not hold', { selection: '{ nonsense }' }, 'BAD_SELECTION'],
  ['a change as selection', { selection: 'mutation { refresh { done } }' }, 'BAD_SELECTION'],
  [
    'a question about more',
    { selection: 'query ($a: ID!) { node(id: $a) { id } }' },
    'BAD_SELECTION',
  ],
  ['an unknown endpoint', { id: 'webhook-endpoint_1_999' }, 'NOT_FOUND'],
])('%s is refused', async (_, input, code) => {
  const { errors } = await save(input);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test('an eleventh endpoint is refused', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 10; i += 1) ids.push((await saved()).id);
  expect((await save({})).errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ENDPOINTS' } }]);
  for (const id of ids) await remove(id);
});

test('a token limited to clients sees and changes only endpoints of such tokens', async () => {
  const limited = server.token(TENANT_SCOPES, { tenantId, clientIds: [1] });
  const whole = await saved();
  const own = await saved({}, limited);
  const seen = await server.query(limited, '{ webhookEndpoints { id clients { id } } }');
  expect(seen.data).toEqual({ webhookEndpoints: [{ id: own.id, clients: [{ id: client }] }] });
  expect((await save({ id: whole.id }, limited)).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  expect((await saved({ id: own.id, disabled: true }, limited)).health).toBe('DISABLED');
  for (const { id } of [whole, own]) await remove(id);
});

const snippet = (language: string): string => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('\n## Webhooks'));
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section)![1]!;
};

/** A program of the README, as somebody runs it. */
function run(language: 'ts' | 'python', folder: string, secret: string): ChildProcess {
  const file = join(folder, `receiver.${language}`);
  writeFileSync(file, snippet(language));
  const [command, ...before] =
    language === 'python'
      ? ['python3']
      : [process.execPath, '-r', join(ROOT, 'src/launch/run-typescript')];
  return spawn(command!, [...before, file], {
    env: {
      ...{ PATH: process.env['PATH'], NODE_PATH: join(ROOT, 'node_modules') },
      ...{ PORT: String(ports[language]), WEBHOOK_SECRET: secret },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

test.each(['ts', 'python'] as const)(
  'the receiver of the README in %s takes what Seatwise sent, and nothing else',
  async (language) => {
    const folder = mkdtempSync(join(temporaryFolder(), 'seatwise-'));
    const url = `http://127.0.0.1:${ports[language]}/`;
    const { id, secret } = await saved({ url });
    const program = run(language, folder, secret!);
    try {
      const TRY = `mutation ($id: ID!) { sendTestEvent(id: $id) { ok status problem } }`;
      await until(async () => {
        const { data } = await server.query<{ sendTestEvent: { ok: boolean } }>(token, TRY, { id });
        return data.sendTestEvent.ok;
      });
      const forged = await fetch(url, {
        method: 'POST',
        headers: {
          ...{ 'webhook-id': 'a', 'webhook-signature': 'v1,AAAA' },
          'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        },
        body: '{}',
      });
      expect(forged.status).toBe(400);
    } finally {
      program.kill('SIGKILL');
      await remove(id);
      rmSync(folder, { recursive: true });
    }
  },
);
