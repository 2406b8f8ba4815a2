import { Client } from 'pg';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { refreshStale } from '../../src/rollup/count/refresh';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { MARK_TABLES, putMarks } from '../fixture/stale-marks';
import { until } from '../fixture/until';

let server: TestServer;
let sql: Client;
beforeAll(async () => {
  server = await openTestServer({ env: { REFRESH_WAIT_SECONDS: '3' } });
  sql = new Client({ connectionString: server.superuserUrl });
  await sql.connect();
});
afterAll(async () => {
  await sql?.end();
  await server?.close();
});

async function openMsp(): Promise<{ tenantId: number; token: string }> {
  const tenantId = await createMsp(server.database);
  return { tenantId, token: server.token(TENANT_SCOPES, { tenantId }) };
}

const SEND = `mutation ($records: [ClientRecord!]!) { ingestClients(source: "psa", records: $records) {
  created freshness { staleMonths } } }`;

interface Sent {
  readonly ingestClients: { created: number; freshness: { staleMonths: number } };
}

const send = (token: string, externalId = 'c') =>
  server.query<Sent>(token, SEND, {
    records: [{ externalId, name: externalId, onboardedOn: '2026-01-01' }],
  });

/** Work for many batches: tickets that are marked and not there are quickly counted. */
const markMuch = (tenantId: number) => putMarks(sql, 'stale_ticket', tenantId, 30_000);

const waiting = async (tenantId: number): Promise<number> => {
  const { rows } = await sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM stale_ticket WHERE tenant_id = $1`,
    [tenantId],
  );
  return rows[0]!.n;
};

/** The lock of whoever counts an MSP, taken as another process would. */
async function holdRefresh(tenantId: number): Promise<() => Promise<unknown>> {
  const { rows } = await sql.query<{ classid: number; objid: number }>(
    `SELECT 7328474 AS classid, $1::int AS objid, pg_advisory_lock(7328474, $1::int)`,
    [tenantId],
  );
  return () => sql.query(`SELECT pg_advisory_unlock($1, $2)`, [rows[0]!.classid, rows[0]!.objid]);
}

test('what a small mutation sent is counted when it answers', async () => {
  const { token } = await openMsp();
  const { data } = await send(token);
  expect(data).toEqual({ ingestClients: { created: 1, freshness: { staleMonths: 0 } } });
});

test('records land though another process counts the MSP all the while; the answer says what is stale', async () => {
  const { tenantId, token } = await openMsp();
  const release = await holdRefresh(tenantId);
  const { data } = await send(token);
  await release();
  expect(data.ingestClients.created).toBe(1);
  expect(data.ingestClients.freshness.staleMonths).toBeGreaterThan(0);
  expect((await send(token, 'd')).data.ingestClients.freshness.staleMonths).toBe(0);
});

test('one batch of another process is waited for', async () => {
  const { tenantId, token } = await openMsp();
  const release = await holdRefresh(tenantId);
  const sending = send(token);
  await until(async () => {
    const { rows } = await sql.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1`,
      [tenantId],
    );
    return rows.length > 0;
  });
  await release();
  expect((await sending).data.ingestClients.freshness.staleMonths).toBe(0);
});

test('a long count of the same MSP is not waited for', async () => {
  const { tenantId, token } = await openMsp();
  await markMuch(tenantId);
  const long = refreshStale(server.database, tenantId, TEST_CLOCK);
  await until(async () => (await waiting(tenantId)) < 30_000);
  const { data } = await send(token);
  const left = await waiting(tenantId);
  await long;
  expect(data.ingestClients.created).toBe(1);
  expect(data.ingestClients.freshness.staleMonths).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
});

test.each<[string, string, string]>([
  [
    'settings',
    'updateSettings(input: { since: "2026-03-01", hoursPerDay: 7.5 }) { version }',
    'updateSettings',
  ],
  ['work rules', 'setWorkRules(rules: []) { name }', 'setWorkRules'],
])('%s are saved though another process counts the MSP', async (_, mutation, field) => {
  const { tenantId, token } = await openMsp();
  await send(token);
  await markMuch(tenantId);
  const long = refreshStale(server.database, tenantId, TEST_CLOCK);
  await until(async () => (await waiting(tenantId)) < 30_000);
  const { data, errors } = await server.query<Record<string, unknown>>(
    token,
    `mutation { ${mutation} }`,
  );
  const left = await waiting(tenantId);
  await long;
  expect(errors).toBeUndefined();
  expect(data[field]).toBeTruthy();
  expect(left).toBeGreaterThan(0);
});

test('a month is not closed while more waits than can be counted', async () => {
  const { tenantId, token } = await openMsp();
  await send(token);
  const release = await holdRefresh(tenantId);
  await sql.query(`INSERT INTO stale_staff (tenant_id) VALUES ($1)`, [tenantId]);
  const close = () => server.query(token, `mutation { closeMonth(month: "2026-02") { month } }`);
  const refused = await close();
  await release();
  expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'MONTH_STALE' } });
  expect((await close()).errors).toBeUndefined();
});

test('an import answers with what is stale, and does not fail when counting does', async () => {
  const { tenantId, token } = await openMsp();
  const release = await holdRefresh(tenantId);
  const answer = await fetch(`${server.url}/import/clients?source=psa&refresh=defer`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: 'externalId,name,onboardedOn\nc,C,2026-01-01\n',
  });
  await release();
  expect(await answer.json()).toMatchObject({
    created: 1,
    freshness: { staleMonths: expect.any(Number) },
  });
});

test.each(MARK_TABLES)('a mark in %s is told as stale', async (table) => {
  const { tenantId, token } = await openMsp();
  await putMarks(sql, table, tenantId);
  const { data } = await server.query<{ metrics: { freshness: { staleMonths: number } } }>(
    token,
    `{ metrics(query: { metrics: [RHEM], period: { from: "2026-03", to: "2026-03" } }) { freshness { staleMonths } } }`,
  );
  expect(data.metrics.freshness.staleMonths).toBe(1);
});
