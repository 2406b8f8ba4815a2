import { Client } from 'pg';
import { hashOf } from '../../src/rollup/close/closed-quarters';
import { operationText } from '../api/operations';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { codeOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

/** Another millisecond whenever it is looked at, as it is in life. */
let now = Date.parse('2026-04-10T18:00:00Z');
const clock = { now: () => new Date((now += 1)) };

beforeAll(async () => {
  server = await openTestServer({ clock });
  msp = await sendSampleMsp(server);
}, 60_000);
afterAll(() => server?.close());

interface Report {
  closedAt: string | null;
  contentHash: string;
  markdown: string;
  smartNumbers: { key: string; value: number | null; numerator: number; target: unknown }[];
  drains: { client: { name: string }; shortfall: string }[];
  dataQuality: { score: number };
  moves: { key: string; change: number | null; explanation: string }[];
}

const REPORT = `query ($quarter: Quarter!) { quarterlyReport(quarter: $quarter) {
  closedAt contentHash markdown
  smartNumbers { key value numerator target { max } status
    evidence(first: 500) { nodes { numerator } } }
  threeSimpleNumbers { key value } leverage { key value } margin { value reason }
  drains { client { name } shortfall } opportunities { kind hours value }
  spiral { level signals { name value } clients { client { name } level } }
  bandChanges { client { name } from to }
  matters { kind amountPerMonth explanation } moves { key change explanation causes { explanation } }
  diagnoses { key causes { cause explanation } } productivity { key value } overhead { key value }
  staffing { deliveryArea { key } staffing { action explanation } } mrrBridge { month net }
  pricingGaps { gap explanation } backlog { on open } scorecard { items { name value } }
  dataQuality { score findings { code count } } } }`;

async function report(token = msp.token, quarter = '2026-Q1'): Promise<Report> {
  const answer = await server.query<{ quarterlyReport: Report }>(token, REPORT, { quarter });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.quarterlyReport;
}

const close = (month: string) =>
  server.query(msp.token, operationText('close-month'), { month }).then(codeOf);

const late = (externalId: string, minutes: string, month = '02') =>
  ingest(server, msp.token, 'TimeEntries', [
    {
      externalId,
      ticketExternalId: `k${month}a`,
      technicianExternalId: 't1',
      startedAt: `2026-${month}-20T15:00:00Z`,
      minutes,
    },
  ]);

const hoursOf = ({ smartNumbers }: Report): number | undefined =>
  smartNumbers.find(({ key }) => key === 'RHEM')?.numerator;

let presented: Report;

test('a report of a quarter with open months is as known now', async () => {
  const before = await report();
  expect(before.closedAt).toBeNull();
  expect(await report()).toEqual(before);
  await late('early-enough', '30');
  const after = await report();
  expect(after.contentHash).not.toBe(before.contentHash);
  expect(hoursOf(after)).toBe(hoursOf(before)! + 0.5);
});

test('closing the last open month of a quarter keeps its report, in whatever order they are closed', async () => {
  const running = await report();
  expect([await close('2026-01'), await close('2026-03')]).toEqual([undefined, undefined]);
  await late('after-its-month', '60', '01');
  const restated = await report();
  expect([restated.closedAt, hoursOf(restated)]).toEqual([null, hoursOf(running)! + 1]);
  expect(await close('2026-02')).toBeUndefined();
  presented = await report();
  expect(presented.smartNumbers).toEqual(running.smartNumbers);
  expect(presented.drains).toEqual(restated.drains);
  expect(presented.markdown).toContain('its numbers as each of its months was closed');
  expect(presented.moves).toEqual(running.moves);
});

test('it was closed when its last month was', async () => {
  const { data } = await server.query<{ closedMonths: { month: string; closedAt: string }[] }>(
    msp.token,
    '{ closedMonths { month closedAt } }',
  );
  const last = data.closedMonths.find(({ month }) => month === '2026-02');
  expect(presented.closedAt).toBe(last?.closedAt);
});

test('what comes, is set or is deleted later changes nothing of a kept report', async () => {
  await late('too-late', '600');
  const target = { metric: 'RHEM', max: 0.01, since: '2026-01-01' };
  await server.query(msp.token, operationText('set-target'), { input: target });
  const settings = { since: '2026-01-01', targetMarginPercent: 60 };
  await server.query(msp.token, operationText('update-settings'), { input: settings });
  await ingest(server, msp.token, 'Clients', [{ externalId: 'c2', name: 'Renamed' }]);
  const again = await report();
  expect({ ...again, drains: [] }).toEqual({ ...presented, drains: [] });
  expect(again.markdown).toContain('Birch');
});

test('its numbers are those of the view AS_CLOSED, and so is their evidence', async () => {
  const text = `query ($keys: [MetricKey!]!, $period: PeriodInput!) {
    msp { metrics(keys: $keys, period: $period) { key value numerator target { max } status
      evidence(first: 500) { nodes { numerator } } } } }`;
  const period = { from: '2026-01', to: '2026-03', view: 'AS_CLOSED' };
  const { smartNumbers } = await report();
  const keys = smartNumbers.map(({ key }) => key);
  const { data } = await server.query<{ msp: { metrics: unknown } }>(msp.token, text, {
    keys,
    period,
  });
  expect(smartNumbers).toEqual(data.msp.metrics);
});

test('the hash is of the text that was kept, and Postgres lets nobody change it', async () => {
  const kept = await server.database.write(msp.tenantId, (scope) =>
    scope.query<{ content: string }>('SELECT content FROM closed_quarter WHERE tenant_id = $1', [
      msp.tenantId,
    ]),
  );
  expect(kept.map(({ content }) => hashOf(content))).toEqual([presented.contentHash]);
  const change = server.database.write(msp.tenantId, (scope) =>
    scope.query(`UPDATE closed_quarter SET content = '{}' WHERE tenant_id = $1`, [msp.tenantId]),
  );
  await expect(change).rejects.toThrow('permission denied');
});

test('a token limited to clients gets the report of its clients, as known now', async () => {
  const scopes = ['metrics:read', 'financials:read', 'clients:read'] as const;
  const limited = server.token(scopes, { tenantId: msp.tenantId, clientIds: [1] });
  const own = await report(limited);
  expect(own.closedAt).toBeNull();
  expect(own.markdown).not.toMatch(/Birch|Renamed|It is kept when/);
  expect(own.markdown).toContain('Not the whole MSP: only the one client that the token may see.');
  expect(hoursOf(own)).toBe(17.5);
});

test.each([
  ['a quarter that has not begun', '2026-Q3', 'FUTURE_QUARTER'],
  ['no quarter', '2026-Q5', 'BAD_QUARTER'],
  ['a quarter whose past is before the calendar', '0001-Q1', 'BAD_QUARTER'],
])('%s is refused', async (_, quarter, code) => {
  expect(codeOf(await server.query(msp.token, REPORT, { quarter }))).toBe(code);
});

test.each(['metrics:read', 'financials:read', 'clients:read'] as const)(
  'it is not for a token without %s',
  async (missing) => {
    const all = ['metrics:read', 'financials:read', 'clients:read'] as const;
    const scopes = all.filter((scope) => scope !== missing);
    const token = server.token(scopes, { tenantId: msp.tenantId });
    const { status, errors } = await server.query(token, REPORT, { quarter: '2026-Q1' });
    expect([status, errors?.[0]?.extensions]).toEqual([
      403,
      expect.objectContaining({ scope: missing }),
    ]);
  },
);

test('more reports than five years have quarters are refused beforehand', async () => {
  const reports = (count: number): string =>
    Array.from({ length: count }, (_, i) => {
      return `q${i}: quarterlyReport(quarter: "2026-Q1") { contentHash }`;
    }).join('\n');
  expect(codeOf(await server.query(msp.token, `{ ${reports(24)} }`))).toBe('COST_TOO_HIGH');
  expect(codeOf(await server.query(msp.token, `{ ${reports(20)} }`))).toBeUndefined();
});

test('a quarter before the first record has no values, and says why', async () => {
  const { markdown, smartNumbers } = await report(msp.token, '2020-Q1');
  expect(smartNumbers.map(({ value }) => value)).toEqual(smartNumbers.map(() => null));
  expect(markdown).toContain('data incomplete');
  expect(markdown).toContain('No Operational SMART number can be judged.');
  expect(markdown).toContain('The reactive spiral cannot be judged');
  expect(markdown).toContain('Data quality: nothing to judge');
  expect(markdown).not.toContain('of 100.');
});

test('where the quarter before is open, a kept value has no causes of its change and still stands', async () => {
  const text = `{ quarterlyReport(quarter: "2026-Q1") { contentHash smartNumbers { key drivers { name } } } }`;
  const { data, errors } = await server.query<{ quarterlyReport: Report }>(msp.token, text);
  expect(errors).toBeUndefined();
  expect(data.quarterlyReport.smartNumbers).toEqual(
    presented.smartNumbers.map(({ key }) => ({ key, drivers: [] })),
  );
});

/** Writes the kept text anew, as only the owner of the database can. */
async function rewriteKept(change: string): Promise<void> {
  const owner = new Client({ connectionString: server.superuserUrl });
  await owner.connect();
  await owner.query(change);
  await owner.end();
}

test('a report that an earlier version kept says of what came later only what follows from it', async () => {
  await rewriteKept(`UPDATE closed_quarter SET
    content = regexp_replace(content, '"(shortfallPerMonth|frees|soldHours|rhemAfter|overlaps)":("[^"]*"|\\[[^]]*\\]|[^,}]*),', '', 'g'),
    content_hash = encode(sha256(convert_to(regexp_replace(content, '"(shortfallPerMonth|frees|soldHours|rhemAfter|overlaps)":("[^"]*"|\\[[^]]*\\]|[^,}]*),', '', 'g'), 'UTF8')), 'hex')`);
  const text = `{ quarterlyReport(quarter: "2026-Q1") { contentHash markdown html
    drains { shortfall shortfallPerMonth }
    opportunities { hours frees soldHours rhemAfter overlaps { hours } } } }`;
  interface Old {
    readonly contentHash: string;
    readonly drains: { shortfall: string; shortfallPerMonth: string }[];
    readonly opportunities: object[];
  }
  const { data, errors } = await server.query<{ quarterlyReport: Old }>(msp.token, text);
  expect(errors).toBeUndefined();
  const { contentHash, drains, opportunities } = data.quarterlyReport;
  expect(contentHash).not.toBe(presented.contentHash);
  expect(drains.length).toBeGreaterThan(0);
  for (const { shortfall, shortfallPerMonth } of drains)
    expect(Number(shortfallPerMonth)).toBeCloseTo(Number(shortfall) / 3, 2);
  for (const each of opportunities)
    expect(each).toMatchObject({ frees: 'HOURS', soldHours: 0, rhemAfter: null, overlaps: [] });
});

const LATER = [
  ...['matters', 'moves', 'diagnoses', 'staffing', 'mrrBridge', 'pricingGaps', 'backlog'],
  ...['scorecard', 'productivity', 'overhead'],
];

test('a report kept before it had a part leaves that part out, and keeps its hash', async () => {
  const old = `(content::jsonb - '{${LATER.join(',')}}'::text[])::text`;
  await rewriteKept(`UPDATE closed_quarter SET content = ${old},
    content_hash = encode(sha256(convert_to(${old}, 'UTF8')), 'hex')`);
  const before = await report();
  expect(before.contentHash).not.toBe(presented.contentHash);
  expect(await report()).toEqual(before);
  expect(before).toMatchObject({
    ...Object.fromEntries(LATER.map((part) => [part, []])),
    backlog: null,
    scorecard: { items: [] },
  });
  const titles = [...before.markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual([
    'In short',
    'Operational SMART numbers',
    'The three simple numbers',
    'Leverage by delivery area',
    'Margin and seat prices',
    'Clients that changed their band',
    'Clients that drain profit',
    'Opportunities',
    'The reactive spiral',
    'Data quality',
    'Actions',
  ]);
});

test('a kept report that somebody changed in the database is a fault, not a report', async () => {
  await rewriteKept(`UPDATE closed_quarter SET content = replace(content, 'Birch', 'Beech')`);
  const { status, errors } = await server.query(msp.token, REPORT, { quarter: '2026-Q1' });
  expect([status, errors?.[0]?.message]).toEqual([500, expect.not.stringContaining('hash')]);
});
