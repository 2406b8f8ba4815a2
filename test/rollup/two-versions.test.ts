import { Client } from 'pg';
import { OWN_CATALOGUE } from '../../src/rollup/marks/own-catalogue';
import { refreshStale } from '../../src/rollup/count/refresh';
import { waitingTenants } from '../../src/rollup/marks/waiting-tenants';
import { operationText } from '../api/operations';
import { ingest, cloneSampleMsp, readSampleMsp, type SampleMsp } from '../api/sample-msp';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { until } from '../fixture/until';
import {
  countedByOther,
  countedWith,
  definitionsWith,
  putCatalogue,
  type OtherCatalogue,
} from './another-catalogue';

const TEMPLATE = 'seatwise_one_version';

let on: TestDatabase;
let server: TestServer;
let msp: SampleMsp;
let sql: Client;

beforeAll(async () => {
  const made = await cloneSampleMsp();
  server = await openTestServer({ on: made });
  msp = await readSampleMsp(server);
  await server.close();
  await made.keepAs(TEMPLATE);
});
beforeEach(async () => {
  on = await cloneDatabase({ poolSize: 4, template: TEMPLATE });
  server = await openTestServer({ on });
  sql = new Client({ connectionString: on.superuserUrl });
  await sql.connect();
});
afterEach(async () => {
  await sql?.end();
  await server?.close();
  await on?.drop();
});

const definitions = definitionsWith('reactiveHours', 'otherwise');
const OLDER: OtherCatalogue = {
  fingerprint: 'older',
  definitions,
  firstSeen: 3 * 24 * 60,
  lastSeen: 0,
};
const NEWER: OtherCatalogue = { fingerprint: 'newer', definitions, firstSeen: 1, lastSeen: 0 };

const isOurs = { counting: OWN_CATALOGUE, counted: OWN_CATALOGUE };

async function countedBy(other: OtherCatalogue): Promise<void> {
  await putCatalogue(sql, other);
  await countedByOther(sql, msp.tenantId, other);
}

const count = () => refreshStale(on.database, msp.tenantId, TEST_CLOCK);
const who = () => countedWith(sql, msp.tenantId);
const waiting = async () =>
  (await waitingTenants(on.database, TEST_CLOCK.now())).map(({ tenantId }) => tenantId);

const late = {
  externalId: 'late',
  clientExternalId: 'c1',
  technicianExternalId: 't1',
  startedAt: '2026-02-05T15:00:00Z',
  minutes: '60',
};

test('the newer version takes over, though the older one still runs', async () => {
  await countedBy(OLDER);
  expect(await waiting()).toEqual([msp.tenantId]);
  expect(await count()).toMatchObject({ staleMonths: 0 });
  expect(await who()).toEqual(isOurs);
  expect(await waiting()).toEqual([]);
});

test('what the newer version counts is left to it: nothing is marked, counted or closed', async () => {
  await countedBy(NEWER);
  await ingest(server, msp.token, 'TimeEntries', [late]);
  const { staleMonths } = await count();
  expect(staleMonths).toBeGreaterThan(0);
  expect(await who()).toEqual({ counting: 'newer', counted: 'newer' });
  expect(await count()).toMatchObject({ staleMonths });
  expect(await waiting()).toEqual([]);
  const closing = await server.query(msp.token, operationText('close-month'), { month: '2026-02' });
  expect(closing.errors?.[0]?.extensions?.['code']).toBe('MONTH_STALE');
});

test('after a return to the older version it takes over, once the newer one runs no more', async () => {
  await countedBy({ ...NEWER, firstSeen: 60, lastSeen: 4 });
  await count();
  expect(await who()).toEqual({ counting: 'newer', counted: 'newer' });
  await putCatalogue(sql, { ...NEWER, firstSeen: 60, lastSeen: 6 });
  expect(await waiting()).toEqual([msp.tenantId]);
  await count();
  expect(await who()).toEqual(isOurs);
});

test('a server that runs takes over every MSP by itself, and is seen running', async () => {
  await countedBy(OLDER);
  const more = [await createMsp(on.database), await createMsp(on.database)];
  for (const id of more) await countedByOther(sql, id, OLDER);
  await sql.query(`UPDATE measure_catalogue SET last_seen = '2026-01-01' WHERE fingerprint = $1`, [
    OWN_CATALOGUE,
  ]);
  const running = await openTestServer({ on, background: true });
  try {
    for (const id of [msp.tenantId, ...more])
      await until(async () => (await countedWith(sql, id)).counted === OWN_CATALOGUE);
    const { rows } = await sql.query(
      `SELECT FROM measure_catalogue WHERE fingerprint = $1 AND last_seen > now() - interval '1 minute'`,
      [OWN_CATALOGUE],
    );
    expect(rows).toHaveLength(1);
  } finally {
    await running.close();
  }
});

test('an MSP that nobody counted yet waits for nothing and has nothing to count again', async () => {
  const fresh = await createMsp(on.database);
  expect(await waiting()).toEqual([]);
  await refreshStale(on.database, fresh, TEST_CLOCK);
  expect(await countedWith(sql, fresh)).toEqual(isOurs);
});
