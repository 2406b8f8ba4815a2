import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { killLeftCommands, seatwise } from '../fixture/command';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample } from '../simulators/connectwise/sample';

jest.setTimeout(120_000);

let fresh: TestDatabase;
let simulator: ConnectwiseSimulator;
let msp: string;
let credentials: string;
beforeAll(async () => {
  fresh = await cloneDatabase();
  msp = `msp_${await createMsp(fresh.database)}`;
  simulator = await openConnectwise({ clock: new Date().toISOString() });
  fillSample(simulator);
  credentials = join(temporaryDirectory(), 'key.json');
  writeFileSync(credentials, JSON.stringify(simulator.credentials));
});
afterAll(async () => {
  killLeftCommands();
  removeDirectories();
  await simulator[Symbol.asyncDispose]();
  await fresh.drop();
});

const env = () => ({
  DATABASE_URL: fresh.url,
  SECRETS_KEY: 'b25seSB0aGUgdGVzdHMgc2VhbCB3aXRoIHRoaXMgb25l',
  CONNECTOR_HOSTS: simulator.host,
});
const connect = (...more: string[]) =>
  seatwise(
    env(),
    ...['connect', '--msp', msp, '--system', 'connectwise', '--name', 'psa', '--json'],
    ...['--credentials', credentials, ...more],
  );

test('a host that is not of the vendor is refused, and no secret is printed', async () => {
  const { code, out, err } = await connect('--base-url', 'http://127.0.0.1:1');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'REFUSED_ADDRESS' } });
  expect(out + err).not.toContain(simulator.credentials['privateKey']);
});

test('a system is connected, checked and read from the command line', async () => {
  const connected = await connect('--base-url', simulator.origin, '--since', '2024-04-01');
  expect(JSON.parse(connected.out)).toMatchObject({ id: 'connection_1_1', ok: true, notes: [] });
  const read = await seatwise(env(), ...['sync', '--msp', msp, '--connection', 'psa', '--json']);
  expect(read.code).toBe(0);
  expect(JSON.parse(read.out)).toMatchObject({
    ...{ run: 'sync-run_1_1', state: 'DONE', rows: 10, changed: 10, error: null },
  });
  const rotated = await seatwise(
    {
      ...env(),
      SECRETS_KEY: 'YW5vdGhlciBvbmUgdGhhdCBzZWFscyB3aGF0IGNvbWVz',
      SECRETS_KEY_PREVIOUS: env().SECRETS_KEY,
    },
    ...['secrets', 'rotate', '--json'],
  );
  expect(JSON.parse(rotated.out)).toEqual({ sealed: 1, endpoints: 0 });
  const broken = await seatwise(
    env(),
    ...['sync', '--msp', msp, '--connection', 'psa', '--no-refresh', '--json'],
  );
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.out)).toMatchObject({
    state: 'FAILED',
    error: { code: 'SECRETS_LOST' },
  });
});
