import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { DEMO_MSP } from '../../src/demo/demo-records';
import { operationText } from '../api/operations';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { checkFindings } from './check-findings';

const TWO_YEARS = { from: '2024-06', to: '2026-05' };
/** For what is not about what there is to be found. */
const QUARTER = { from: '2026-01', to: '2026-03' };

jest.setTimeout(60_000);

let server: SampleServer;
let tenantId: number;
let statements = 0;
let found: Report;
let ofQuarter: Report;

beforeAll(async () => {
  server = await openSampleServer({ env: { GRAPHQL_JIT: 'off' } });
  ({ tenantId } = server);
  server.database.onStatement = () => (statements += 1);
  found = await report(500, TWO_YEARS);
  ofQuarter = await report(500);
}, 120_000);
afterAll(() => server?.close());

interface Finding {
  code: string;
  count: number;
  share: number | null;
  points: number;
  explanation: string;
  affects: string[];
  sample: string[];
}
interface Report {
  score: number;
  findings: Finding[];
  clients: { client: { id: string; name: string }; score: number; findings: Finding[] }[];
}

const token = (scopes: readonly Scope[] = TENANT_SCOPES, clientIds?: readonly number[]) =>
  server.token(scopes, { tenantId, ...(clientIds ? { clientIds } : {}) });

