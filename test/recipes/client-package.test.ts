import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Scope } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '../..');
const SCOPES: Scope[] = ['ingest:write', 'clients:read', 'metrics:read'];
/** As strict as a project may be. */
const COMPILER_OPTIONS = {
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
  ...{ target: 'ES2022', lib: ['ES2023', 'DOM'], module: 'Node16', types: ['node'] },
};

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seatwise-client-'));
  server = await openTestServer();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program in the folder of the integrator; its words are told where it fails. */
async function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const cwd = folder;
  const own = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  try {
    return (await promisify(execFile)(program, args, { cwd, env: own })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(' ')} fails:\n${stdout}${stderr}`, { cause: error });
  }
}

test('the client is packed, installed, compiled against strictly, and runs', async () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'add-on', private: true }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['first-numbers.ts'] }),
  );
  copyFileSync(join(ROOT, 'schema/examples/first-numbers.ts'), join(folder, 'first-numbers.ts'));
  await run('npm', ['pack', '--silent', join(ROOT, 'schema/client')]);
  await run('npm', ['install', '--offline', '--no-audit', './seatwise-client-0.1.0.tgz']);
  symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json']);
  const printed = await run('node', ['first-numbers.js'], {
    SEATWISE: server.url,
    TINY_MSP: join(ROOT, 'schema/examples/tiny-msp'),
    TOKEN: server.token(SCOPES, { tenantId: await createMsp(server.database) }),
  });
  expect(printed.split('\n')).toEqual([
    'Harbor Law: 0.10 h, 0.01 h',
    'Mill Bakery: 0.50 h, 0.75 h',
    'Northwind Dental: 0.08 h, 0.17 h',
    '',
  ]);
});
