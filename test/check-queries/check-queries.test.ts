import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { fixedClock } from '../../src/clock';
import { DEMO_MSP, demoRecords } from '../../src/demo/demo-records';
import { METRIC_KEYS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { refreshStale } from '../../src/rollup/refresh';
import { importDemo } from '../demo/import-demo';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { askNumbers, type Answered } from './ask-numbers';
import { someClients } from './some-clients';

const TODAY = '2026-05-20';
const clock = fixedClock(`${TODAY}T15:00:00Z`);
/** One month before anything is known, to the present one, which is not over. */
const ASKED = { from: '2024-05', to: '2026-05' };

const sqlFile = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const queryOf = (key: MetricKey): string =>
  sqlFile(`${key.toLowerCase().replaceAll('_', '-')}.sql`);

let data: TestDatabase;
let server: TestServer;
let raw: Client;
let answered: Answered;

/** Temporary tables of one connection, made from raw tables alone. */
async function prepare(tenantId: number): Promise<void> {
  const [first, ...rest] = readdirSync(join(__dirname, 'prelude')).sort();
  await raw.query(sqlFile('prelude', String(first)));
  await raw.query(`INSERT INTO asked VALUES ($1, $2, $3, $4, $5)`, [
    tenantId,
    `${ASKED.from}-01`,
    `${ASKED.to}-01`,
    TODAY,
    DEMO_MSP.timeZone,
  ]);
  for (const file of rest) await raw.query(sqlFile('prelude', file));
}

beforeAll(async () => {
  data = await cloneDatabase();
  const tenantId = await createMsp(data.database, DEMO_MSP);
  const demo = someClients(demoRecords({ seed: 1, today: TODAY }));
  await importDemo(data.database, clock, tenantId, demo);
  await refreshStale(data.database, tenantId, clock);
  server = await openTestServer({ clock, on: data });
  raw = new Client({ connectionString: data.superuserUrl });
  await raw.connect();
  await prepare(tenantId);
  const token = server.token(['metrics:read', 'clients:read', 'financials:read'], { tenantId });
  answered = await askNumbers(server, token, ASKED);
}, 120_000);

afterAll(async () => {
  await raw?.end();
  await server?.close();
  await data?.drop();
});

interface Checked {
  slice: string;
  period: string;
  numerator: string;
  denominator: string;
  value: string | null;
  reason: string | null;
}

/** Doubles differ from decimals in the sixteenth figure. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function differs(checked: Checked, key: MetricKey): string | null {
  const { slice, period } = checked;
  const api = answered.get(`${slice}|${period}|${key}`);
  const sql = {
    value: checked.value === null ? null : Number(checked.value),
    reason: checked.reason,
    numerator: Number(checked.numerator),
    denominator: Number(checked.denominator),
  };
  const same =
    api !== undefined &&
    api.reason === sql.reason &&
    (api.value === null || sql.value === null
      ? api.value === sql.value
      : near(api.value, sql.value)) &&
    near(api.numerator, sql.numerator) &&
    near(api.denominator, sql.denominator);
  return same ? null : `${slice} ${period}: API ${JSON.stringify(api)}, SQL ${JSON.stringify(sql)}`;
}

test('there is a check query for every metric, and for nothing else', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.sql'));
  const keys = files.map((file) => file.slice(0, -4).replaceAll('-', '_').toUpperCase());
  expect(keys.sort()).toEqual([...METRIC_KEYS].sort());
});

test.each(METRIC_KEYS)('%s is the same in SQL from the raw tables', async (key) => {
  const { rows } = await raw.query<Checked>(queryOf(key));
  const wrong = rows.map((row) => differs(row, key)).filter((one) => one !== null);
  expect(rows.length).toBeGreaterThan(20);
  expect({ of: rows.length, wrong: wrong.length, first: wrong.slice(0, 5) }).toEqual({
    of: rows.length,
    wrong: 0,
    first: [],
  });
});

/** So that a check over nothing but absences cannot pass for one over numbers. */
test.each(METRIC_KEYS)('%s has a value in some month', (key) => {
  const values = [...answered].filter(
    ([name, one]) => name.endsWith(`|${key}`) && one.value !== null,
  );
  expect(values.length).toBeGreaterThan(20);
});
