/**
 * Tries the product on other versions of Node: on each it makes an MSP, starts the server, imports
 * two files and asks for what they say. Node itself comes from npm, as the package of this platform.
 * Usage: check-node-versions MAJOR…
 */
import { deepStrictEqual } from 'node:assert';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const SEATWISE = resolve(__dirname, '../../src/seatwise.js');
const FILES = {
  'clients.csv': 'externalId,name\nn1,Harbour Dental\nn2,Mill Street Legal\n',
  'tickets.csv': 'externalId,clientExternalId,openedAt\nt1,n1,2026-05-04T09:00:00Z\n',
};
const QUERY =
  '{ clients(first: 1) { totalCount } msp { metric(key: TICKETS_OPENED, period: { from: "2026-05", to: "2026-05" }) { value } } }';
const ANSWER = { clients: { totalCount: 2 }, msp: { metric: { value: 1 } } };

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

interface Tried {
  readonly node: string;
  readonly env: NodeJS.ProcessEnv;
}

function installNode(major: string, folder: string): string {
  const os = platform() === 'win32' ? 'win' : platform();
  const name = `node-${os}-${arch()}`;
  const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...options, `${name}@${major}`], { stdio: 'inherit' });
  return join(folder, 'node_modules', name, 'bin', os === 'win' ? 'node.exe' : 'node');
}

function seatwise({ node, env }: Tried, ...args: string[]): ChildProcess {
  return spawn(node, [SEATWISE, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The one line of JSON that a command prints when it is done, or ready. */
async function answerOf<T>(child: ChildProcess): Promise<T> {
  const lines = createInterface({ input: child.stdout! });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => text as string),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`exited with ${code}`))),
  ]);
  return JSON.parse(line) as T;
}

async function ask(url: string, token: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY }),
  });
  deepStrictEqual(await response.json(), { data: ANSWER });
}

async function importFiles(tried: Tried, msp: string, folder: string): Promise<void> {
  const files = Object.entries(FILES).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const args = ['--msp', msp, '--source', 'psa', ...files];
  const { created } = await answerOf<{ created: number }>(seatwise(tried, 'import', ...args));
  deepStrictEqual(created, 3);
}

async function tryVersion(major: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-node-'));
  const env = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    LOG_LEVEL: 'error',
    SEATWISE_NOW: '2026-05-20T15:00:00Z',
  };
  try {
    const tried = { node: installNode(major, folder), env };
    const version = execFileSync(tried.node, ['--version'], { encoding: 'utf8' }).trim();
    const creating = seatwise(tried, 'msp', 'create', '--name', 'Lakeside IT');
    const { id } = await answerOf<{ id: string }>(creating);
    await ended(creating);
    const server = seatwise(tried, 'start', '--msp', id);
    try {
      const { url, token } = await answerOf<{ url: string; token: string }>(server);
      await importFiles(tried, id, folder);
      await ask(url, token);
    } finally {
      server.kill('SIGTERM');
      await ended(server);
    }
    return version;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(majors: readonly string[]): Promise<void> {
  if (majors.length === 0) throw new Error('usage: check-node-versions MAJOR…');
  let failed = 0;
  for (const major of majors) {
    try {
      const version = await tryVersion(major);
      process.stdout.write(`Node ${version}: the server starts, takes files in and answers.\n`);
    } catch (error) {
      failed += 1;
      process.stderr.write(`Node ${major}: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  process.stdout.write(`${majors.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
