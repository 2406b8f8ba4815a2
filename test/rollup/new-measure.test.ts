import { Client } from 'pg';
import { refreshStale } from '../../src/rollup/count/refresh';
import { OWN_CATALOGUE } from '../../src/rollup/marks/own-catalogue';
import { operationText } from '../api/operations';
import { cloneSampleMsp, readSampleMsp, type SampleMsp } from '../api/sample-msp';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { countedByOther, countedWith, definitionsWith, putCatalogue } from './another-catalogue';

const TEMPLATE = 'seatwise_before_a_measure';

let on: TestDatabase;
let server: TestServer;
let msp: SampleMsp;
let sql: Client;

// Sent in, counted, and one month closed; every test has a copy to make older.
beforeAll(async () => {
  const made = await cloneSampleMsp();
  server = await openTestServer({ on: made });
  msp = await readSampleMsp(server);
  await server.query(msp.token, operationText('close-month'), { month: '2026-01' });
  await server.close();
  await made.keepAs(TEMPLATE);
});
beforeEach(async () => {
  on = await cloneDatabase({ poolSize: 1, template: TEMPLATE });
  server = await openTestServer({ on });
  sql = new Client({ connectionString: on.superuserUrl });
  await sql.connect();
});
afterEach(async () => {
  await sql?.end();
  await server?.close();
  await on?.drop();
});

const OLDER = { fingerprint: 'older', firstSeen: 2 * 24 * 60, lastSeen: 0 };

const zeroed = (column: string) =>
  sql.query(`UPDATE client_month SET ${column} = 0 WHERE tenant_id = $1`, [msp.tenantId]);

/** As a version left it that had no such measure yet. */
async function withoutMeasure(key: string, column: string): Promise<void> {
  const older = { ...OLDER, definitions: definitionsWith(key) };
  await putCatalogue(sql, older);
  await countedByOther(sql, msp.tenantId, older);
  await zeroed(column);
  await sql.query(`UPDATE closed_month SET counted_with = 'older'`);
  await sql.query(
    `UPDATE closed_figure SET figures = figures - $1 WHERE table_name = 'client_month'`,
    [column],
  );
}

/** As a version left it that counted twice as much for the measure. */
async function withOther(key: string, column: string): Promise<void> {
  const older = { ...OLDER, definitions: definitionsWith(key, 'otherwise') };
  await putCatalogue(sql, older);
  await countedByOther(sql, msp.tenantId, older);
  await sql.query(`UPDATE client_month SET ${column} = 2 * ${column}`);
  await sql.query(`UPDATE closed_month SET counted_with = 'older'`);
  await sql.query(
    `UPDATE closed_figure SET figures = figures || jsonb_build_object($1::text, 2 * (figures->>$1)::numeric)
    WHERE table_name = 'client_month'`,
    [column],
  );
}

interface Told {
  readonly value: number | null;
  readonly reason: string | null;
  readonly incompleteMonths: number;
}

const QUERY = `query ($query: MetricsQuery!) { metrics(query: $query) {
  totals { key value reason incompleteMonths } freshness { staleMonths } } }`;

async function ask(from: string, to: string, view = 'CURRENT') {
  const answer = await server.query<{
    metrics: { totals: (Told & { key: string })[]; freshness: { staleMonths: number } };
  }>(msp.token, QUERY, {
    query: {
      metrics: ['LOGGED_HOURS', 'REACTIVE_HOURS'],
      period: { from, to, view },
    },
  });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { totals, freshness } = answer.data.metrics;
  const of = (key: string): Told => totals.find((total) => total.key === key)!;
  return { logged: of('LOGGED_HOURS'), reactive: of('REACTIVE_HOURS'), ...freshness };
}

const count = () => refreshStale(server.database, msp.tenantId, TEST_CLOCK);

interface Line {
  readonly key: string;
  readonly asClosed: number;
  readonly current: number;
  readonly causes: readonly { readonly kind: string }[];
}

async function restated(key: string): Promise<Line[]> {
  const { data } = await server.query<{ restatements: Line[] }>(
    msp.token,
    operationText('restatements'),
    { month: '2026-01' },
  );
  return data.restatements.filter((line) => line.key === key);
}

test('a new measure has no value until it is counted, and then its own', async () => {
  const before = await ask('2026-01', '2026-03');
  expect(before).toMatchObject({ logged: { reason: null }, staleMonths: 0 });
  await withoutMeasure('loggedHours', 'logged_hours');
  const meanwhile = await ask('2026-01', '2026-03');
  expect(meanwhile.logged).toMatchObject({ value: null, reason: 'NOT_COUNTED_YET' });
  expect(meanwhile.reactive).toEqual(before.reactive);
  expect(meanwhile.staleMonths).toBeGreaterThan(0);
  await count();
  expect(await ask('2026-01', '2026-03')).toEqual(before);
});

test('a month that was closed without a measure says so, and stays out of the months closed with it', async () => {
  await withoutMeasure('loggedHours', 'logged_hours');
  await server.query(msp.token, operationText('close-month'), { month: '2026-02' });
  const january = await ask('2026-01', '2026-01', 'AS_CLOSED');
  expect(january.logged).toMatchObject({ value: null, reason: 'NOT_COUNTED_THEN' });
  expect(january.reactive.reason).toBeNull();
  const both = await ask('2026-01', '2026-02', 'AS_CLOSED');
  const february = await ask('2026-02', '2026-02', 'AS_CLOSED');
  expect(february.logged).toMatchObject({ reason: null, incompleteMonths: 0 });
  expect(both.logged).toEqual({ ...february.logged, incompleteMonths: 1 });
  expect(await restated('LOGGED_HOURS')).toEqual([]);
});

test('another definition of a measure counts everything again, and leaves a closed month as it was', async () => {
  const before = await ask('2026-01', '2026-01');
  await withOther('reactiveHours', 'reactive_hours');
  expect((await ask('2026-01', '2026-01')).staleMonths).toBeGreaterThan(0);
  await count();
  expect(await ask('2026-01', '2026-01')).toEqual(before);
  const frozen = await ask('2026-01', '2026-01', 'AS_CLOSED');
  expect(frozen.reactive).toMatchObject({ value: 2 * before.reactive.value! });
});

test('that a number is defined otherwise is told as the cause, not what clients did', async () => {
  await withOther('reactiveHours', 'reactive_hours');
  await count();
  const lines = await restated('REACTIVE_HOURS');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.asClosed === 2 * line.current)).toBe(true);
  expect(lines.flatMap(({ causes }) => causes.map(({ kind }) => kind))).toEqual(
    lines.map(() => 'DEFINITION'),
  );
  expect(await restated('LOGGED_HOURS')).toEqual([]);
});

test('everything is marked once, whoever comes by afterwards', async () => {
  await withOther('reactiveHours', 'reactive_hours');
  await count();
  expect(await countedWith(sql, msp.tenantId)).toEqual({
    counting: OWN_CATALOGUE,
    counted: OWN_CATALOGUE,
  });
  const statements: string[] = [];
  server.database.onStatement = (text) => statements.push(text);
  await count();
  expect(statements.filter((text) => text.includes('INSERT INTO stale_'))).toEqual([]);
});
