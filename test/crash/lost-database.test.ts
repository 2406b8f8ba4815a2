import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { killLeftCommands, seatwise, startSeatwise, type Running } from '../fixture/command';
import { removeDirectories, runningServer, temporaryDirectory } from '../fixture/held-postgres';
import { until } from '../fixture/until';

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

const SEND = `mutation {
  ingestClients(source: "psa", records: [
    { externalId: "c1", name: "Acorn", onboardedOn: "2025-01-01" },
    { externalId: "c2", name: "Birch", onboardedOn: "2025-01-01" }]) { created }
  ingestSeatCounts(source: "psa", records: [
    { externalId: "s1", clientExternalId: "c1", effectiveOn: "2025-01-01", seats: 10 },
    { externalId: "s2", clientExternalId: "c2", effectiveOn: "2025-01-01", seats: 20 }]) { created }
}`;
const FIGURES = `{ metrics(query: { metrics: [SEAT_MONTHS], groupBy: [CLIENT]
  period: { from: "2026-01", to: "2026-03" } }) { rows { dimensions { label } values { value } } } }`;

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

const ask =
  (server: Running, token: string) =>
  async (query: string): Promise<Answer> => {
    const response = await fetch(server.ready.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { status, headers } = response;
    return { status, retryAfter: headers.get('retry-after'), body: await response.text() };
  };

/** Asks again and again, some at once, until told to stop. */
function keepAsking(once: () => Promise<Answer>, callers: number) {
  const answers: Answer[] = [];
  let enough = false;
  const asking = Array.from({ length: callers }, async () => {
    while (!enough) answers.push(await once());
  });
  const stop = async (): Promise<void> => {
    enough = true;
    await Promise.all(asking);
  };
  return { answers, stop };
}

test('Postgres killed under requests: 503 meanwhile, the same figures after, one line in the log', async () => {
  const env = { DATA_DIR: newDataDir(), PORT: '0', SEATWISE_NOW: '2026-03-31T18:00:00Z' };
  await seatwise(env, 'msp', 'create', '--name', 'Lakeside');
  const server = await startSeatwise(env, 'start', '--msp', '1');
  let log = '';
  server.process.stderr!.on('data', (chunk) => (log += String(chunk)));
  const query = ask(server, server.ready.token!);
  expect(await query(SEND)).toMatchObject({ status: 200 });
  const before = await query(FIGURES);
  expect(before).toMatchObject({ status: 200, body: expect.stringContaining('Birch') });

  const load = keepAsking(() => query(FIGURES), 8);
  for (let round = 0; round < 2; round += 1) {
    const killed = runningServer(env.DATA_DIR)!;
    const seen = load.answers.length;
    process.kill(killed, 'SIGKILL');
    await until(() => load.answers.slice(seen).some(({ status }) => status === 503));
    await until(() => ![null, killed].includes(runningServer(env.DATA_DIR)));
    await until(async () => (await query(FIGURES)).status === 200);
  }
  await load.stop();

  expect(new Set(load.answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
  for (const { status, retryAfter, body } of load.answers) {
    if (status === 200) expect(body).toBe(before.body);
    else expect(Number(retryAfter)).toBeGreaterThan(0);
  }
  const health = await fetch(`${new URL(server.ready.url).origin}/health`);
  expect(health.status).toBe(200);
  expect(log.match(/the database does not answer/g)).toHaveLength(2);
  expect(log.trim().split('\n')).toHaveLength(2);
  expect(await server.stop()).toBe(0);
  expect(runningServer(env.DATA_DIR)).toBeNull();
});
