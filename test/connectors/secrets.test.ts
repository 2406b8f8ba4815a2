import { openConnections } from '../../src/connectors/connection/connections';
import { syncConnection } from '../../src/connectors/engine/sync';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import { rotateSecrets } from '../../src/connectors/secrets/rotate';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { LAB_KEY, openLab, type ConnectorLab, type MspLab } from './open-lab';

jest.setTimeout(60_000);

const FIRST = LAB_KEY;
const SECOND = 'a second key of the tests';
let lab: ConnectorLab;
let simulator: ConnectwiseSimulator;
let msp: MspLab;
let connectionId: number;

beforeAll(async () => {
  lab = await openLab();
  simulator = await openConnectwise();
  msp = await lab.open([simulator.host]);
  connectionId = await msp.connect({
    system: 'CONNECTWISE',
    credentials: simulator.credentials,
  });
});
afterAll(async () => {
  await simulator[Symbol.asyncDispose]();
  await lab.close();
});

const syncWith = (...keys: [string, ...string[]]) =>
  syncConnection(
    openConnections({
      ...{ database: lab.database.database, ...msp.waiting, waiting: msp.waiting },
      ...{ testHosts: [simulator.host], keys: () => keyRingOf(...keys) },
    }),
    { tenantId: msp.tenantId, connectionId, streams: ['companies'] },
  );

test('after a rotation the new key alone opens the credentials, of all MSPs', async () => {
  const { database } = lab.database;
  expect(await rotateSecrets(database, keyRingOf(SECOND, FIRST))).toBe(1);
  expect(await rotateSecrets(database, keyRingOf(SECOND, FIRST))).toBe(0);
  expect(await syncWith(SECOND)).toMatchObject({ state: 'DONE' });
  expect(await syncWith(FIRST)).toMatchObject({
    state: 'FAILED',
    problem: { code: 'SECRETS_LOST' },
  });
});

test('a rotation without the key that is needed changes nothing', async () => {
  await expect(rotateSecrets(lab.database.database, keyRingOf('a third key'))).rejects.toThrow(
    /cannot be opened/,
  );
  expect(await syncWith(SECOND)).toMatchObject({ state: 'DONE' });
});

test('runs that end and problems that come and go are told in the log of events', async () => {
  const told = await msp.rows<{ kind: string; subject: string; code: string | null }>(
    `SELECT kind, subject, data->>'code' AS code FROM event WHERE tenant_id = $1 ORDER BY number`,
  );
  const connection = `connection_${msp.tenantId}_${connectionId}`;
  expect(told.map(({ kind, code }) => [kind, code])).toEqual([
    ['SYNC_FINISHED', null],
    ['CONNECTION_PROBLEM', 'SECRETS_LOST'],
    ['SYNC_FAILED', 'SECRETS_LOST'],
    ['CONNECTION_PROBLEM', null],
    ['SYNC_FINISHED', null],
  ]);
  expect(told.map(({ subject }) => subject.startsWith('sync-run_') || subject)).toEqual([
    ...[true, connection, true, connection, true],
  ]);
});
