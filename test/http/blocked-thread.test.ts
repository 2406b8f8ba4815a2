import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLeftCommands, startSeatwise, type Running } from '../fixture/command';
import { COSTLY_QUERY } from '../fixture/costly';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { until } from '../fixture/until';

const BLOCK = join(__dirname, '../fixture/block-thread.js');

let fresh: TestDatabase;
let dir: string;
let gate: string;
let server: Running;
let logged = '';

// A server, and twice its thread, start from the sources.
jest.setTimeout(120_000);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'seatwise-gate-'));
  gate = join(dir, 'open');
  fresh = await cloneDatabase({ poolSize: 1 });
  await createMsp(fresh.database);
  const settings = {
    DATABASE_URL: fresh.url,
    JWT_SECRET: 'dGVzdHMgc2lnbiB3aXRoIHRoaXMgYW5kIG5vYm9keSBlbHNl',
    PORT: '0',
    POOL_SIZE: '1',
    SHUTDOWN_SECONDS: '1',
    NODE_OPTIONS: `--require ${BLOCK}`,
    OPEN_GATE: gate,
  };
  server = await startSeatwise(settings, 'start', '--msp', '1');
  server.process.stderr!.on('data', (chunk) => (logged += String(chunk)));
});
afterAll(async () => {
  killLeftCommands();
  await fresh?.drop();
  rmSync(dir, { recursive: true, force: true });
});

const ask = ({ ready }: Running, query: string): Promise<Response> =>
  fetch(ready.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${ready.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

/** Asks what is costly, and waits until the thread is at its answer, and does nothing else. */
async function askBlocked(): Promise<{ costly: Promise<Response> }> {
  for (const file of [gate, `${gate}.reached`]) rmSync(file, { force: true });
  const costly = ask(server, COSTLY_QUERY);
  await until(() => existsSync(`${gate}.reached`));
  return { costly };
}

const open = (): void => writeFileSync(gate, '');

test('while the thread is at a costly answer and nothing else, everybody else is answered', async () => {
  const { costly } = await askBlocked();
  for (let i = 0; i < 5; i += 1) {
    expect((await ask(server, '{ msp { name } }')).status).toBe(200);
    expect((await fetch(new URL('/health', server.ready.url))).status).toBe(200);
  }
  open();
  expect((await costly).status).toBe(200);
});

test('a thread that breaks off is told to those who wait and once to the log, and replaced', async () => {
  const { costly } = await askBlocked();
  server.process.kill('SIGUSR2');
  const answer = await costly;
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('x-query-cost')).toMatch(/^\d+$/);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'ANSWER_LOST' } }] });
  open();
  expect((await ask(server, COSTLY_QUERY)).status).toBe(200);
  expect(logged.match(/broke off/g)).toHaveLength(1);
});

test('a thread that does not even hear that the server is stopped does not keep it', async () => {
  const { costly } = await askBlocked();
  const gone = once(server.process, 'exit');
  server.process.kill('SIGTERM');
  const answer = await costly;
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('SHUTTING_DOWN');
  expect(await gone).toEqual([0, null]);
});
