import type { Scope } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { syncConnection } from '../../src/connectors/engine/sync';
import { rebuild } from '../../src/rollup/count/rebuild';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { openQuickbooks, type QuickbooksSimulator } from '../simulators/quickbooks/quickbooks';
import { fillLedger } from '../simulators/quickbooks/sample';

/** Whole runs, over HTTP both ways. */
jest.setTimeout(120_000);

const SCOPES: Scope[] = [
  ...(['connections:read', 'connections:write', 'clients:read', 'metrics:read'] as const),
  'financials:read',
];
let simulator: QuickbooksSimulator;
let server: TestServer;
let tenantId: number;
let token: string;

beforeAll(async () => {
  simulator = await openQuickbooks();
  fillLedger(simulator);
  server = await openTestServer({ env: { CONNECTOR_HOSTS: simulator.host } });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPES, { tenantId });
});
afterAll(async () => {
  await server?.close();
  await simulator[Symbol.asyncDispose]();
});

const ask = (text: string, variables: object = {}) =>
  server.query<Record<string, never>>(token, text, variables);

test('a ledger is connected, checked and read, and its revenue is a metric', async () => {
  const { data, errors } = await ask(
    `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id } } }`,
    {
      input: {
        ...{ system: 'QUICKBOOKS', name: 'ledger', baseUrl: simulator.origin },
        ...{ since: '2024-04-01', credentials: simulator.credentials },
      },
    },
  );
  expect(errors).toBeUndefined();
  const created = data as never as { createConnection: { connection: { id: string } } };
  const { id } = created.createConnection.connection;
  const { data: checked } = await ask(
    `mutation ($id: ID!) { checkConnection(id: $id) { ok notes } }`,
    { id },
  );
  expect(checked).toEqual({ checkConnection: { ok: true, notes: [] } });
  const { data: proposed } = await ask(
    `mutation ($id: ID!) { proposeMapping(id: $id) { mapping } }`,
    { id },
  );
  expect(JSON.stringify(proposed)).toContain('"Managed:Per user":"RECURRING_SERVICE"');
  await syncConnection(connectionsOf(server.database), { tenantId, connectionId: 1 });
  await rebuild(server.database, tenantId, TEST_CLOCK, () => undefined);
  const march = `period: { from: "2026-03", to: "2026-03" }`;
  const told = await ask(
    `{ connections { state } clients { nodes { name metric(key: MRR, ${march}) { value } } } }`,
  );
  expect(told.errors).toBeUndefined();
  expect(told.data).toEqual({
    connections: [{ state: 'CURRENT' }],
    clients: { nodes: [{ name: 'Harborview Dental Group', metric: { value: 7360 } }] },
  });
});
