import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { runningServer } from '../fixture/held-postgres';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
/** As Jest does it before the first test. */
const SCRIPT = `require('./test/fixture/start-postgres.ts').default().then(async () => {
  const { dataDir, embedded } = globalThis.seatwiseTestPostgres;
  console.log(JSON.stringify([dataDir, (await embedded).home]));
  setInterval(() => undefined, 1000);
});`;

test('Ctrl-C ends the Postgres of a run of tests, and removes its folders', async () => {
  const args = ['-r', './src/launch/run-typescript', '-e', SCRIPT];
  const run = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: run.stdout }), 'line')) as [string];
  const folders = JSON.parse(line) as string[];
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, true]);
  expect(runningServer(folders[1]!)).not.toBeNull();
  run.kill('SIGINT');
  expect(await once(run, 'exit')).toEqual([130, null]);
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  expect(runningServer(folders[1]!)).toBeNull();
});
