import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { seatwise } from '../fixture/command';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';
import { NOW } from '../bench/sample-msp';
import { EXPECTED, SIZE, writeSampleFiles } from './sample-files';
import { landed, stateOfMsp } from './state-of-msp';

jest.setTimeout(120_000);

const SEATWISE = join(__dirname, '../../src/seatwise.js');

let fresh: TestDatabase;
let observer: Client;
let folder: string;

beforeAll(async () => {
  fresh = await cloneDatabase();
  observer = new Client({ connectionString: fresh.superuserUrl });
  await observer.connect();
  folder = temporaryDirectory();
  writeSampleFiles(folder);
});
afterAll(async () => {
  await observer.end();
  await fresh.drop();
  removeDirectories();
});

const settings = () => ({ DATABASE_URL: fresh.url, SEATWISE_NOW: NOW });
const importArgs = (msp: number): string[] => [
  'import',
  '--msp',
  `msp_${msp}`,
  '--source',
  'psa',
  '--json',
  folder,
];

interface Counts {
  readonly received: number;
  readonly created: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly parked: number;
}

async function importToTheEnd(msp: number): Promise<Counts> {
  const { code, out, err } = await seatwise(settings(), ...importArgs(msp));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Counts;
}

/** Starts an import and kills it as soon as the database shows that it is that far. */
async function killWhen(msp: number, isThatFar: () => Promise<boolean>): Promise<void> {
  const victim = spawn(process.execPath, [SEATWISE, ...importArgs(msp)], {
    env: { PATH: process.env.PATH, ...settings() },
    stdio: 'ignore',
  });
  const gone = once(victim, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  while (victim.exitCode === null && !(await isThatFar())) continue;
  victim.kill('SIGKILL');
  expect((await gone)[1]).toBe('SIGKILL');
}

const asks = async (sql: string, msp: number): Promise<boolean> =>
  (await observer.query<{ yes: boolean }>(`SELECT (${sql}) AS yes`, [msp])).rows[0]!.yes;

test('an import that is killed again and again leaves, in the end, what one clean import leaves', async () => {
  const clean = await createMsp(fresh.database);
  const killed = await createMsp(fresh.database);
  const total = (await importToTheEnd(clean)).received;

  await killWhen(killed, async () => (await landed(observer, killed)).tickets > 0);
  const first = await landed(observer, killed);
  expect(first.tickets).toBeLessThan(SIZE.tickets);

  await killWhen(killed, async () => (await landed(observer, killed)).entries > SIZE.entries / 4);
  const second = await landed(observer, killed);
  expect(second.entries).toBeLessThan(SIZE.entries);

  const counting = 'SELECT EXISTS (SELECT FROM client_month WHERE tenant_id = $1)';
  await killWhen(killed, () => asks(counting, killed));
  const waiting = 'SELECT EXISTS (SELECT FROM stale_month WHERE tenant_id = $1)';
  expect(await asks(waiting, killed)).toBe(true);

  const last = await importToTheEnd(killed);
  expect(last).toMatchObject({ received: total, created: 0, rejected: 0, parked: 0 });
  expect(last.unchanged).toBe(total);
  expect(await landed(observer, killed)).toEqual(EXPECTED);
  expect(await stateOfMsp(observer, killed)).toEqual(await stateOfMsp(observer, clean));
});

test('what a second clean import sends is all recognised, and no figure moves', async () => {
  const msp = await createMsp(fresh.database);
  const { received } = await importToTheEnd(msp);
  const before = await stateOfMsp(observer, msp);
  expect(await importToTheEnd(msp)).toMatchObject({ received, created: 0, unchanged: received });
  expect(await stateOfMsp(observer, msp)).toEqual(before);
});
