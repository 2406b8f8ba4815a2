import { readdirSync } from 'node:fs';
import { fixedClock } from '../../src/clock';
import { demoRecords } from '../../src/demo/demo-records';
import { METRIC_KEYS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import type { Demo } from '../demo/simple-arithmetic';
import { openTestServer, type TestServer } from '../fixture/server';
import type { Answered } from './ask-numbers';
import { differing } from './differing';
import { oddRecords } from './odd-records';
import { fileOf, openChecks, type Checked, type Checks } from './open-checks';
import { someClients } from './some-clients';

const TODAY = '2026-05-20';
const clock = fixedClock(`${TODAY}T15:00:00Z`);
/** One month before anything is known, to the present one, which is not over. */
const SAMPLE = { from: '2024-05', to: '2026-05', today: TODAY };
const ODD = { from: '2025-04', to: '2026-05', today: TODAY };

const MSPS = [
  ['the sample MSP', SAMPLE, () => someClients(demoRecords({ seed: 1, today: TODAY }))],
  ['an odd MSP', ODD, () => oddRecords(1)],
  ['another odd MSP', ODD, () => oddRecords(2)],
] as const satisfies readonly (readonly [string, object, () => Demo])[];

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ clock });
}, 60_000);
afterAll(() => server?.close());

test('there is a check query for every metric, and for nothing else', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.sql'));
  expect(files.sort()).toEqual(METRIC_KEYS.map(fileOf).sort());
});

describe.each(MSPS)('%s', (_name, asked, recordsOf) => {
  let checks: Checks;

  beforeAll(async () => {
    checks = await openChecks(server, clock, { records: recordsOf(), asked });
  }, 120_000);
  afterAll(() => checks?.close());

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
});

/** What SQL counts for the MSP alone is about its staff, and no number of one client (reading 27). */
function expectNotApplicable(answered: Answered, rows: readonly Checked[], key: MetricKey): void {
  if (rows.some((row) => row.slice !== 'MSP')) return;
  const others = [...answered].filter(
    ([name]) => name.endsWith(`|${key}`) && !name.startsWith('MSP|'),
  );
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others.map(([, value]) => value.reason))).toEqual(new Set(['NOT_APPLICABLE']));
}
