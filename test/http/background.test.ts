import { Writable } from 'node:stream';
import { Client } from 'pg';
import pino from 'pino';
import { fixedClock } from '../../src/clock';
import { RECORD_KINDS } from '../../src/ingest/record-kind';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer, type TestServerOptions } from '../fixture/server';
import { MARK_TABLES, markTables, putMarks } from '../fixture/stale-marks';
import { until } from '../fixture/until';
import { SAMPLE } from '../ingest/sample';

let on: TestDatabase;
let sql: Client;
beforeAll(async () => {
  on = await cloneDatabase();
  sql = new Client({ connectionString: on.superuserUrl });
  await sql.connect();
});
afterAll(async () => {
  await sql?.end();
  await on?.drop();
});

const marksOf = async (table: string, tenantId: number): Promise<number> => {
  const { rows } = await sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`,
    [tenantId],
  );
  return rows[0]!.n;
};

async function isCounted(tenantId: number): Promise<boolean> {
  for (const table of await markTables(sql)) if ((await marksOf(table, tenantId)) > 0) return false;
  return true;
}

const lines: string[] = [];
const log = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk));
    done();
  },
});

async function withServer(
  work: (server: TestServer) => Promise<void>,
  options: TestServerOptions = {},
): Promise<void> {
  const logger = pino({ level: 'warn' }, log);
  const server = await openTestServer({ on, background: true, logger, ...options });
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

test('a mark of any kind makes an MSP wait, by itself, and is counted', async () => {
  const marked: number[] = [];
  for (const table of await markTables(sql)) {
    marked.push(await createMsp(on.database));
    await putMarks(sql, table, marked.at(-1)!);
  }
  expect(marked).toHaveLength(MARK_TABLES.length);
  await withServer(async () => {
    for (const tenantId of marked) await until(() => isCounted(tenantId));
  });
});

test('records of every kind, their count deferred, are counted without another call', async () => {
  expect(SAMPLE.map(([kind]) => kind)).toEqual(expect.arrayContaining([...RECORD_KINDS]));
  const tenantId = await createMsp(on.database);
  await withServer(async (server) => {
    const token = server.token(['ingest:write'], { tenantId });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
    for (const [kind, records] of SAMPLE) {
      const body = records.map((record) => JSON.stringify(record)).join('\n');
      const url = `${server.url}/import/${kind}?source=psa&refresh=defer`;
      const answer = await fetch(url, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      await until(() => isCounted(tenantId));
    }
  });
});

test('MSPs take turns: one with much to count does not keep the next waiting', async () => {
  const [large, small] = [await createMsp(on.database), await createMsp(on.database)];
  await putMarks(sql, 'stale_ticket', large, 20_000);
  await putMarks(sql, 'stale_band', small);
  await sql.query(`
    CREATE SCHEMA observed;
    CREATE TABLE observed.turn (n int GENERATED ALWAYS AS IDENTITY, tenant_id int);
    CREATE FUNCTION note_turn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      'BEGIN INSERT INTO observed.turn (tenant_id) VALUES (new.id); RETURN new; END';
    CREATE TRIGGER note_turn BEFORE UPDATE OF data_version ON msp FOR EACH ROW EXECUTE FUNCTION note_turn()`);
  await withServer(async () => {
    await until(() => isCounted(large));
    await until(() => isCounted(small));
  });
  const { rows } = await sql.query<{ tenant_id: number }>(
    `SELECT tenant_id FROM observed.turn ORDER BY n`,
  );
  const turns = rows.map((row) => row.tenant_id);
  expect(turns.filter((id) => id === large).length).toBeGreaterThan(5);
  expect(turns.indexOf(small)).toBeLessThan(turns.lastIndexOf(large));
});

test('a mutation that may not wait lands, says what is stale, and the count follows', async () => {
  const tenantId = await createMsp(on.database);
  await withServer(
    async (server) => {
      const token = server.token(['ingest:write', 'metrics:read'], { tenantId });
      const answer = await server.query(
        token,
        `mutation { ingestClients(source: "psa", records: [{ externalId: "c", name: "C", onboardedOn: "2026-01-01" }])
        { created freshness { staleMonths } } }`,
      );
      expect(answer.data).toMatchObject({
        ingestClients: { created: 1, freshness: { staleMonths: expect.any(Number) } },
      });
      expect(JSON.stringify(answer.data)).not.toContain('"staleMonths":0');
      const facts = `{ metrics(query: { metrics: [SEAT_MONTHS], period: { from: "2026-03", to: "2026-03" } }) { freshness { staleMonths } } }`;
      await until(async () =>
        JSON.stringify((await server.query(token, facts)).data).includes('"staleMonths":0'),
      );
    },
    { env: { REFRESH_WAIT_SECONDS: '0' } },
  );
});

const sendDeferred = async (server: TestServer, tenantId: number, kind: string, record: object) => {
  const token = server.token(['ingest:write'], { tenantId });
  const answer = await fetch(`${server.url}/import/${kind}?source=psa&refresh=defer`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(record),
  });
  expect(answer.status).toBe(200);
};

async function notCounted(server: TestServer, tenantId: number): Promise<string> {
  const authorization = `Bearer ${server.token(['operator'], { tenantId })}`;
  const answer = await fetch(`${server.url}/metrics`, { headers: { authorization } });
  return /^seatwise_not_counted (\d+)$/m.exec(await answer.text())?.[1] ?? 'not told';
}

const setAmount = (tenantId: number, amount: string) =>
  sql.query(`UPDATE revenue SET amount = $2 WHERE tenant_id = $1`, [tenantId, amount]);

test('what cannot be counted is logged, shown in /metrics, and tried again by the next start', async () => {
  const tenantId = await createMsp(on.database);
  await withServer(async (server) => {
    const client = { externalId: 'c', name: 'C', onboardedOn: '2026-03-01' };
    const revenue = {
      externalId: 'r',
      clientExternalId: 'c',
      postedOn: '2026-03-02',
      amount: '1',
      kind: 'PRODUCT',
    };
    await sendDeferred(server, tenantId, 'clients', client);
    await sendDeferred(server, tenantId, 'revenue', revenue);
    await until(() => isCounted(tenantId));
    await setAmount(tenantId, 'NaN');
    await sendDeferred(server, tenantId, 'clients', {
      ...client,
      name: 'D',
      onboardedOn: '2026-03-03',
    });
    await until(async () => (await notCounted(server, tenantId)) === '1');
    await until(() => isCounted(tenantId));
  });
  const told = lines.map(
    (line) => JSON.parse(line) as { msg: string; tenantId: number; err: object },
  );
  expect(told).toContainEqual(
    expect.objectContaining({
      tenantId,
      kind: 'MONTH',
      msg: 'something could not be counted and was stepped over',
      err: expect.objectContaining({ stack: expect.any(String) }),
    }),
  );
  await setAmount(tenantId, '1');
  await withServer((server) => until(async () => (await notCounted(server, tenantId)) === '0'));
});

test('a clock that was set back is warned of, once, and figures are counted as of its day', async () => {
  const tenantId = await createMsp(on.database);
  await withServer(async (server) => {
    await sendDeferred(server, tenantId, 'clients', {
      externalId: 'c',
      name: 'C',
      onboardedOn: '2026-01-01',
    });
    await until(() => isCounted(tenantId));
  });
  lines.splice(0);
  await withServer(
    () =>
      until(async () => {
        const { rows } = await sql.query<{ day: string }>(
          `SELECT counted_through::text AS day FROM msp WHERE id = $1`,
          [tenantId],
        );
        return rows[0]!.day === '2025-06-15';
      }),
    { clock: fixedClock('2025-06-15T16:00:00Z') },
  );
  const warnings = lines.filter((line) => line.includes('the clock was set back'));
  expect(warnings.filter((line) => line.includes(`"tenantId":${tenantId},`))).toHaveLength(1);
});
