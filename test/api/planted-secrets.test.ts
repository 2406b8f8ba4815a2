import { Client } from 'pg';
import { Writable } from 'node:stream';
import pino from 'pino';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { syncConnection } from '../../src/connectors/engine/sync';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample } from '../simulators/connectwise/sample';

jest.setTimeout(120_000);

let simulator: ConnectwiseSimulator;
let server: TestServer;
let tenantId: number;
let token: string;
/** All that left the server: lines of the log, and answers. */
const told: string[] = [];
const sink = new Writable({
  write: (chunk, _encoding, done) => {
    told.push(String(chunk));
    done();
  },
});

beforeAll(async () => {
  simulator = await openConnectwise();
  fillSample(simulator);
  const env = { CONNECTOR_HOSTS: simulator.host, WEBHOOK_HOSTS: simulator.host };
  server = await openTestServer({ env, logger: pino({ level: 'trace' }, sink) });
  tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
});
afterAll(async () => {
  await server?.close();
  await simulator[Symbol.asyncDispose]();
});

async function ask(text: string, variables: object = {}): Promise<Record<string, unknown>> {
  const answer = await server.query<Record<string, unknown>>(token, text, variables);
  told.push(JSON.stringify(answer));
  return answer.data;
}

const CREATE = `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id name mapping } } }`;
const UPDATE = `mutation ($id: ID!, $input: ConnectionChange!) { updateConnection(id: $id, input: $input) { connection { id mapping } } }`;
const PLANTED = 'pl4nted-s3cret-of-the-test-77';

/** Rows of every table, as the superuser sees them. */
async function everythingKept(): Promise<string> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`,
    );
    const kept: string[] = [];
    for (const { name } of rows)
      kept.push(JSON.stringify((await client.query(`SELECT t::text FROM ${name} t`)).rows));
    return kept.join('\n');
  } finally {
    await client.end();
  }
}

/** Saves an endpoint for webhooks and gives it another secret. Both are told here alone. */
async function webhookSecrets(): Promise<string[]> {
  const save = `mutation ($url: String!) { saveWebhookEndpoint(input: { url: $url }) { endpoint { id secret } } }`;
  await ask(save, { url: `https://u:${PLANTED}@example.com/hook` });
  const saved = await ask(save, { url: `http://${simulator.host}/hook` });
  told.pop();
  const { endpoint } = saved['saveWebhookEndpoint'] as Given;
  const rotate = `mutation ($id: ID!) { rotateWebhookSecret(id: $id) { endpoint { id secret } } }`;
  const rotated = await ask(rotate, { id: endpoint.id });
  told.pop();
  await ask(`{ webhookEndpoints { id url health secret } }`);
  return [endpoint.secret, (rotated['rotateWebhookSecret'] as Given).endpoint.secret];
}

interface Given {
  readonly endpoint: { readonly id: string; readonly secret: string };
}

const asWritten = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(secret),
];

test('a secret that goes in comes out nowhere: no answer, log, error or row', async () => {
  const { credentials } = simulator;
  const input = { system: 'CONNECTWISE', name: 'psa', baseUrl: simulator.origin, credentials };
  await ask(CREATE, { input: { ...input, credentials: { ...credentials, privateKye: PLANTED } } });
  await ask(CREATE, { input: { ...input, baseUrl: `https://u:${PLANTED}@example.com` } });
  const created = await ask(CREATE, { input });
  const { id } = (created['createConnection'] as { connection: { id: string } }).connection;
  const run = () =>
    syncConnection(connectionsOf(server.database), {
      tenantId,
      connectionId: 1,
      streams: ['members'],
    });
  await run();
  const issued = await ask(`mutation ($id: ID!) { issueHook(connection: $id) { path secret } }`, {
    id,
  });
  const { secret: hookSecret } = issued['issueHook'] as { secret: string };
  told.pop();
  await fetch(`${server.url}/hooks/${id}?key=${hookSecret}`, { method: 'POST', body: PLANTED });
  // The simulator repeats the key that it was sent in what it refuses.
  await ask(UPDATE, { id, input: { credentials: { ...credentials, privateKey: PLANTED } } });
  await ask(`mutation ($id: ID!) { checkConnection(id: $id) { ok notes } }`, { id });
  await ask(`mutation ($id: ID!) { proposeMapping(id: $id) { mapping } }`, { id });
  await run();
  await ask(`mutation ($id: ID!) { issueHook(connection: $id, secret: "${PLANTED}") { path } }`, {
    id,
  });
  const ofWebhooks = await webhookSecrets();
  await ask(
    `{ connections { id state problems { message } lastRun { error { message } } } syncRuns { nodes { state error { message } } }
       auditLog { nodes { action detail } } }`,
  );
  const out = `${told.join('\n')}\n${await everythingKept()}`;
  expect(out).toContain('createConnection');
  expect(out).toContain('issueHook');
  expect(out).toContain('rotateWebhookSecret');
  const key = `lakeside+${credentials['publicKey']}:${PLANTED}`;
  const secrets = [
    PLANTED,
    hookSecret,
    key,
    ...ofWebhooks,
    credentials['privateKey']!,
    credentials['clientId']!,
  ];
  const found = secrets.flatMap(asWritten).filter((secret) => out.includes(secret));
  expect(found).toEqual([]);
});
