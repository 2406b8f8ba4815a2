import { fixedClock } from '../../src/clock';
import { DEMO_MSP } from '../../src/demo/demo-records';
import type { DemoRecord } from '../../src/demo/demo-record';
import { importStream } from '../../src/ingest/import-stream';
import type { RecordKind } from '../../src/ingest/record-kind';
import { FINDING_CODES } from '../../src/numbers/quality/catalogue';
import { readFindings } from '../../src/rollup/serve/findings/read-findings';
import { refreshStale } from '../../src/rollup/count/refresh';
import { Readable } from 'node:stream';
import { oddRecords } from '../check-queries/odd-records';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { checkFindings, CONTRADICTIONS_SQL } from './check-findings';

const CLOCK = fixedClock('2026-05-20T15:00:00Z');
const MONTHS = { from: '2025-05', to: '2026-05' };

/** Most of its records come again from a second source, a part of them under ids of their own. */
const SOURCES = ['psa', 'books'] as const;

const halfADayBefore = (instant: string): string =>
  new Date(Date.parse(instant) - 43_200_000).toISOString();

/** What the odd records leave out, because the numbers allow nothing like it: every n-th row is bent so. */
const BENT: Partial<Record<RecordKind, (row: DemoRecord, n: number) => DemoRecord>> = {
  technicians: (row, n) => ({
    ...row,
    email: n % 3 === 0 ? 'Desk@MSP.example' : `${String(row['name'])}@msp.example`,
    ...(n === 1 ? { employedUntil: '2025-10-01', deleted: undefined } : {}),
  }),
  clients: (row, n) => (n % 4 === 3 ? { ...row, name: 'Known by its first count ' } : row),
  'time-entries': (row, n) => ({
    ...row,
    ...(n % 5 === 0 ? { minutes: '700' } : {}),
    ...(n % 9 === 0 ? { workType: 'On-site' } : {}),
    ...(row['technicianExternalId'] === 'V6' ? { minutes: '0.75' } : {}),
  }),
  revenue: (row, n) => (n % 6 === 0 ? { ...row, agreementExternalId: 'G1' } : row),
  'labour-costs': (row, n) => (n % 2 === 0 ? { ...row, monthlyCost: '100' } : row),
  tickets: (row, n) => {
    const openedAt = n % 3 === 0 ? '2025-08-15T12:00:00Z' : row['openedAt'];
    const closedAt = n % 7 === 0 ? halfADayBefore(String(openedAt)) : row['closedAt'];
    const of = n % 20 === 19 ? { clientExternalId: undefined } : {};
    return { ...row, ...of, openedAt, closedAt: n % 3 === 0 && n % 7 !== 0 ? undefined : closedAt };
  },
};

/** What they have none of at all. */
const MORE: Partial<Record<RecordKind, readonly DemoRecord[]>> = {
  clients: [{ externalId: 'bare', name: 'Bare', onboardedOn: '2025-06-01' }],
  agreements: [
    {
      externalId: 'bare',
      clientExternalId: 'bare',
      name: 'No amount',
      type: 'MANAGED',
      startsOn: '2025-06-01',
    },
  ],
};

const REPEATED: readonly RecordKind[] = ['time-entries', 'revenue', 'seat-counts'];

/** Some rows once more, under ids of their own. */
const again = (kind: RecordKind, rows: readonly DemoRecord[]): DemoRecord[] =>
  rows
    .filter((_, n) => REPEATED.includes(kind) && n % 8 === 0)
    .map((row) => ({ ...row, externalId: `again ${String(row['externalId'])}` }));

async function send(server: TestServer, tenantId: number, source: string) {
  for (const [kind, rows] of oddRecords(1)) {
    const bent = rows.map((row, n) => BENT[kind]?.(row, n) ?? row);
    const all = [...bent, ...again(kind, bent), ...(MORE[kind] ?? [])];
    const lines = all.map((row) => `${JSON.stringify(row)}\n`);
    const stream = Readable.from(lines, { objectMode: false });
    await importStream(server.database, CLOCK, { tenantId, source, kind, stream });
  }
}

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ clock: CLOCK });
});
afterAll(() => server?.close());

test('an odd MSP told by two sources: every contradiction is what SQL over the raw records finds', async () => {
  const tenantId = await createMsp(server.database, DEMO_MSP);
  for (const source of SOURCES) await send(server, tenantId, source);
  await refreshStale(server.database, tenantId, CLOCK);
  const checked = await checkFindings(server.superuserUrl, tenantId, MONTHS, DEMO_MSP.timeZone, [
    CONTRADICTIONS_SQL,
  ]);
  const found = await server.database.read({ tenantId, clientIds: null }, (scope) =>
    readFindings(scope, { codes: FINDING_CODES, periods: [MONTHS] }),
  );
  const told = Object.fromEntries(found.map((each) => [each.code, each]));
  const rows = Object.entries(checked).map(([code, { count, share }]) => ({
    code,
    count,
    share,
  }));
  const asTold = rows.map(({ code }) => ({
    code,
    count: told[code]?.count ?? 0,
    share: expect.closeTo(told[code]?.share ?? 0, 9) as number,
  }));
  expect(rows).toEqual(asTold);
  // What is found nowhere would be checked nowhere.
  expect(rows.filter(({ count }) => count === 0).map(({ code }) => code)).toEqual([]);
}, 60_000);
