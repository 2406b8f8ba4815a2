import type { Scope } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { deleteRecords } from '../../src/connectors/connection/remove-connection';
import { syncConnection } from '../../src/connectors/engine/sync';
import { createMsp } from '../fixture/database';
import { rebuild } from '../../src/rollup/count/rebuild';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { operationText } from './operations';
import { fillSample, sampleTime } from '../simulators/connectwise/sample';

/** Whole runs, over HTTP both ways. */
jest.setTimeout(120_000);

let simulator: ConnectwiseSimulator;
let server: TestServer;
let tenantId: number;
let token: string;
const SCOPES: Scope[] = [
  ...(['connections:read', 'connections:write', 'clients:read', 'metrics:read'] as const),
];

beforeAll(async () => {
  simulator = await openConnectwise();
  fillSample(simulator);
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

const CREATE = `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id state name system } } }`;
const input = () => ({
  ...{ system: 'CONNECTWISE', name: 'psa', baseUrl: simulator.origin, since: '2024-04-01' },
  credentials: simulator.credentials,
});

/** What the worker does with a run that waits. */
async function work(): Promise<void> {
  const connections = connectionsOf(server.database);
  await syncConnection(connections, { tenantId, connectionId: 1 });
}

test.each([
  ['a key too few', { credentials: { companyId: 'x' } }, 'INVALID_CREDENTIALS'],
  ['another host', { baseUrl: 'https://example.com' }, 'REFUSED_ADDRESS'],
  ['a mapping with an unknown part', { mapping: { bords: {} } }, 'INVALID_MAPPING'],
  ['a time between runs that is none', { everyMinutes: 0 }, 'INVALID_EVERY_MINUTES'],
])('a connection with %s is refused, and nothing is stored', async (_, wrong, code) => {
  const { errors } = await ask(CREATE, { input: { ...input(), ...wrong } });
  expect(errors?.[0]?.extensions?.['code']).toBe(code);
  expect((await ask('{ connections { id } }')).data).toEqual({ connections: [] });
  expect(simulator.asked).toEqual([]);
});

describe('a connection', () => {
  let id: string;
  beforeAll(async () => {
    const { data, errors } = await ask(CREATE, { input: input() });
    expect(errors).toBeUndefined();
    const { connection } = (data as never as { createConnection: { connection: { id: string } } })
      .createConnection;
    expect(connection).toMatchObject({ state: 'NEW', name: 'psa', system: 'CONNECTWISE' });
    id = connection.id;
  });

  test('is checked without storing anything', async () => {
    const { data } = await ask(
      `mutation ($id: ID!) { checkConnection(id: $id) { ok notes clockSkewSeconds streams { stream access } } }`,
      { id },
    );
    expect(data).toMatchObject({ checkConnection: { ok: true, notes: [], clockSkewSeconds: 0 } });
    expect((await ask('{ connections { streams { access } } }')).data).toMatchObject({
      connections: [{ streams: expect.not.arrayContaining([{ access: 'OK' }]) as unknown }],
    });
  });

  test('is read, counts, and tells how far it is', async () => {
    const { data, errors } = await ask(
      `mutation ($id: ID!) { syncNow(id: $id) { id state connection { id } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ syncNow: { state: 'WAITING', connection: { id } } });
    await work();
    const all = await ask(operationText('connections'));
    expect(all.errors).toBeUndefined();
    expect(all.data).toMatchObject({ connections: [{ id, state: 'CURRENT' }] });
    const told = await ask(
      `query ($id: ID!) { connection(id: $id) { state problems { code }
         streams { stream access backfilled records } lastRun { state streams { stream rows pages } }
         coverage { unmappedBoards unmappedWorkTypes unmappedHoursPercent unmappedMoneyPercent } } }`,
      { id },
    );
    expect(told.errors).toBeUndefined();
    expect(told.data).toMatchObject({
      connection: {
        ...{ state: 'CURRENT', problems: [] },
        coverage: {
          ...{ unmappedBoards: ['Help Desk'], unmappedWorkTypes: ['Remote'] },
          ...{ unmappedHoursPercent: 100, unmappedMoneyPercent: 100 },
        },
        lastRun: { state: 'DONE' },
      },
    });
    await rebuild(server.database, tenantId, TEST_CLOCK, () => undefined);
    const { data: metric } = await ask(
      `{ clients { nodes { name rhem(period: { from: "2026-03", to: "2026-03" }) { value } } } }`,
    );
    // 1.75 hours of support for 64 seats.
    expect(metric).toMatchObject({
      clients: {
        nodes: [
          {
            name: 'Harborview Dental Group',
            rhem: { value: expect.closeTo(1.75 / 64, 4) as number },
          },
        ],
      },
    });
  });

  test('puts a row aside that no record can be made of, and takes it in once it is right', async () => {
    simulator.place('/time/entries', sampleTime(99_500, 41_877, { actualHours: 30 }));
    await work();
    const LIST = `query ($id: ID!) { quarantine(connection: $id) { totalCount nodes { stream externalId code path } } }`;
    expect((await ask(LIST, { id })).data).toEqual({
      quarantine: {
        totalCount: 1,
        nodes: [{ stream: 'time', externalId: '99500', code: 'OVER_24_HOURS', path: ['minutes'] }],
      },
    });
    const RETRY = `mutation ($id: ID!) { retryQuarantined(connection: $id) { landed left } }`;
    expect((await ask(RETRY, { id })).data).toEqual({ retryQuarantined: { landed: 0, left: 1 } });
    simulator.setClock('2026-03-31T18:01:00Z');
    simulator.put(
      '/time/entries',
      sampleTime(99_500, 41_877, { actualHours: 3, _info: undefined }),
    );
    await work();
    expect((await ask(LIST, { id })).data).toMatchObject({ quarantine: { totalCount: 0 } });
  });

  test('asks for new credentials when the key is no longer accepted, and tells no secret', async () => {
    simulator.setKey('another');
    await work();
    const told = await ask(
      `{ connections { state mapping problems { code message } } syncRuns { nodes { error { code message } } } }`,
    );
    expect(told.data).toMatchObject({
      connections: [{ state: 'REAUTHORISE', problems: [{ code: 'REAUTHORISE' }] }],
    });
    const { privateKey, publicKey } = simulator.credentials;
    const key = Buffer.from(`lakeside+${publicKey}:${privateKey}`).toString('base64');
    for (const secret of [privateKey!, publicKey!, key])
      expect(JSON.stringify(told)).not.toContain(secret);
    const mended = await ask(
      `mutation ($id: ID!, $input: ConnectionChange!) { updateConnection(id: $id, input: $input) { connection { state } } }`,
      { id, input: { credentials: { ...simulator.credentials, privateKey: 'another' } } },
    );
    expect(mended.data).toMatchObject({ updateConnection: { connection: { state: 'CURRENT' } } });
  });

  test('is of one MSP alone, and needs its scopes', async () => {
    const other = await createMsp(server.database, { name: 'Hillside IT' });
    const theirs = server.token(SCOPES, { tenantId: other });
    const seen = await server.query<object>(
      theirs,
      `query ($id: ID!) { connection(id: $id) { id } }`,
      { id },
    );
    expect(seen.data).toEqual({ connection: null });
    const changed = await server.query<object>(
      theirs,
      `mutation ($id: ID!) { pauseConnection(id: $id, paused: true) { connection { id } } }`,
      { id },
    );
    expect(changed.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const reader = server.token(['connections:read'], { tenantId });
    const refused = await server.query<object>(
      reader,
      `mutation ($id: ID!) { syncNow(id: $id) { id } }`,
      { id },
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({ scope: 'connections:write' });
  });

  const REMOVE = `mutation ($id: ID!, $keep: Boolean) { removeConnection(id: $id, keepRecords: $keep) { id done } }`;

  test('is removed with its secrets and rows, and its records stay', async () => {
    const { data } = await ask(REMOVE, { id, keep: true });
    expect(data).toEqual({ removeConnection: { id, done: true } });
    expect((await ask('{ connections { id } clients { totalCount } }')).data).toEqual({
      connections: [],
      clients: { totalCount: 1 },
    });
  });

  test('is removed with its records, and takes nothing in meanwhile', async () => {
    simulator.setKey(simulator.credentials['privateKey']!);
    const { data: created } = await ask(CREATE, { input: input() });
    const again = (created as never as { createConnection: { connection: { id: string } } })
      .createConnection.connection.id;
    const of = { tenantId, connectionId: Number(again.split('_').at(-1)) };
    const connections = connectionsOf(server.database);
    await syncConnection(connections, of);
    expect((await ask(REMOVE, { id: again, keep: false })).data).toEqual({
      removeConnection: { id: again, done: false },
    });
    expect((await ask('{ connections { state problems { code } } }')).data).toEqual({
      connections: [{ state: 'PAUSED', problems: [{ code: 'BEING_REMOVED' }] }],
    });
    const SYNC = `mutation ($id: ID!) { syncNow(id: $id) { id } }`;
    const refused = await ask(SYNC, { id: again });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('CONNECTION_REMOVED');
    expect(await syncConnection(connections, of)).toMatchObject({ state: 'STOPPED' });
    await deleteRecords(connections, of, new AbortController().signal);
    expect((await ask('{ connections { id } clients { totalCount } }')).data).toEqual({
      connections: [],
      clients: { totalCount: 0 },
    });
  });
});
