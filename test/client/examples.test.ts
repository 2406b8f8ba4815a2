import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Scope } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

const ROOT = join(__dirname, '../..');
const EXAMPLES = join(ROOT, 'schema/examples');
const SCOPES: Scope[] = ['ingest:write', 'clients:read', 'metrics:read'];
const run = promisify(execFile);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

/** Runs an example for an MSP of its own, and tells what it prints. */
async function example(program: string, file: string): Promise<string> {
  const TOKEN = server.token(SCOPES, { tenantId: await createMsp(server.database) });
  const env = { PATH: process.env.PATH, SEATWISE: server.url, TOKEN };
  const { stdout } = await run(program, [join(EXAMPLES, file)], { env });
  return stdout;
}

/** Hours on tickets ÷ users, of January and February: 120 min ÷ 20, 15 min ÷ 20, and so on. */
const RHEM = {
  'Harbor Law': ['0.10 h', '0.01 h'],
  'Mill Bakery': ['0.50 h', '0.75 h'],
  'Northwind Dental': ['0.08 h', '0.17 h'],
};

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const testWith = (program: string) => {
  if (has(program)) return test;
  process.stderr.write(`${program} is not on this machine: its example is not tried.\n`);
  return test.skip;
};

testWith('curl')('curl sends the tiny MSP and asks for its numbers', async () => {
  const { data } = JSON.parse(await example('bash', 'first-numbers.sh')) as {
    data: { clients: { nodes: { name: string; series: { formatted: string }[] }[] } };
  };
  const told = data.clients.nodes.map(({ name, series }) => [
    name,
    series.map(({ formatted }) => formatted),
  ]);
  expect(Object.fromEntries(told)).toEqual(RHEM);
});

testWith('python3')('Python does the same with its standard library', async () => {
  const lines = Object.entries(RHEM).map(([name, values]) => `${name}: ${values.join(', ')}\n`);
  expect(await example('python3', 'first-numbers.py')).toBe(lines.join(''));
});

test('the README shows what the examples come to', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const missing = Object.entries(RHEM)
    .map(([name, values]) => `${name}: ${values.join(', ')}`)
    .filter((line) => !readme.includes(line));
  expect(missing).toEqual([]);
});
