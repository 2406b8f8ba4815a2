import { DIMENSIONS } from '../../src/numbers/dimension';
import { METRICS } from '../../src/numbers/metrics/catalogue';
import { dimensionsOf } from '../../src/numbers/metrics/describe';
import { operationText } from '../api/operations';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { codeOf, idsOf, numbersOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  server = await openTestServer();
  msp = await sendSampleMsp(server);
}, 60_000);
afterAll(() => server?.close());

interface Closed {
  month: string;
  closedAt: string;
  contentHash: string;
}

const close = (month: string) =>
  server.query<{ closeMonth: Closed }>(msp.token, operationText('close-month'), { month });

const JANUARY = { from: '2026-01', to: '2026-01' };
const FROZEN = { ...JANUARY, view: 'AS_CLOSED' };
const both = async (key: string) => [
  ...(await numbersOf(server, msp, key, FROZEN)),
  ...(await numbersOf(server, msp, key, JANUARY)),
];

const TABLE = `query ($query: MetricsQuery!) {
  metrics(query: $query) {
    rows { dimensions { label } values { value numerator denominator policyVersion } }
    totals { value numerator denominator }
  } }`;
const TABLES = [
  { metrics: ['RHEM', 'AISP', 'TICKETS_OPENED', 'MRR'], groupBy: ['CLIENT', 'MONTH'] },
  { metrics: ['RHEM', 'TOTAL_CLOSE_PERCENT'], groupBy: ['SEGMENT'] },
  { metrics: ['LOGGED_HOURS', 'REACTIVE_HOURS'], groupBy: ['TECHNICIAN'] },
  { metrics: ['LOGGED_HOURS'], groupBy: ['DELIVERY_AREA'] },
  { metrics: ['TICKETS_OPENED', 'TIME_TO_RESOLUTION_P90'], groupBy: ['BOARD'] },
  { metrics: ['FTE_MONTHS', 'CAPACITY_HOURS'], groupBy: ['TECHNICIAN'] },
  { metrics: ['SERVICE_REVENUE_PER_EMPLOYEE', 'LEVERAGE_SUPPORT', 'TIME_TO_RESOLUTION_MEDIAN'] },
];
const tables = (view: string) =>
  Promise.all(
    TABLES.map(async (query) => {
      const period = { from: '2026-01', to: '2026-02', view };
      const answer = await server.query(msp.token, TABLE, { query: { ...query, period } });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    }),
  );

let presented: unknown;

test('a month that nobody has closed has nothing frozen', async () => {
  const text = `query ($period: PeriodInput!) { msp { metric(key: RHEM, period: $period) { value } } }`;
  const answer = await server.query(msp.token, text, { period: FROZEN });
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'MONTH_NOT_CLOSED', months: ['2026-01'] });
  const query = { metrics: ['RHEM'], period: FROZEN };
  expect(codeOf(await server.query(msp.token, TABLE, { query }))).toBe('MONTH_NOT_CLOSED');
});

