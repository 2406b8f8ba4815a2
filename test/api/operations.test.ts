import type { TestServer } from '../fixture/server';
import { ELSEWHERE, operationNames, operationText, QUERIES } from './operations';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
let statements = 0;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 60, env: { GRAPHQL_JIT: 'off' } }));
  server.database.onStatement = () => (statements += 1);
}, 60_000);
afterAll(() => server?.close());

async function run(name: string, variables: object) {
  statements = 0;
  return server.query<Record<string, never>>(msp.token, operationText(name), variables);
}

/** The first answer also reads what is then remembered of the MSP. */
async function runAgain(name: string, variables: object) {
  await run(name, variables);
  return run(name, variables);
}

test('every documented operation gives an example of itself, or is run by a test of its own', () => {
  const executed = [...QUERIES.map(({ name }) => name), ...ELSEWHERE];
  expect([...new Set(executed)].sort()).toEqual(operationNames().sort());
});

test.each(QUERIES.map((query) => [query.name, query] as const))(
  '%s answers with a fixed number of statements',
  async (name, { variables, statements: expected }) => {
    const answer = await runAgain(name, variables(msp));
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
    expect(statements).toBe(expected);
  },
);

const PAGED = ['rhem-by-client-by-month', 'tickets', 'time-entries', 'technicians'];

test.each(PAGED)('%s runs no more statements for 500 rows than for five', async (name) => {
  const { variables, statements: expected } = QUERIES.find((query) => query.name === name)!;
  for (const first of [5, 500]) {
    await runAgain(name, { ...variables(msp), first });
    expect(statements).toBe(expected);
  }
});

test('RHEM of each client by month', async () => {
  const period = { from: '2026-01', to: '2026-03' };
  const { data } = await run('rhem-by-client-by-month', { first: 2, period });
  expect(data).toEqual({
    clients: {
      nodes: [
        {
          id: msp.clients['Acorn'],
          name: 'Acorn',
          series: [
            value('2026-01', 0.2, '0.20 h', 'ON_TARGET', 2, 10),
            value('2026-02', 0.1, '0.10 h', 'ON_TARGET', 2, 20),
            { ...value('2026-03', 0.1, '0.10 h', 'ON_TARGET', 2, 20), period: running('2026-03') },
          ],
        },
        {
          id: msp.clients['Birch'],
          name: 'Birch',
          series: [
            value('2026-01', 1 / 30, '0.03 h', 'ON_TARGET', 1, 30),
            value('2026-02', 1 / 30, '0.03 h', 'ON_TARGET', 1, 30),
            {
              ...value('2026-03', 1 / 30, '0.03 h', 'ON_TARGET', 1, 30),
              period: running('2026-03'),
            },
          ],
        },
      ],
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
    },
  });
});

const running = (label: string) => ({ label, partial: true });
const value = (
  label: string,
  number: number,
  formatted: string,
  status: string,
  numerator: number,
  denominator: number,
) => ({
  period: { label, partial: false },
  value: number,
  formatted,
  reason: null,
  status,
  numerator,
  denominator,
});

test('the table has the numbers that the clients have', async () => {
  const period = { from: '2026-01', to: '2026-03' };
  const list = await run('rhem-by-client-by-month', { first: 500, period });
  const table = await run('metric-table', {
    query: { metrics: ['RHEM'], period, groupBy: ['CLIENT', 'MONTH'], first: 10_000 },
  });
  type Series = { period: { label: string }; formatted: string }[];
  const nodes = (list.data as never as { clients: { nodes: { id: string; series: Series }[] } })
    .clients.nodes;
  const byKey = new Map<string, string>(
    nodes.flatMap(({ id, series }) =>
      series.map(({ period: { label }, formatted }) => [`${id} ${label}`, formatted] as const),
    ),
  );
  const { rows } = (
    table.data as never as {
      metrics: { rows: { dimensions: { id: string | null }[]; values: { formatted: string }[] }[] };
    }
  ).metrics;
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const { dimensions, values } of rows.filter((row) => row.dimensions[0]?.id)) {
    expect(values[0]?.formatted).toBe(byKey.get(dimensions.map(({ id }) => id).join(' ')));
  }
});

test('time sent in is in the numbers of the next answer', async () => {
  const records = [
    {
      externalId: 'late',
      ticketExternalId: 'k03a',
      startedAt: '2026-03-20T15:00:00Z',
      minutes: '30',
    },
  ];
  const sent = await run('send-time-entries', { source: 'psa', records });
  expect(sent.data).toMatchObject({
    ingestTimeEntries: { received: 1, created: 1, rejected: 0, freshness: { staleMonths: 0 } },
  });
  const again = await run('send-time-entries', { source: 'psa', records });
  expect(again.data).toMatchObject({ ingestTimeEntries: { created: 0, unchanged: 1 } });
  const period = { from: '2026-03', to: '2026-03' };
  const { data } = await run('why-this-rhem', { id: msp.clients['Acorn'], period });
  expect(data).toMatchObject({ client: { rhem: { numerator: 2.5, denominator: 20 } } });
});

test('a target of one’s own replaces the default from its day on', async () => {
  const input = { metric: 'RHEM', max: 0.05, since: '2026-02-10' };
  const { data } = await run('set-target', { input });
  const target = { min: null, max: 0.05, exclusive: true, since: '2026-02-10', custom: true };
  expect(data).toEqual({ setTarget: target });
  const text = `query ($period: PeriodInput!) {
    msp { series(key: RHEM, period: $period) { status target { max custom } } }
  }`;
  const period = { from: '2026-01', to: '2026-02' };
  const answer = await server.query(msp.token, text, { period });
  expect(answer.data).toEqual({
    msp: {
      series: [
        { status: 'ON_TARGET', target: { max: 0.25, custom: false } },
        { status: 'OFF_TARGET', target: { max: 0.05, custom: true } },
      ],
    },
  });
});
