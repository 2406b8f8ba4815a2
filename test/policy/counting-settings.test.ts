import { settingsOn } from '../../src/numbers/policy/settings';
import { refreshStale } from '../../src/rollup/count/refresh';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { readTenantFacts } from '../../src/rollup/serve/tenant-facts';
import { operationText } from '../api/operations';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { numbersOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

/** Beside the sample's: a count in mid-February, alerts over month ends, and a night on call. */
const SEATS = [
  { externalId: 's4', clientExternalId: 'c1', effectiveOn: '2026-02-15', seats: 34, endpoints: 40 },
];
const alert = (externalId: string, openedAt: string, closedAt: string | null) => ({
  externalId,
  clientExternalId: 'c1',
  source: 'ALERT',
  openedAt,
  closedAt,
});
const ALERTS = [
  alert('quiet', '2026-01-20T15:00:00Z', '2026-02-03T15:00:00Z'),
  alert('worked', '2026-02-20T15:00:00Z', '2026-03-03T15:00:00Z'),
  alert('open', '2026-03-20T15:00:00Z', null),
];
const TIME = [
  {
    externalId: 'alert',
    ticketExternalId: 'worked',
    startedAt: '2026-02-20T16:00:00Z',
    minutes: '30',
  },
  {
    // Half past eleven in the evening of 31 January in Chicago, to one o'clock.
    externalId: 'night',
    clientExternalId: 'c2',
    technicianExternalId: 't1',
    startedAt: '2026-02-01T05:30:00Z',
    minutes: '90',
  },
  // Nobody's client, which has no other time in February.
  { externalId: 'own night', startedAt: '2026-02-01T05:30:00Z', minutes: '90' },
];

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

async function sendMsp(): Promise<void> {
  msp = await sendSampleMsp(server);
  await ingest(server, msp.token, 'SeatCounts', SEATS);
  await ingest(server, msp.token, 'Tickets', ALERTS);
  await ingest(server, msp.token, 'TimeEntries', TIME);
}

const numbers = (key: string) => numbersOf(server, msp, key);

const DEFAULTS = {
  seatTiming: 'DAY_WEIGHTED',
  alertFilter: 'LABOUR_OR_OPEN',
  midnightRule: 'START',
};

async function change(input: object): Promise<void> {
  const text = operationText('update-settings');
  const answer = await server.query(msp.token, text, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
}

/** The cases of a choice in the order of their dates: one that is taken back stays so from its date on. */
describe.each([
  {
    choice: 'seatTiming',
    before: { SEAT_MONTHS: [40, 57, 64], ENDPOINT_MONTHS: [52, 66, 80] },
    why: 'February: 20 seats for 14 days and 34 for 14 are 27, 12 endpoints and 40 are 26; and 30 and 40 of Birch',
    cases: [
      [
        { since: '2026-02-01', seatTiming: 'MONTH_START' },
        { SEAT_MONTHS: [40, 50, 64], ENDPOINT_MONTHS: [52, 52, 80] },
        'the 20 and 12 of 1 February',
      ],
      [
        { since: '2026-02-01', seatTiming: 'MONTH_END' },
        { SEAT_MONTHS: [40, 64, 64], ENDPOINT_MONTHS: [52, 80, 80] },
        'the 34 and 40 of 28 February',
      ],
      [
        { since: '2026-02-02', seatTiming: 'MONTH_START' },
        { SEAT_MONTHS: [40, 57, 64], ENDPOINT_MONTHS: [52, 66, 80] },
        'February goes by its first day',
      ],
    ],
  },
  {
    choice: 'alertFilter',
    before: { TICKETS_OPENED: [3, 4, 4], TICKETS_CLOSED: [3, 3, 3], REACTIVE_HOURS: [4.5, 3.5, 3] },
    why: '3 a month, and the alerts with labour or still open; all are closed but Birch’s last and an alert',
    cases: [
      [
        { since: '2026-01-01', alertFilter: 'COUNT_ALL' },
        { TICKETS_OPENED: [4, 4, 4], TICKETS_CLOSED: [3, 4, 3], REACTIVE_HOURS: [4.5, 3.5, 3] },
        'the quiet one of January too, closed in February',
      ],
      [
        { since: '2026-01-01', alertFilter: 'COUNT_NONE' },
        { TICKETS_OPENED: [3, 3, 3], TICKETS_CLOSED: [3, 3, 2], REACTIVE_HOURS: [4.5, 3.5, 3] },
        'no alert is a ticket; the half hour on one stays reactive',
      ],
      [
        { since: '2026-02-01', alertFilter: 'COUNT_ALL' },
        { TICKETS_OPENED: [3, 4, 4], TICKETS_CLOSED: [3, 3, 3] },
        'the quiet one was opened before: it is noise in February as well',
      ],
      [
        { since: '2026-03-01', alertFilter: 'COUNT_NONE' },
        { TICKETS_OPENED: [3, 4, 3], TICKETS_CLOSED: [3, 3, 3] },
        'February’s alert, opened as a ticket, is one when March closes it',
      ],
    ],
  },
  {
    choice: 'midnightRule',
    before: { REACTIVE_HOURS: [4.5, 3.5, 3], LOGGED_HOURS: [6, 3.5, 5] },
    why: 'the nights, one for Birch and one for nobody, are January’s, in which they began',
    cases: [
      [
        { since: '2026-01-01', midnightRule: 'END' },
        { REACTIVE_HOURS: [3, 5, 3], LOGGED_HOURS: [3, 6.5, 5] },
        'they ended in February, wholly',
      ],
      [
        { since: '2026-02-01', midnightRule: 'END' },
        { REACTIVE_HOURS: [4.5, 3.5, 3], LOGGED_HOURS: [6, 3.5, 5] },
        'the rule of the month in which they began decides',
      ],
    ],
  },
] as const)('$choice', ({ choice, before, why, cases }) => {
  beforeAll(sendMsp, 60_000);

  const told = async () =>
    Object.fromEntries(
      await Promise.all(Object.keys(before).map(async (key) => [key, await numbers(key)])),
    ) as unknown;

  test(`by default: ${why}`, async () => expect(await told()).toEqual(before));

  test.each(cases.map(([input, after, reason]) => [input, reason, after] as const))(
    '%j: %s; and back',
    async (input, _, after) => {
      await change(input);
      expect(await told()).toMatchObject(after);
      await change({ since: input.since, [choice]: DEFAULTS[choice] });
      expect(await told()).toEqual(before);
    },
  );
});

/** What waits to be counted once a change is made and nothing is counted yet. */
async function marksOf(since: string, given: object) {
  const { tenantId } = msp;
  return server.database.write(tenantId, async (scope) => {
    await saveSettings(scope, { since, given, at: TEST_CLOCK.now(), by: 'test' });
    const read = (sql: string) => scope.query<{ it: string }>(sql, [tenantId]);
    const months = await read(
      `SELECT DISTINCT to_char(month, 'YYYY-MM') AS it FROM stale_month WHERE tenant_id = $1 ORDER BY 1`,
    );
    const tickets = await read(
      `SELECT DISTINCT external_id AS it FROM stale_ticket WHERE tenant_id = $1 ORDER BY 1`,
    );
    return [months, tickets].map((rows) => rows.map(({ it }) => it));
  });
}

describe('a change', () => {
  beforeAll(sendMsp, 60_000);

  test('a night dated by a rule that has changed meanwhile is put right when its month is counted', async () => {
    await change({ since: '2026-01-01', midnightRule: 'END' });
    expect(await numbers('REACTIVE_HOURS')).toEqual([3, 5, 3]);
    // An import that read the old rule and ended after the change: the old day, and a mark for its month.
    await server.database.write(msp.tenantId, async (scope) => {
      await scope.query(
        `UPDATE time_entry SET worked_on = '2026-01-31', month = '2026-01-01'
      WHERE tenant_id = $1 AND external_id = 'night'`,
        [msp.tenantId],
      );
      await scope.query(
        `INSERT INTO stale_month (tenant_id, client_id, month)
      SELECT tenant_id, id, '2026-01-01' FROM client WHERE tenant_id = $1 AND name = 'Birch'`,
        [msp.tenantId],
      );
    });
    await refreshStale(server.database, msp.tenantId, TEST_CLOCK);
    expect(await numbers('REACTIVE_HOURS')).toEqual([3, 5, 3]);
    await change({ ...DEFAULTS, since: '2026-01-01' });
  });

  test('a night that comes in after the rule is dated by it at once, and sent again it is no news', async () => {
    await change({ since: '2026-02-01', midnightRule: 'END' });
    // Half past eleven in the evening of 28 February in Chicago.
    const late = { ...TIME[1], externalId: 'late', startedAt: '2026-03-01T05:30:00Z' };
    await ingest(server, msp.token, 'TimeEntries', [late]);
    expect(await numbers('REACTIVE_HOURS')).toEqual([4.5, 3.5, 4.5]);
    const { unchanged } = await ingest(server, msp.token, 'TimeEntries', [late]);
    expect(unchanged).toBe(1);
    expect(await numbers('REACTIVE_HOURS')).toEqual([4.5, 3.5, 4.5]);
    await ingest(server, msp.token, 'TimeEntries', [{ ...late, deleted: true }]);
    await change({ ...DEFAULTS, since: '2026-02-01' });
    expect(await numbers('REACTIVE_HOURS')).toEqual([4.5, 3.5, 3]);
  });

  test('marks the months that begin on its date or later, and of the tickets the alerts opened in them', async () => {
    expect(await marksOf('2026-02-01', { seatTiming: 'MONTH_END' })).toEqual([
      ['2026-02', '2026-03'],
      [],
    ]);
    await refreshStale(server.database, msp.tenantId, TEST_CLOCK);
    expect(await marksOf('2026-02-10', { alertFilter: 'COUNT_ALL' })).toEqual([
      ['2026-03'],
      ['open'],
    ]);
    await refreshStale(server.database, msp.tenantId, TEST_CLOCK);
    expect(await marksOf('2026-02-01', { alertFilter: 'COUNT_ALL' })).toEqual([
      ['2026-02', '2026-03'],
      ['open', 'worked'],
    ]);
  });

  test('stored before these choices existed reads with their defaults', async () => {
    await change({ since: '2026-01-01', hoursPerDay: 7 });
    const { changes } = await server.database.read(
      { tenantId: msp.tenantId, clientIds: null },
      readTenantFacts,
    );
    const last = changes.at(-1)!;
    expect(last.given).toEqual({ workdayMs: 25_200_000 });
    expect(settingsOn([last], '2026-03-01').choices).toMatchObject(DEFAULTS);
  });
});
