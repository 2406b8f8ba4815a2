import type { Scope } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { syncConnection } from '../../src/connectors/engine/sync';
import { refreshStale } from '../../src/rollup/count/refresh';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTime } from '../simulators/connectwise/sample';

/** Whole runs, over HTTP both ways. */
jest.setTimeout(120_000);

const SCOPES: Scope[] = [
  ...(['connections:read', 'connections:write', 'clients:read', 'metrics:read'] as const),
  ...(['financials:read', 'ingest:write'] as const),
];
/** As many as the key is judged by. */
const MANY = 50;
let simulator: ConnectwiseSimulator;
let server: TestServer;
let tenantId: number;
let token: string;
let connection: string;

async function ask<T>(text: string, variables: object = {}, as = token): Promise<T> {
  const { data, errors } = await server.query<T>(as, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

beforeAll(async () => {
  simulator = await openConnectwise();
  fillSample(simulator);
  for (let id = 1; id <= MANY; id += 1)
    simulator.place('/time/entries', sampleTime(id, 41_877, { billableOption: 'Billable' }));
  server = await openTestServer({ env: { CONNECTOR_HOSTS: simulator.host } });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPES, { tenantId });
  const { origin: baseUrl, credentials } = simulator;
  const input = { system: 'CONNECTWISE', name: 'psa', baseUrl, credentials, since: '2024-04-01' };
  const { createConnection } = await ask<{ createConnection: { connection: { id: string } } }>(
    `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id } } }`,
    { input },
  );
  connection = createConnection.connection.id;
});
afterAll(async () => {
  await server?.close();
  await simulator[Symbol.asyncDispose]();
});

async function sync(): Promise<void> {
  const connections = connectionsOf(server.database);
  expect(await syncConnection(connections, { tenantId, connectionId: 1 })).toMatchObject({
    state: 'DONE',
  });
  await refreshStale(server.database, tenantId, TEST_CLOCK);
}

const MARCH = `period: { from: "2026-03", to: "2026-03" }`;
/** Why there is no value, of a number of hours, of cost and of revenue. */
async function reasons(as = token): Promise<unknown[]> {
  type Told = Record<'hours' | 'cost' | 'revenue', { reason: string | null }>;
  const { clients } = await ask<{ clients: { nodes: Told[] } }>(
    `{ clients { nodes { hours: metric(key: RHEM, ${MARCH}) { reason }
       cost: metric(key: COST_TO_SERVE, ${MARCH}) { reason } revenue: metric(key: MRR, ${MARCH}) { reason } } } }`,
    {},
    as,
  );
  const [{ hours, cost, revenue } = {}] = clients.nodes as [Told?];
  return [hours?.reason, cost?.reason, revenue?.reason];
}

async function problems(): Promise<{ code: string; message: string; affects: string[] }[]> {
  type Told = { connection: { problems: { code: string; message: string; affects: string[] }[] } };
  const told = await ask<Told>(
    `query ($id: ID!) { connection(id: $id) { problems { code message affects } } }`,
    { id: connection },
  );
  return told.connection.problems;
}

async function notes(): Promise<string> {
  const { checkConnection } = await ask<{ checkConnection: { notes: string[] } }>(
    `mutation ($id: ID!) { checkConnection(id: $id) { notes } }`,
    { id: connection },
  );
  return checkConnection.notes.join(' ');
}

const GAP = 'SOURCE_PERMISSION_GAP';
const hideCost = (hidden: boolean): void => {
  for (const member of simulator.rows('/system/members'))
    simulator.place('/system/members', { ...member, hourlyCost: hidden ? null : 29.5 });
};
const hideUnbilled = (): void => {
  for (const { id, billableOption } of simulator.rows('/time/entries'))
    if (billableOption !== 'Billable') simulator.remove('/time/entries', id as number);
};

test('a key that sees everything starves nothing', async () => {
  await sync();
  expect(await notes()).toBe('');
  expect(await problems()).toEqual([]);
  // Nobody says what the technician does, so that nobody has that cost.
  expect(await reasons()).toEqual([null, 'NO_COST', null]);
});

test('without time that is not billed, hours are no small number: they have no value', async () => {
  hideUnbilled();
  await sync();
  expect(await notes()).toContain('The key sees billable time only.');
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: GAP });
  expect(problem?.affects).toEqual(expect.arrayContaining(['RHEM', 'COST_TO_SERVE']));
  expect(problem?.affects).not.toContain('MRR');
  expect(await reasons()).toEqual([GAP, GAP, null]);
});

test('a token limited to clients is told the same', async () => {
  expect(await reasons(server.token(SCOPES, { tenantId, clientIds: [1] }))).toEqual([
    GAP,
    GAP,
    null,
  ]);
});

test('when the permission is given, the next run brings the numbers back', async () => {
  simulator.place('/time/entries', sampleTime(99_120, 41_877));
  await sync();
  expect(await problems()).toEqual([]);
  expect((await reasons())[0]).toBeNull();
});

test('a list that the key may not read starves what it tells', async () => {
  simulator.forbidden.add('/time/entries');
  await sync();
  expect(await problems()).toMatchObject([{ code: GAP, message: 'The key may not read time.' }]);
  expect((await reasons())[0]).toBe(GAP);
  simulator.forbidden.delete('/time/entries');
  await sync();
  expect(await problems()).toEqual([]);
});

test('hidden costs are no gap for the numbers where another source tells wages', async () => {
  hideCost(true);
  await sync();
  expect(await problems()).toMatchObject([
    { code: GAP, affects: expect.arrayContaining(['COST_TO_SERVE']) as unknown },
  ]);
  expect(await reasons()).toEqual([null, GAP, null]);
  const person = {
    ...{ externalId: 'lee', name: 'J Lee' },
    costs: [{ effectiveOn: '2026-01-01', monthlyCost: '5000' }],
  };
  await ask(
    `mutation ($records: [TechnicianRecord!]!) { ingestTechnicians(source: "payroll", records: $records) { created } }`,
    { records: [person] },
  );
  await refreshStale(server.database, tenantId, TEST_CLOCK);
  expect((await reasons())[1]).toBe('NO_COST');
});
