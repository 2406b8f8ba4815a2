import { chmodSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { killLeftCommands, seatwise, startSeatwise, type Running } from '../fixture/command';
import { removeDirectories, runningServer, temporaryDirectory } from '../fixture/held-postgres';
import { entryRecords, NOW, referenceRecords } from '../bench/sample-msp';
import { SIZE, toNdjson } from './sample-files';

jest.setTimeout(120_000);
afterAll(() => {
  killLeftCommands();
  removeDirectories();
});

function newDataDir(): string {
  const parent = temporaryDirectory();
  chmodSync(parent, 0o755);
  return join(parent, 'data');
}

const ENTRIES = entryRecords(SIZE);
const FIRST_HALF = toNdjson(ENTRIES.slice(0, ENTRIES.length / 2));
const SECOND_HALF = toNdjson(ENTRIES.slice(ENTRIES.length / 2));

interface Counts {
  readonly received: number;
  readonly created: number;
  readonly unchanged: number;
}

const origin = (server: Running): string => new URL(server.ready.url).origin;

async function post(
  server: Running,
  token: string,
  kind: string,
  body: string | ReadableStream,
): Promise<Counts> {
  const response = await fetch(`${origin(server)}/import/${kind}?source=psa`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body,
    duplex: 'half',
  } as RequestInit);
  const answer = (await response.json()) as Counts;
  expect({ status: response.status, answer }).toMatchObject({ status: 200 });
  return answer;
}

async function postReferences(server: Running, token: string): Promise<void> {
  for (const [kind, records] of referenceRecords(SIZE)) {
    await post(server, token, kind, toNdjson(records));
  }
}

async function tokenFor(env: NodeJS.ProcessEnv, msp: string, ...more: string[]): Promise<string> {
  const { out } = await seatwise(env, 'token', 'issue', '--msp', msp, '--json', ...more);
  return (JSON.parse(out) as { token: string }).token;
}

/** The first half of the entries; the second is held back, so that the import cannot end. */
function halfABody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(FIRST_HALF)),
  });
}

async function staleMarks(server: Running, token: string): Promise<number> {
  const response = await fetch(`${origin(server)}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return Number(/^seatwise_stale_marks (\d+)/m.exec(await response.text())?.[1] ?? 0);
}

const FIGURES = `{ metrics(query: {
  metrics: [LOGGED_HOURS, REACTIVE_HOURS, TICKETS_OPENED, TICKETS_CLOSED, HANDLE_HOURS, SEAT_MONTHS, MRR]
  period: {from: "2024-04", to: "2026-03"} groupBy: [CLIENT, MONTH] first: 10000
}) { rows { dimensions { label } values { key value numerator denominator reason } } freshness { staleMonths } } }`;

async function figuresOf(server: Running, token: string): Promise<unknown> {
  const response = await fetch(server.ready.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIGURES }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

test('a server killed in the middle of an import, its Postgres too, goes on where it stopped', async () => {
  const env = { DATA_DIR: newDataDir(), PORT: '0', SEATWISE_NOW: NOW };
  for (const name of ['Clean', 'Killed']) await seatwise(env, 'msp', 'create', '--name', name);
  const server = await startSeatwise(env, 'start');
  const clean = await tokenFor(env, 'msp_1');
  const killed = await tokenFor(env, 'msp_2');
  const operator = await tokenFor(env, 'msp_2', '--scopes', 'operator');
  for (const token of [clean, killed]) await postReferences(server, token);
  await post(server, clean, 'time-entries', FIRST_HALF + SECOND_HALF);

  const cut = post(server, killed, 'time-entries', halfABody()).then(
    () => 'answered',
    () => 'cut off',
  );
  while ((await staleMarks(server, operator)) === 0) continue;
  const gone = once(server.process, 'exit');
  process.kill(runningServer(env.DATA_DIR)!, 'SIGKILL');
  server.process.kill('SIGKILL');
  await gone;
  expect(await cut).toBe('cut off');

  const again = await startSeatwise(env, 'start');
  const { received, created, unchanged } = await post(
    again,
    killed,
    'time-entries',
    FIRST_HALF + SECOND_HALF,
  );
  expect(received).toBe(ENTRIES.length);
  expect(created + unchanged).toBe(ENTRIES.length);
  expect(unchanged).toBeGreaterThan(0);
  expect(await figuresOf(again, killed)).toEqual(await figuresOf(again, clean));
  expect(await again.stop()).toBe(0);
  expect(runningServer(env.DATA_DIR)).toBeNull();
});
