import { TENANT_SCOPES } from '../../src/auth/scopes';
import { fixedClock } from '../../src/clock';
import { METRIC_KEYS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { rebuild } from '../../src/rollup/count/rebuild';
import { verify } from '../../src/rollup/count/verify';
import { operationText } from '../api/operations';
import type { Demo } from '../demo/simple-arithmetic';
import { openTestServer, type TestServer } from '../fixture/server';
import type { Answered } from './ask-numbers';
import { askCut, TICKET_CUTS, toldInSql } from './cuts/told-by-cut';
import { differing } from './differing';
import { openChecks, type Asked, type Checked, type Checks } from './open-checks';
import { askCounts, COUNTED, countsThatDiffer, recount, type Choice } from './settings/recount';

/** How seats, alerts and midnights are counted, from month to month; at first as nobody chose. */
const CHOICES: readonly Choice[] = (
  [
    ['2000-01-01', 'DAY_WEIGHTED', 'LABOUR_OR_OPEN', 'START'],
    ['2025-08-01', 'MONTH_START', 'COUNT_ALL', 'END'],
    ['2025-11-01', 'MONTH_END', 'COUNT_NONE', 'START'],
    ['2026-02-01', 'MONTH_START', 'LABOUR_OR_OPEN', 'END'],
    ['2026-05-01', 'MONTH_END', 'COUNT_ALL', 'END'],
  ] as const
).map(([since, seatTiming, alertFilter, midnightRule]) => ({
  since,
  seatTiming,
  alertFilter,
  midnightRule,
}));
const FIRST_CHANGE = '2025-08';

/** Every number of an MSP, told by the API and by SQL from the raw tables. */
export function checkNumbers(asked: Asked, recordsOf: () => Demo): void {
  const clock = fixedClock(`${asked.today}T15:00:00Z`);
  let server: TestServer;
  let checks: Checks;

  beforeAll(async () => {
    server = await openTestServer({ clock });
    checks = await openChecks(server, clock, { records: recordsOf(), asked });
  }, 120_000);
  afterAll(async () => {
    await checks?.close();
    await server?.close();
  });

  test.each(METRIC_KEYS)('%s is the same in SQL from the raw tables', async (key) => {
    const rows = await checks.checked(key);
    const wrong = differing(checks.answered, rows, key);
    expect(rows.length).toBeGreaterThan(15);
    expect({ of: rows.length, wrong: wrong.length, first: wrong.slice(0, 5) }).toEqual({
      of: rows.length,
      wrong: 0,
      first: [],
    });
    expectNotApplicable(checks.answered, rows, key);
    // A check over nothing but absences would pass for one over numbers.
    expect(rows.filter((row) => Number(row.value) !== 0).length).toBeGreaterThan(5);
  });

  test.each(TICKET_CUTS)('tickets and time by %s are the same in SQL', async (cut) => {
    const token = server.token(TENANT_SCOPES, { tenantId: checks.tenantId });
    const told = await toldInSql(checks.raw, cut);
    expect(told.length).toBeGreaterThan(2);
    expect(await askCut(server, token, cut)).toEqual(told);
  });

  test('seats, tickets and hours under settings that change are what SQL counts, verified and rebuilt', async () => {
    const { tenantId, raw } = checks;
    const token = server.token(TENANT_SCOPES, { tenantId });
    const period = { from: asked.from, to: asked.to };
    const before = await askCounts(server, token, period);
    for (const input of CHOICES.slice(1))
      await server.query(token, operationText('update-settings'), { input });
    const after = await askCounts(server, token, period);
    expect(countsThatDiffer(after, await recount(raw, CHOICES))).toEqual([]);
    const moved = countsThatDiffer(before, after);
    expect(moved.filter((of) => of.split(' ')[1]! < FIRST_CHANGE)).toEqual([]);
    // Each kind of figure is another one somewhere, or this would prove nothing.
    expect(COUNTED.filter((key) => !moved.some((of) => of.includes(` ${key}:`)))).toEqual([]);
    const { differences } = await verify(server.database, tenantId, clock, { sample: 60 });
    expect(differences).toEqual([]);
    await rebuild(server.database, tenantId, clock);
    expect(await askCounts(server, token, period)).toEqual(after);
  }, 120_000);
}

/** What SQL counts for the MSP alone is about its staff, and no number of one client (reading 27). */
function expectNotApplicable(answered: Answered, rows: readonly Checked[], key: MetricKey): void {
  if (rows.some((row) => row.slice !== 'MSP')) return;
  const others = [...answered].filter(
    ([name]) => name.endsWith(`|${key}`) && !name.startsWith('MSP|'),
  );
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others.map(([, value]) => value.reason))).toEqual(new Set(['NOT_APPLICABLE']));
}
