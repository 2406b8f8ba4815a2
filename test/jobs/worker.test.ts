import { tmpdir } from 'node:os';
import { noteRun } from '../../src/connectors/engine/run-notes';
import { dueConnections } from '../../src/jobs/due-connections';
import { openQueue } from '../../src/jobs/queue';
import { openWorker } from '../../src/jobs/open-worker';
import { openLab, type ConnectorLab, type MspLab } from '../connectors/open-lab';
import { until } from '../fixture/until';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample } from '../simulators/connectwise/sample';

/** A worker begins, and reads all lists. */
jest.setTimeout(120_000);

let lab: ConnectorLab;
let simulator: ConnectwiseSimulator;
let msp: MspLab;
let connectionId: number;

beforeAll(async () => {
  lab = await openLab();
  simulator = await openConnectwise();
  fillSample(simulator);
  msp = await lab.open([simulator.host]);
  connectionId = await msp.connect({ system: 'CONNECTWISE', credentials: simulator.credentials });
});
afterAll(async () => {
  await simulator[Symbol.asyncDispose]();
  await lab.close();
});

test('a connection is due until it is read, and again when its time has come', async () => {
  const due = () => dueConnections(lab.database.database, msp.waiting.clock.now());
  expect(await due()).toEqual([{ tenantId: msp.tenantId, connectionId }]);
  await msp.sync(connectionId);
  expect(await due()).toEqual([]);
  await msp.wait(15 * 60_000);
  expect(await due()).toEqual([{ tenantId: msp.tenantId, connectionId }]);
});

test('a worker takes a run that waits, and those that are due, and ends them', async () => {
  const { database, url } = lab.database;
  const queue = openQueue(url);
  const at = msp.waiting.clock.now();
  const runId = await database.write(msp.tenantId, (scope) =>
    noteRun(scope, connectionId, { state: 'WAITING', streams: null, at }),
  );
  await queue.add({ tenantId: msp.tenantId, connectionId, runId });
  const worker = openWorker({ url, connections: msp.connections, queue, exportDir: tmpdir });
  try {
    await until(async () => {
      const runs = await msp.rows<{ id: number; state: string }>(
        `SELECT id, state FROM sync_run WHERE tenant_id = $1 ORDER BY id`,
      );
      const isDone = runs.find(({ id }) => id === runId)?.state === 'DONE';
      return isDone && runs.some(({ id, state }) => id > runId && state === 'DONE');
    });
  } finally {
    await worker.stop();
    await queue.close();
  }
  expect(await msp.rows(`SELECT 1 AS n FROM client WHERE tenant_id = $1`)).toHaveLength(1);
});

test('two workers on one database ask for each page once, also where two runs wait', async () => {
  const other = await lab.open([simulator.host]);
  const { tenantId, connections } = other;
  const { credentials } = simulator;
  await msp.sync(connectionId);
  const id = await other.connect({ system: 'CONNECTWISE', credentials });
  const queues = [openQueue(lab.database.url), openQueue(lab.database.url)];
  const at = other.waiting.clock.now();
  const waits = { state: 'WAITING', streams: null, at } as const;
  for (const queue of queues) {
    const runId = await connections.database.write(tenantId, (scope) => noteRun(scope, id, waits));
    await queue.add({ tenantId, connectionId: id, runId });
  }
  simulator.asked.length = 0;
  const workers = queues.map((queue) =>
    openWorker({ url: lab.database.url, connections, queue, exportDir: tmpdir }),
  );
  const states = () =>
    other.rows<{ state: string }>(`SELECT state FROM sync_run WHERE tenant_id = $1`);
  try {
    await until(async () => {
      const runs = await states();
      return runs.length >= 2 && runs.every(({ state }) => state === 'DONE');
    });
  } finally {
    for (const worker of workers) await worker.stop();
    for (const queue of queues) await queue.close();
  }
  const pages = simulator.asked
    .filter(({ path, query }) => path.endsWith('/service/tickets') && query.has('conditions'))
    .map(({ query }) => query.toString());
  expect(pages).toEqual([...new Set(pages)]);
});

test('lists that a source hinted at are read together, and put no other list off', async () => {
  const { url } = lab.database;
  const queue = openQueue(url);
  const { tenantId } = msp;
  const dueAt = `SELECT next_at FROM connection WHERE tenant_id = $1`;
  const before = await msp.rows(dueAt);
  for (const streams of [['tickets'], ['companies', 'tickets']])
    await queue.hint({ tenantId, connectionId, streams }, 0);
  const worker = openWorker({ url, connections: msp.connections, queue, exportDir: tmpdir });
  const runs = () =>
    msp.rows<{ streams: string[]; state: string }>(
      `SELECT streams, state FROM sync_run WHERE tenant_id = $1 AND streams IS NOT NULL`,
    );
  try {
    await until(async () => (await runs()).some(({ state }) => state === 'DONE'));
  } finally {
    await worker.stop();
    await queue.close();
  }
  expect(await runs()).toEqual([{ streams: ['tickets', 'companies'], state: 'DONE' }]);
  expect(await msp.rows(dueAt)).toEqual(before);
});