test('closing freezes what is presented, in every cut', async () => {
  presented = await tables('CURRENT');
  const { data } = await close('2026-01');
  expect(data.closeMonth).toEqual({
    month: '2026-01',
    closedAt: '2026-03-31T18:00:00.000Z',
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  await close('2026-02');
  expect(await tables('AS_CLOSED')).toEqual(presented);
});

const CUTS = DIMENSIONS.filter(
  (cut) => cut !== 'BAND' && !['MONTH', 'QUARTER', 'YEAR'].includes(cut),
);
const AT_ONCE = 40;

test.each([[], ...CUTS.map((cut) => [cut])])(
  'every number by %s is what was presented',
  async (...cuts) => {
    const groupBy = cuts.filter((cut) => cut !== undefined);
    const keys = METRICS.filter((metric) =>
      groupBy.every((cut) => dimensionsOf(metric).includes(cut)),
    ).map(({ key }) => key);
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const query = { metrics: keys.slice(from, from + AT_ONCE), groupBy };
      const period = { from: '2026-01', to: '2026-02' };
      const ask = (view: string) =>
        server.query(msp.token, TABLE, { query: { ...query, period: { ...period, view } } });
      const [current, frozen] = [await ask('CURRENT'), await ask('AS_CLOSED')];
      expect(current.errors).toBeUndefined();
      expect(frozen).toEqual(current);
    }
  },
);

test('a month is closed once, and only when it is over', async () => {
  expect(codeOf(await close('2026-01'))).toBe('MONTH_ALREADY_CLOSED');
  expect(codeOf(await close('2026-03'))).toBe('MONTH_NOT_OVER');
  expect(codeOf(await close('2031-01'))).toBe('MONTH_NOT_OVER');
  const limited = server.token(['settings:write', 'metrics:read'], {
    tenantId: msp.tenantId,
    clientIds: [1],
  });
  const text = operationText('close-month');
  expect((await server.query(limited, text, { month: '2025-12' })).status).toBe(403);
});

test('later changes go to the current view alone', async () => {
  const { tickets, timeEntries } = await idsOf(server, msp);
  const id = tickets.nodes.find(({ number }) => number === '#k01a')!.id;
  const reclassified = { id, reactive: false, note: 'A project' };
  await server.query(msp.token, operationText('override-ticket'), reclassified);
  const entry = timeEntries.nodes.find(({ startedAt }) => startedAt.startsWith('2026-02-05'))!;
  const moved = { id: entry.id, deliveryArea: 'VCIO', reactive: false, note: 'Advice' };
  await server.query(msp.token, operationText('override-time-entry'), moved);
  const late = { externalId: 'late', ticketExternalId: 'k01b', startedAt: '2026-01-20T15:00:00Z' };
  await ingest(server, msp.token, 'TimeEntries', [
    { ...late, technicianExternalId: 't1', minutes: '30' },
    {
      externalId: 'e3',
      ticketExternalId: 'k01c',
      startedAt: '2026-01-07T15:00:00Z',
      minutes: '60',
      deleted: true,
    },
  ]);
  await ingest(server, msp.token, 'SeatCounts', [
    { externalId: 's1', clientExternalId: 'c1', effectiveOn: '2025-01-01', seats: 50 },
  ]);
  const input = { since: '2026-01-01', hoursPerDay: 4 };
  await server.query(msp.token, operationText('update-settings'), { input });
  expect(await tables('AS_CLOSED')).toEqual(presented);
  expect(await both('TICKETS_OPENED')).toEqual([3, 2]);
  expect(await both('REACTIVE_HOURS')).toEqual([3, 2.5]);
  expect(await both('SEAT_MONTHS')).toEqual([40, 80]);
  // 22 working days, and 1.75 people in the five areas.
  expect(await both('CAPACITY_HOURS')).toEqual([22 * 8 * 1.75, 22 * 4 * 1.75]);
});

test('a client that is deleted later stays in what was presented', async () => {
  await ingest(server, msp.token, 'Clients', [{ externalId: 'c2', name: 'Birch', deleted: true }]);
  expect(await tables('AS_CLOSED')).toEqual(presented);
  expect(await both('MRR')).toEqual([3000, 1000]);
});

test('the rows behind a frozen value are the frozen ones', async () => {
  const { data } = await server.query<{
    msp: { metric: { numerator: number; evidence: { nodes: { numerator: number }[] } } };
  }>(
    msp.token,
    `query ($period: PeriodInput!) { msp { metric(key: REACTIVE_HOURS, period: $period) {
      numerator evidence(first: 100) { nodes { numerator } } } } }`,
    { period: FROZEN },
  );
  const { numerator, evidence } = data.msp.metric;
  expect(evidence.nodes.map((row) => row.numerator)).toEqual([1, 1, 1]);
  expect(numerator).toBe(3);
});

test('a frozen cost is told client by client: what it was spread from was not frozen', async () => {
  const evidenceIn = async (view: string) => {
    const { data } = await server.query<{
      msp: {
        metric: {
          numerator: number;
          evidence: { nodes: { numerator: number; rule: string | null }[] };
        };
      };
    }>(
      msp.token,
      `query ($period: PeriodInput!) { msp { metric(key: LABOUR_COST, period: $period) {
        numerator evidence(first: 100) { nodes { numerator rule } } } } }`,
      { period: { ...FROZEN, view } },
    );
    const { numerator, evidence } = data.msp.metric;
    const sum = evidence.nodes.reduce((all, row) => all + row.numerator, 0);
    expect(sum).toBeCloseTo(numerator, 6);
    return evidence.nodes.map(({ rule }) => rule);
  };
  // Birch is no more: all that Tess cost is with Acorn now, half of it was then.
  expect(await evidenceIn('CURRENT')).toEqual(['absorbed by logged hours']);
  expect(await evidenceIn('AS_CLOSED')).toEqual([null, null]);
});

test('frozen rows cannot be changed, not even by a slip of our own', async () => {
  for (const table of ['closed_month', 'closed_figure', 'closed_time_entry', 'closed_ticket'])
    await expect(
      server.database.write(msp.tenantId, (scope) =>
        scope.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [msp.tenantId]),
      ),
    ).rejects.toThrow(/permission denied/);
});

test('a token limited to some clients sees what was frozen of those', async () => {
  const clientIds = [Number(msp.clients['Acorn']!.split('_')[2])];
  const limited = server.token(['metrics:read'], { tenantId: msp.tenantId, clientIds });
  const text = `query ($period: PeriodInput!) { msp { metric(key: REACTIVE_HOURS, period: $period) { value } } }`;
  const { data } = await server.query(limited, text, { period: FROZEN });
  expect(data).toEqual({ msp: { metric: { value: 2 } } });
});

test('closed months are listed with their hashes', async () => {
  const { data } = await server.query<{ closedMonths: Closed[] }>(
    msp.token,
    operationText('closed-months'),
    { period: FROZEN },
  );
  expect(data.closedMonths.map(({ month }) => month)).toEqual(['2026-02', '2026-01']);
});
