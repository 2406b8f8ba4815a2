import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { NOW } from '../bench/sample-msp';
import { seatwise } from '../fixture/command';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';
import { putObstacle, type Place } from './obstacle';
import { EXPECTED, SIZE, writeSampleFiles } from './sample-files';
import { landed, stateOfMsp } from './state-of-msp';

jest.setTimeout(120_000);

const SEATWISE = join(__dirname, '../../src/seatwise.js');

let fresh: TestDatabase;
let observer: Client;
let files: { masters: string; work: string };

beforeAll(async () => {
  fresh = await cloneDatabase();
  observer = new Client({ connectionString: fresh.superuserUrl });
  await observer.connect();
  files = writeSampleFiles(temporaryDirectory());
});
afterAll(async () => {
  await observer.end();
  await fresh.drop();
  removeDirectories();
});

const settings = () => ({ DATABASE_URL: fresh.url, SEATWISE_NOW: NOW });
const importing = (msp: number, folder: string): string[] => [
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
}

async function importToTheEnd(msp: number, folder: string): Promise<Counts> {
  const { code, out, err } = await seatwise(settings(), ...importing(msp, folder));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Counts;
}

/** Starts an import and kills it when the database shows that it is in the middle of what it does. */
async function killIn(place: Place, msp: number): Promise<void> {
  const obstacle = await putObstacle(fresh.superuserUrl, msp, place);
  const victim = spawn(process.execPath, [SEATWISE, ...importing(msp, files.work)], {
    env: { PATH: process.env.PATH, ...settings() },
    stdio: 'ignore',
  });
  const gone = once(victim, 'exit');
  while (victim.exitCode === null && !(await exists(obstacle.isReached, msp))) continue;
  victim.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  await obstacle.remove();
}

const exists = async (select: string, msp: number): Promise<boolean> =>
  (await observer.query<{ yes: boolean }>(`SELECT EXISTS (${select}) AS yes`, [msp])).rows[0]!.yes;

test('an import killed among tickets, among entries and while it counts leaves, in the end, what one clean import leaves', async () => {
  const clean = await createMsp(fresh.database);
  const killed = await createMsp(fresh.database);
  for (const msp of [clean, killed]) await importToTheEnd(msp, files.masters);
  const { received } = await importToTheEnd(clean, files.work);
  expect(received).toBe(SIZE.tickets + SIZE.entries);

  await killIn('TICKETS', killed);
  expect((await landed(observer, killed)).tickets).toBeLessThan(SIZE.tickets);
  await killIn('ENTRIES', killed);
  expect((await landed(observer, killed)).entries).toBeLessThan(SIZE.entries);
  await killIn('COUNTING', killed);
  expect(await exists('SELECT FROM stale_ticket WHERE tenant_id = $1', killed)).toBe(true);

  const last = await importToTheEnd(killed, files.work);
  expect(last).toMatchObject({ received, created: 0, unchanged: received });
  expect(await landed(observer, killed)).toEqual(EXPECTED);
  expect(await stateOfMsp(observer, killed)).toEqual(await stateOfMsp(observer, clean));
});
