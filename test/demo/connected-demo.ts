/**
 * `npm run demo:connect`: a new MSP is connected to a pretended ConnectWise and a pretended QuickBooks, and
 * both are read while one watches. The pretended systems are test code, so the product has no such command.
 * Nothing stays: all of it happens in a temporary directory.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askServer, firstQuery } from '../../src/cli/first-query';
import { seatwise, startSeatwise } from '../fixture/command';
import { openDemoBooks, openDemoPsa } from './demo-systems';

const SEATWISE = resolve(__dirname, '../../src/seatwise.js');
const NOW = '2026-03-31T18:00:00Z';
const UNLINKED = `{ unlinkedCustomers(first: 3) { totalCount nodes { name proposals { client { name } score because } } } }`;

/** Runs a command as a person does, who sees what it prints. */
async function show(env: NodeJS.ProcessEnv, ...args: string[]): Promise<void> {
  console.info(`\n$ seatwise ${args.join(' ')}`);
  const child = spawn(process.execPath, [SEATWISE, ...args], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`it ended with ${code}`);
}

async function ask(env: NodeJS.ProcessEnv): Promise<void> {
  const server = await startSeatwise(env, 'start');
  const { out: token } = await seatwise(env, 'token', 'issue', '--msp', 'msp_1', '--json');
  const { url } = server.ready;
  const bearer = (JSON.parse(token) as { token: string }).token;
  for (const query of [firstQuery(new Date(NOW), 'UTC'), UNLINKED]) {
    console.info(`\n${query}`);
    console.info(JSON.stringify(JSON.parse(await askServer(url, bearer, query)), null, 2));
  }
  await server.stop();
}

async function demo(folder: string): Promise<void> {
  await using psa = await openDemoPsa();
  await using ledger = await openDemoBooks();
  const env = {
    ...{ DATA_DIR: join(folder, 'data'), PORT: '0', WORKER: 'off', SEATWISE_NOW: NOW },
    CONNECTOR_HOSTS: `${psa.host},${ledger.host}`,
  };
  await show(env, ...['msp', 'create', '--name', 'Lakeside IT']);
  for (const [system, name, { origin, credentials }] of [
    ['connectwise', 'psa', psa],
    ['quickbooks', 'books', ledger],
  ] as const) {
    const key = join(folder, `${name}.json`);
    writeFileSync(key, JSON.stringify(credentials), { mode: 0o600 });
    const which = ['--system', system, '--name', name, '--credentials', key, '--base-url', origin];
    await show(env, 'connect', '--msp', 'msp_1', ...which);
    await show(env, 'sync', '--msp', 'msp_1', '--connection', name);
  }
  await ask(env);
}

const folder = mkdtempSync(join(tmpdir(), 'seatwise-connected-'));
demo(folder)
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
