import { createMsp } from '../fixture/database';
import type { TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from './sample-msp';
import { operationText } from './operations';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

const period = { from: '2026-01', to: '2026-03' };

interface Table {
  readonly metrics: {
    readonly rows: {
      readonly dimensions: { dimension: string; id: string | null; label: string }[];
      readonly values: { value: number | null; reason: string | null }[];
    }[];
    readonly totals: { value: number | null; numerator: number; denominator: number }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly freshness: { asOf: string; staleMonths: number };
  };
}

async function table(query: object, token = msp.token): Promise<Table['metrics']> {
  const variables = { query: { period, ...query } };
  const answer = await server.query<Table>(token, operationText('metric-table'), variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.metrics;
}

const labels = ({ rows }: Table['metrics']) =>
  rows.map(({ dimensions }) => dimensions.map(({ label }) => label).join(' '));
const values = ({ rows }: Table['metrics'], column = 0) =>
  rows.map((row) => row.values[column]?.value);

test('without groups there is one row, and it is the total', async () => {
  const { rows, totals } = await table({ metrics: ['RHEM', 'TICKETS_OPENED'] });
  expect(rows.map((row) => row.values.map(({ value }) => value))).toEqual([
    totals.map(({ value }) => value),
  ]);
  expect(totals).toMatchObject([{ numerator: 9, denominator: 140 }, { value: 9 }]);
});

test('by time alone every piece of the period has a row', async () => {
  const months = await table({
    metrics: ['TICKETS_OPENED'],
    groupBy: ['MONTH'],
    period: { from: '2025-12', to: '2026-04' },
  });
  expect(labels(months)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']);
  expect(months.rows[0]?.values[0]).toMatchObject({ value: null, reason: 'DATA_INCOMPLETE' });
  const years = await table({
    metrics: ['TICKETS_OPENED'],
    groupBy: ['YEAR', 'QUARTER'],
    period: { from: '2025-11', to: '2026-05' },
  });
  expect(labels(years)).toEqual(['2025 2025-Q4', '2026 2026-Q1', '2026 2026-Q2']);
});

test('quarters follow the fiscal year', async () => {
  const tenantId = await createMsp(server.database, { fiscalYearStartMonth: 7 });
  const token = server.token(['metrics:read'], { tenantId });
  const { rows } = await table({ metrics: ['TICKETS_OPENED'], groupBy: ['QUARTER'] }, token);
  expect(rows.map(({ dimensions }) => dimensions[0]?.id)).toEqual(['2026-Q3']);
});

test('groups come by name, then time, residuals last; rows add up to the totals', async () => {
  const hours = await table({ metrics: ['LOGGED_HOURS'], groupBy: ['CLIENT', 'MONTH'] });
  expect(labels(hours)).toEqual([
    'Acorn 2026-01',
    'Acorn 2026-02',
    'Acorn 2026-03',
    'Birch 2026-01',
    'Birch 2026-02',
    'Birch 2026-03',
    'No client 2026-03',
  ]);
  expect(hours.rows.at(-1)?.dimensions[0]).toEqual({
    dimension: 'CLIENT',
    id: null,
    label: 'No client',
  });
  const sum = values(hours).reduce<number>((total, value) => total + (value ?? 0), 0);
  expect(hours.totals[0]?.value).toBe(sum);
  expect(sum).toBe(11);
});

test.each([
  ['DELIVERY_AREA', ['Professional Services', 'Support', 'No delivery area'], [1.5, 9, 0.5]],
  ['TECHNICIAN', ['Tess', 'Tom'], [9, 2]],
  ['TIER', ['Tier 1', 'Tier 2'], [9, 2]],
  ['BOARD', ['Help Desk', 'No board'], [9, 2]],
  ['SEGMENT', ['Dental', 'Legal', 'No segment'], [4.5, 6, 0.5]],
  ['TERRITORY', ['North', 'South', 'No territory'], [6, 4.5, 0.5]],
  ['TICKET_SOURCE', ['END_USER', 'No ticket'], [9, 2]],
])('hours by %s', async (dimension, expected, hours) => {
  const grouped = await table({ metrics: ['LOGGED_HOURS'], groupBy: [dimension] });
  expect(labels(grouped)).toEqual(expected);
  expect(values(grouped)).toEqual(hours);
  expect(grouped.totals[0]?.value).toBe(11);
});

test('an id of a row filters for that row', async () => {
  const { rows } = await table({ metrics: ['LOGGED_HOURS'], groupBy: ['CLIENT'] });
  const clients = rows.slice(0, 1).map(({ dimensions }) => dimensions[0]?.id);
  const one = await table({ metrics: ['LOGGED_HOURS'], groupBy: ['CLIENT'], filter: { clients } });
  expect(one.rows).toEqual(rows.slice(0, 1));
  expect(one.totals[0]?.value).toBe(6);
});

test('rows are ordered by a metric, those without a value last', async () => {
  const ask = (descending: boolean) =>
    table({
      metrics: ['RHEM', 'TICKETS_OPENED'],
      groupBy: ['CLIENT'],
      orderBy: { metric: 'RHEM', descending },
    });
  const down = await ask(true);
  expect(labels(down)).toEqual(['Acorn', 'Birch', 'No client']);
  expect(down.rows.at(-1)?.values[0]?.value).toBeNull();
  expect(labels(await ask(false))).toEqual(['Birch', 'Acorn', 'No client']);
});

test('pages follow each other without a gap, and all have the same totals', async () => {
  const query = { metrics: ['LOGGED_HOURS'], groupBy: ['CLIENT', 'MONTH'] };
  const all = await table(query);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Table['metrics'] = await table({ ...query, first: 2, after });
    seen.push(...labels(page));
    expect(page.totals).toEqual(all.totals);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(labels(all));
});

test('percentiles of groups, and of the whole', async () => {
  const { rows, totals } = await table({
    metrics: ['TIME_TO_RESOLUTION_MEDIAN'],
    groupBy: ['CLIENT'],
  });
  expect(rows.slice(0, 2).map(({ values: [first] }) => first?.value)).toEqual([2, 2]);
  expect(totals[0]?.value).toBe(2);
});

test('freshness says when the numbers were counted', async () => {
  const { freshness } = await table({ metrics: ['RHEM'] });
  expect(freshness).toEqual({ asOf: '2026-03-31T18:00:00.000Z', staleMonths: 0 });
});

test('rows have a past, read for the whole table in one statement', async () => {
  let statements = 0;
  server.database.onStatement = () => (statements += 1);
  const text = `{ metrics(query: { metrics: [TICKETS_OPENED], period: { from: "2026-02", to: "2026-02" }, groupBy: [CLIENT, BOARD] }) {
    rows { dimensions { label } values { value previous { value period { label } } } } } }`;
  const { data } = await server.query(msp.token, text);
  server.database.onStatement = () => undefined;
  const past = (value: number) => ({ value, previous: { value, period: { label: '2026-01' } } });
  expect(data).toEqual({
    metrics: {
      rows: [
        { dimensions: [{ label: 'Acorn' }, { label: 'Help Desk' }], values: [past(2)] },
        { dimensions: [{ label: 'Birch' }, { label: 'Help Desk' }], values: [past(1)] },
      ],
    },
  });
  expect(statements).toBe(2);
});

test('a row’s evidence is that row’s own', async () => {
  const text = `{ metrics(query: { metrics: [LOGGED_HOURS], period: { from: "2026-03", to: "2026-03" }, groupBy: [CLIENT] }) {
    rows { dimensions { label } values { value evidence { nodes { numerator } totalCount } } } } }`;
  const { data } = await server.query<{
    metrics: {
      rows: { values: { value: number; evidence: { nodes: { numerator: number }[] } }[] }[];
    };
  }>(msp.token, text);
  for (const row of data.metrics.rows) {
    const [value] = row.values;
    const sum = value?.evidence.nodes.reduce((all, { numerator }) => all + numerator, 0);
    expect(sum).toBeCloseTo(value?.value ?? -1, 10);
  }
});