async function ask<T>(text: string, variables: object, by = token()): Promise<T> {
  statements = 0;
  const answer = await server.query<T>(by, text, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const report = async (clients: number, period = QUARTER, by = token()): Promise<Report> => {
  const variables = { period, clients };
  const text = operationText('data-quality');
  return (await ask<{ dataQuality: Report }>(text, variables, by)).dataQuality;
};

const find = ({ findings }: { findings: Finding[] }, code: string) =>
  findings.find((each) => each.code === code);
const lost = ({ findings }: { findings: Finding[] }) =>
  findings.reduce((sum, { points }) => sum + points, 0);
const scoreFor = (points: number) => Math.max(0, Math.floor(100 - points + 1e-9));

test('what real books have is found, and no more than that', async () => {
  expect(found.findings.map(({ code }) => code).sort()).toEqual([
    'ALERTS_FILTERED',
    'CLIENTS_WITHOUT_SEATS',
    'DUPLICATE_WORK',
    'ENTRIES_AFTER_CLOSE',
    'ENTRIES_WITHOUT_AGREEMENT',
    'ENTRIES_WITHOUT_WORK_TYPE',
    'ESTIMATED_SEAT_MONTHS',
    'HEADCOUNT_ESTIMATED',
    'LEAKAGE_HOURS',
    'MRR_FROM_REVENUE',
    'NEGATIVE_REVENUE',
    // The sample's people are given their work by chance, and not by the clock.
    'OVERFULL_DAYS',
    'OVERLAPPING_WORK',
    'ROUNDED_ENTRIES',
    'TECHNICIANS_UNDER_LOGGING',
    'TICKETS_WITHOUT_LABOUR',
  ]);
  expect(find(found, 'MRR_FROM_REVENUE')?.count).toBe(1);
});

test('the client is named that each of them is about', async () => {
  const names = new Map(found.clients.map(({ client }) => [client.id, client.name]));
  const named = (code: string) => find(found, code)?.sample.map((id) => names.get(id));
  expect(named('CLIENTS_WITHOUT_SEATS')).toEqual(['Stonebridge Surveyors']);
  expect(named('ESTIMATED_SEAT_MONTHS')).toContain('Granite State Tooling');
  expect(named('MRR_FROM_REVENUE')).toEqual(['Cobalt Coatings']);
});

test('counts and shares are those that SQL over the raw records finds', async () => {
  const told = Object.fromEntries(
    found.findings.map(({ code, count, share }) => [code, { count, share }]),
  );
  const checked = await checkFindings(server.superuserUrl, tenantId, TWO_YEARS, DEMO_MSP.timeZone);
  expect(Object.keys(checked).length).toBeGreaterThan(8);
  for (const [code, { count, share }] of Object.entries(checked)) {
    expect({ code, count: told[code]?.count ?? 0 }).toEqual({ code, count });
    expect(told[code]?.share ?? 0).toBeCloseTo(share, 12);
  }
});

test('the scores are what their findings leave of 100, worst client first', async () => {
  expect(found.score).toBe(scoreFor(lost(found)));
  const scores = found.clients.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  for (const client of found.clients) expect(client.score).toBe(scoreFor(lost(client)));
  expect(found.clients.length).toBe(38);
  expect(found.clients.map(({ client }) => client.name)).not.toContain('Juniper Realty');
  expect((await report(3)).clients).toEqual(ofQuarter.clients.slice(0, 3));
});

test('what is counted of clients adds up to what is counted of all', async () => {
  for (const code of [
    'ROUNDED_ENTRIES',
    'TICKETS_WITHOUT_LABOUR',
    'ENTRIES_AFTER_CLOSE',
    'LEAKAGE_HOURS',
  ]) {
    const ofClients = found.clients.map((client) => find(client, code)?.count ?? 0);
    const ofAll = find(found, code)!.count;
    expect(ofClients.reduce((a, b) => a + b)).toBeLessThanOrEqual(ofAll);
    expect(ofClients.reduce((a, b) => a + b)).toBeGreaterThan(ofAll * 0.8);
  }
});

const OF_VALUES = `query ($period: PeriodInput!, $first: Int!) { clients(first: $first) { nodes { name
  series(key: RHEM, period: $period) { quality { code affects } }
  metric(key: MRR, period: $period) { quality { code affects } } } } }`;

test('a value has the findings that touch it and its slice; many values cost what one does', async () => {
  type Value = { quality: { code: string; affects: string[] }[] };
  interface Answer {
    clients: { nodes: { name: string; series: Value[]; metric: Value }[] };
  }
  await ask<Answer>(OF_VALUES, { period: QUARTER, first: 100 });
  await ask<Answer>(OF_VALUES, { period: QUARTER, first: 1 });
  const forOne = statements;
  const { clients } = await ask<Answer>(OF_VALUES, { period: QUARTER, first: 100 });
  expect(statements).toBe(forOne);
  expect(forOne).toBe(3);
  for (const { series, metric } of clients.nodes) {
    for (const { affects } of series.flatMap(({ quality }) => quality))
      expect(affects).toContain('RHEM');
    for (const { affects } of metric.quality) expect(affects).toContain('MRR');
  }
  const codesOf = (name: string, of: 'metric') =>
    clients.nodes.find((node) => node.name === name)?.[of].quality.map(({ code }) => code);
  expect(codesOf('Cobalt Coatings', 'metric')).toContain('MRR_FROM_REVENUE');
  expect(codesOf('Maple Street Dental', 'metric')).not.toContain('MRR_FROM_REVENUE');
});

test('a table of values costs one statement more for its rows and one for its totals', async () => {
  const text = (more: string) => `query ($query: MetricsQuery!) { metrics(query: $query) {
    rows { values { value ${more} } } totals { value ${more} } } }`;
  const query = {
    metrics: ['RHEM', 'REACTIVE_HOURS', 'TICKETS_OPENED'],
    period: QUARTER,
    groupBy: ['CLIENT', 'MONTH'],
    first: 2000,
  };
  await ask(text(''), { query });
  await ask(text(''), { query });
  expect(statements).toBe(1);
  await ask(text('quality { code count }'), { query });
  expect(statements).toBe(3);
  await ask(text('quality { code count sample }'), { query: { ...query, first: 20 } });
  expect(statements).toBe(5);
});

test('the same finding says the same of a client, alone, in a table and in the report', async () => {
  const { client, findings } = found.clients[0]!;
  const text = `query ($id: ID!, $period: PeriodInput!) { client(id: $id) {
    metric(key: LOGGED_HOURS, period: $period) { quality { code count share } } } }`;
  const alone = await ask<{ client: { metric: { quality: Finding[] } } }>(text, {
    id: client.id,
    period: TWO_YEARS,
  });
  for (const { code, count } of alone.client.metric.quality)
    expect({ code, count }).toEqual({ code, count: find({ findings }, code)?.count });
});

test('a token limited to a client finds what is about that client', async () => {
  const cobalt = found.clients.find(({ client }) => client.name === 'Cobalt Coatings')!;
  const key = Number(cobalt.client.id.split('_')[2]);
  const limited = await report(20, TWO_YEARS, token(TENANT_SCOPES, [key]));
  expect(limited.score).toBe(cobalt.score);
  expect(limited.clients).toEqual([cobalt]);
  expect(limited.findings.map(({ code }) => code)).toEqual(cobalt.findings.map(({ code }) => code));
  expect(JSON.stringify(limited)).not.toMatch(/technician_/);
});

test('samples need the scope of what they are; the counts do not', async () => {
  const text = `query ($period: PeriodInput!) { dataQuality(period: $period) { score findings { code sample } } }`;
  const only = async (scopes: Scope[]) =>
    (await ask<{ dataQuality: Report }>(text, { period: QUARTER }, token(scopes))).dataQuality;
  const [bare, staff] = [await only(['metrics:read']), await only(['metrics:read', 'staff:read'])];
  expect(bare.findings.flatMap(({ sample }) => sample)).toEqual([]);
  expect(bare.score).toBe(ofQuarter.score);
  const ids = staff.findings.flatMap(({ sample }) => sample);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(id).toMatch(/^technician_/);
});

test.each([
  ['dataQuality(period: P) { score }', ['metrics:read']],
  ['dataQuality(period: P) { clients { score } }', ['metrics:read', 'clients:read']],
] as [string, Scope[]][])('%s needs %j', async (field, needed) => {
  const text = `{ ${field.replace('P', '{ from: "2026-01", to: "2026-03" }')} }`;
  expect((await server.query(token(needed), text)).status).toBe(200);
  for (const scope of needed) {
    const others = TENANT_SCOPES.filter((each) => each !== scope);
    const refused = await server.query(token(others), text);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope });
  }
});

test.each([
  ['period: { from: "2026-03", to: "2026-01" }', '', 'BAD_PERIOD'],
  ['period: { from: "2026-01", to: "2026-03" }', 'clients(first: 0) { score }', 'BAD_PAGE'],
  ['period: { from: "2026-01", to: "2026-03" }', 'findings { sample(first: 101) }', 'BAD_PAGE'],
])('%s %s is refused as %s', async (args, inside, code) => {
  const answer = await server.query(token(), `{ dataQuality(${args}) { score ${inside} } }`);
  expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
});
