import type { Client } from 'pg';
import { fixedClock } from '../../src/clock';
import { DEMO_MSP } from '../../src/demo/demo-records';
import type { DemoRecord } from '../../src/demo/demo-record';
import type { RecordKind } from '../../src/ingest/record-kind';
import type { FindingCode } from '../../src/numbers/quality/catalogue';
import { refreshStale } from '../../src/rollup/count/refresh';
import { readFindings } from '../../src/rollup/serve/findings/read-findings';
import { importDemo } from '../demo/import-demo';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { oddRecords } from './odd-records';
import { openRaw, sqlFile } from './open-checks';

const TODAY = '2026-05-20';
const MONTHS = { from: '2025-05', to: '2026-05' };
const CLOCK = fixedClock(`${TODAY}T15:00:00Z`);

/** What the odd records have none of: a status without its date, counts of nobody, few people for many technicians, tools of clients that are none. */
const BENT: Partial<Record<RecordKind, (row: DemoRecord, n: number) => DemoRecord>> = {
  clients: (row) => (row['externalId'] === 'X8' ? { ...row, status: 'OFFBOARDED' } : row),
  headcounts: (row, n) => (n % 2 === 0 ? { ...row, employees: 1, technicalEmployees: 1 } : row),
  'tool-costs': (row, n) =>
    n % 3 === 0 ? { ...row, basis: 'NAMED_CLIENTS', clientExternalIds: ['X5', 'X6'] } : row,
  'seat-counts': (row, n) => (n % 2 === 0 ? { ...row, seats: 0 } : row),
};

const bent = (): Map<RecordKind, readonly DemoRecord[]> =>
  new Map(
    [...oddRecords(1)].map(([kind, rows]) => [
      kind,
      rows.map((row, n) => BENT[kind]?.(row, n) ?? row),
    ]),
  );

let server: TestServer;
let tenantId: number;
let raw: Client;

beforeAll(async () => {
  server = await openTestServer({ clock: CLOCK });
  tenantId = await createMsp(server.database, DEMO_MSP);
  await importDemo(server.database, CLOCK, tenantId, bent());
  await refreshStale(server.database, tenantId, CLOCK);
  raw = await openRaw(server.superuserUrl, tenantId, { ...MONTHS, today: TODAY });
}, 120_000);
afterAll(async () => {
  await raw?.end();
  await server?.close();
});

interface Told {
  readonly code: FindingCode;
  readonly count: string;
  readonly part: string;
  readonly whole: string;
}

const foundOf = async (codes: readonly FindingCode[]) =>
  server.database.read({ tenantId, clientIds: null }, (scope) =>
    readFindings(scope, { codes, periods: [MONTHS] }),
  );

test('records beside the numbers they make: every finding is what SQL over the raw tables finds', async () => {
  const sql = sqlFile('findings', 'beside-numbers.sql');
  const { rows } = await raw.query<Told>(sql, [`${MONTHS.from}-01`, `${MONTHS.to}-01`]);
  const found = await foundOf(rows.map(({ code }) => code));
  const asFound = rows.map(({ code }) => {
    const { count = 0, share = 0 } = found.find((each) => each.code === code) ?? {};
    return { code, count, share: expect.closeTo(share ?? 0, 9) as number };
  });
  const told = rows.map(({ code, count, part, whole }) => ({
    code,
    count: Number(count),
    share: Number(part) / Number(whole),
  }));
  expect(told).toEqual(asFound);
  // What is found nowhere would be checked nowhere.
  expect(told.filter(({ count }) => count === 0).map(({ code }) => code)).toEqual([]);
});

test('dates from before the MSP, once the setting says so', async () => {
  await raw.query(`UPDATE msp SET earliest_date = '2025-08-01' WHERE id = $1`, [tenantId]);
  await raw.query(
    `UPDATE seat_count SET effective_on = '1970-01-01' WHERE tenant_id = $1 AND external_id = 'count-1'`,
    [tenantId],
  );
  const { rows } = await raw.query<{ count: number }>(sqlFile('findings', 'dates-long-ago.sql'));
  const [found] = await foundOf(['DATES_LONG_AGO']);
  expect(rows[0]?.count).toBeGreaterThan(10);
  expect(found?.count).toBe(rows[0]?.count);
});
