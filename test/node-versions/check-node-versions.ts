/**
 * Tries the product on other versions of Node: on each it starts the demo, asks one query and
 * imports one file. Node itself comes from npm, as the package of this platform.
 * Usage: check-node-versions MAJOR…
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const SEATWISE = resolve(__dirname, '../../src/seatwise.js');
const CLIENTS = 'externalId,name\nn1,Harbour Dental\nn2,Mill Street Legal\n';
const QUERY =
  '{ clients(first: 1) { totalCount } msp { metric(key: SEAT_MONTHS, period: { from: "2026-01", to: "2026-03" }) { value } } }';

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

interface Answer {
  readonly errors?: unknown;
  readonly data?: { clients: { totalCount: number }; msp: { metric: { value: number | null } } };
}

async function askOne(url: string, token: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const sound = response.status === 200 && data && data.clients.totalCount > 10;
  if (!sound || !(data.msp.metric.value! > 0))
    throw new Error(`answered ${response.status} ${JSON.stringify(errors ?? data)}`);
}

async function importOne(tried: Tried, folder: string): Promise<void> {
  const file = join(folder, 'clients.csv');
  writeFileSync(file, CLIENTS);
  const args = ['--msp', 'msp_1', '--source', 'another', file];
  const { created } = await answerOf<{ created: number }>(seatwise(tried, 'import', ...args));
  if (created !== 2) throw new Error(`imported ${created} rows of 2`);
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
    const demo = seatwise(tried, 'demo');
    try {
      const { url, token } = await answerOf<{ url: string; token: string }>(demo);
      await askOne(url, token);
      await importOne(tried, folder);
    } finally {
      demo.kill('SIGTERM');
      if (demo.exitCode === null) await once(demo, 'exit');
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
      process.stdout.write(`Node ${version}: the demo answers a query and takes a file in.\n`);
    } catch (error) {
      failed += 1;
      process.stderr.write(`Node ${major}: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  process.stdout.write(`${majors.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
