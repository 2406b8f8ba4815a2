import { TENANT_SCOPES } from '../../src/auth/scopes';
import type { TestServer } from '../fixture/server';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

/** Beside those of the sample MSP: two that were escalated, one of them long. */
const TICKETS = [
  { externalId: 'p1', type: 'Outage', board: 'NOC', technicianExternalId: 't2', minutes: 95 },
  { externalId: 'p2', type: 'Outage', board: 'Help Desk', minutes: 20 },
];

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await ingest(
    server,
    msp.token,
    'Tickets',
    TICKETS.map(({ minutes: _, ...ticket }) => ({
      ...ticket,
      clientExternalId: 'c1',
      escalated: true,
      openedAt: '2026-02-20T15:00:00Z',
      closedAt: '2026-02-21T15:00:00Z',
    })),
  );
  await ingest(
    server,
    msp.token,
    'TimeEntries',
    TICKETS.map(({ externalId, minutes }) => ({
      externalId: `of-${externalId}`,
      ticketExternalId: externalId,
      technicianExternalId: 't1',
      startedAt: '2026-02-20T15:00:00Z',
      minutes: String(minutes),
    })),
  );
  await ingest(server, msp.token, 'ToolCosts', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'SUPPORT',
      basis: 'PER_SEAT',
      effectiveOn: '2025-01-01',
      monthlyCost: '90',
    },
  ]);
}, 60_000);
afterAll(() => server?.close());

interface Row {
  readonly numerator: number;
  readonly denominator: number;
  readonly sharePercent: number | null;
  readonly occurredOn: string;
  readonly source: { readonly __typename: string; readonly number?: string };
}
interface Page {
  readonly numerator: number;
  readonly evidence: {
    readonly nodes: readonly Row[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const textOf = (metric: string, args: string, view: string): string => `query ($after: String) {
  msp { metric(key: ${metric}, period: { from: "2026-01", to: "2026-02"${view} }) { numerator
    evidence(after: $after, ${args}) { totalCount pageInfo { hasNextPage endCursor }
      nodes { numerator denominator sharePercent occurredOn source { __typename ... on Ticket { number }
        ... on TimeEntry { ticket { number } } } } } } } }`;

async function page(metric: string, args: string, after: string | null = null, view = '') {
  const text = textOf(metric, args, view);
  const answer = await server.query<{ msp: { metric: Page } }>(msp.token, text, { after });
  expect(answer.errors).toBeUndefined();
  return answer.data.msp.metric;
}

async function allPages(metric: string, args: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { evidence } = await page(metric, `first: 2, ${args}`, after);
    rows.push(...evidence.nodes);
    after = evidence.pageInfo.endCursor;
    more = evidence.pageInfo.hasNextPage;
  }
  return rows;
}

const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.numerator, 0);

test('of the closed tickets only the escalated ones are told, by their share', async () => {
  const all = await page('ESCALATION_PERCENT', 'first: 100');
  expect(all.evidence.totalCount).toBe(8);
  const { evidence } = await page('ESCALATION_PERCENT', 'only: COUNTED');
  expect(evidence.totalCount).toBe(2);
  expect(evidence.nodes).toEqual(
    ['p1', 'p2'].map((number) => ({
      numerator: 1,
      denominator: 1,
      sharePercent: 50,
      occurredOn: '2026-02-20',
      source: { __typename: 'Ticket', number },
    })),
  );
});

test.each(['RHEM', 'COST_TO_SERVE', 'GROSS_MARGIN_PERCENT', 'MRR', 'CONTRIBUTION'])(
  'what counts of %s is all of its numerator, the largest first, the same in pages of two',
  async (metric) => {
    const { numerator, evidence } = await page(metric, 'only: COUNTED, first: 500');
    const rows = evidence.nodes;
    expect(sumOf(rows)).toBeCloseTo(numerator, 6);
    expect(rows.filter((row) => row.numerator === 0)).toEqual([]);
    const sizes = rows.map((row) => Math.abs(row.numerator));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(rows.reduce((sum, row) => sum + (row.sharePercent ?? 0), 0)).toBeCloseTo(100, 6);
    expect(await allPages(metric, 'only: COUNTED')).toEqual(rows);
    const byDate = await allPages(metric, 'only: COUNTED, orderBy: DATE');
    expect(byDate.map(({ occurredOn }) => occurredOn)).toEqual(
      byDate.map(({ occurredOn }) => occurredOn).sort(),
    );
    expect(byDate).toHaveLength(rows.length);
    expect(evidence.totalCount).toBe(rows.length);
  },
);

test('a median is made of the closed tickets, the longest first, none of which is a share of it', async () => {
  const rows = await allPages('TIME_TO_RESOLUTION_MEDIAN', 'only: COUNTED');
  expect(rows.map(({ numerator, sharePercent }) => [numerator, sharePercent])).toEqual(
    [24, 24, 2, 2, 2, 2, 2, 2].map((hours) => [hours, null]),
  );
});

test('rows of equal share stand in the order of their days', async () => {
  const rows = await allPages('REACTIVE_HOURS', 'orderBy: SHARE');
  expect(rows.map((row) => [Math.round(row.numerator * 60), row.occurredOn])).toEqual([
    [95, '2026-02-20'],
    [60, '2026-01-05'],
    [60, '2026-01-06'],
    [60, '2026-01-07'],
    [60, '2026-02-05'],
    [60, '2026-02-06'],
    [60, '2026-02-07'],
    [20, '2026-02-20'],
  ]);
});

test.each([
  ['{ boards: ["NOC"] }', [95]],
  ['{ boards: ["NOC", "Help Desk"], ticketTypes: ["Outage"] }', [95, 20]],
  ['{ ticketTypes: [] }', []],
  ['{ escalated: true }', [95, 20]],
  ['{ escalated: false, minutesUntil: 60 }', []],
  ['{ minutesFrom: 60.5 }', [95]],
  ['{ minutesFrom: 20, minutesUntil: 60 }', [20]],
  ['{ minutesUntil: 1e308, escalated: true, boards: ["NOC"] }', [95]],
  ['{ technicians: ["nobody"] }', []],
  ['{ technicians: ["<Tom>"] }', []],
  ['{ technicians: ["<Tess>"], escalated: true }', [95, 20]],
  ['{ boards: null }', [95, 60, 60, 60, 60, 60, 60, 20]],
  ['{}', [95, 60, 60, 60, 60, 60, 60, 20]],
])('the time behind reactive hours by %s', async (filter, minutes) => {
  const withIds = filter.replace(/<(\w+)>/g, (_, name: string) => msp.technicians[name]!);
  const { evidence } = await page('REACTIVE_HOURS', `only: COUNTED, filter: ${withIds}`);
  expect(evidence.nodes.map((row) => Math.round(row.numerator * 60))).toEqual(minutes);
  expect(evidence.totalCount).toBe(minutes.length);
});

test.each([
  ['{ technicians: ["<Tom>"] }', ['p1']],
  ['{ minutesFrom: 45.5, escalated: true }', ['p1']],
  ['{ minutesUntil: 45 }', ['p2']],
  ['{ boards: ["Help Desk"], ticketTypes: ["Outage"] }', ['p2']],
  ['{ escalated: false, minutesFrom: 61 }', []],
])('the tickets behind closed tickets by %s', async (filter, numbers) => {
  const withIds = filter.replace(/<(\w+)>/g, (_, name: string) => msp.technicians[name]!);
  const { evidence } = await page('CLOSED_TICKETS', `filter: ${withIds}`);
  expect(evidence.nodes.map(({ source }) => source.number)).toEqual(numbers);
});

test('a filter leaves the seats out, which no ticket has', async () => {
  const kinds = async (args: string) => [
    ...new Set((await allPages('RHEM', args)).map(({ source }) => source.__typename)),
  ];
  expect(await kinds('orderBy: DATE')).toEqual(['Client', 'TimeEntry']);
  expect(await kinds('filter: { boards: ["NOC", "Help Desk"] }')).toEqual(['TimeEntry']);
});

test('the rows of a closed month are picked as the month was closed', async () => {
  const close = `mutation { january: closeMonth(month: "2026-01") { month } closeMonth(month: "2026-02") { month } }`;
  expect((await server.query(msp.token, close)).errors).toBeUndefined();
  const moved = { externalId: 'p1', clientExternalId: 'c1', board: 'Help Desk', type: 'Outage' };
  await ingest(server, msp.token, 'Tickets', [
    { ...moved, openedAt: '2026-02-20T15:00:00Z', closedAt: '2026-02-21T15:00:00Z' },
  ]);
  const asClosed = ', view: AS_CLOSED';
  for (const [metric, filter] of [
    ['REACTIVE_HOURS', '{ boards: ["NOC"], escalated: true }'],
    ['CLOSED_TICKETS', '{ boards: ["NOC"], escalated: true }'],
  ] as const) {
    const then = await page(metric, `filter: ${filter}`, null, asClosed);
    expect(then.evidence.totalCount).toBe(1);
    expect((await page(metric, `filter: ${filter}`)).evidence.totalCount).toBe(0);
  }
});

const codeOf = async (metric: string, args: string, token = msp.token, after = null as unknown) => {
  const answer = await server.query(token, textOf(metric, args, ''), { after });
  return answer.errors?.[0]?.extensions;
};

test('rows that have no board, technician or length are not filtered by them', async () => {
  expect(await codeOf('COST_TO_SERVE', 'filter: { boards: ["NOC"], minutesFrom: 1 }')).toEqual({
    code: 'NOT_FILTERABLE',
    metric: 'COST_TO_SERVE',
    filter: ['boards', 'minutesFrom'],
  });
  expect(await codeOf('SEAT_MONTHS', 'filter: { escalated: false }')).toMatchObject({
    code: 'NOT_FILTERABLE',
  });
});

test('who worked is asked only with the scope for staff', async () => {
  const scopes = TENANT_SCOPES.filter((scope) => scope !== 'staff:read');
  const token = server.token(scopes, msp);
  const args = 'filter: { technicians: [] }';
  expect(await codeOf('REACTIVE_HOURS', args, token)).toMatchObject({ code: 'FORBIDDEN' });
});

test('a cursor goes on only in its own order', async () => {
  const { evidence } = await page('REACTIVE_HOURS', 'first: 1, orderBy: SHARE');
  const after = evidence.pageInfo.endCursor;
  expect(await codeOf('REACTIVE_HOURS', 'orderBy: DATE', msp.token, after)).toMatchObject({
    code: 'BAD_CURSOR',
  });
  const forged = Buffer.from('["2026-13-77",1,99999999999,"x"]').toString('base64url');
  expect(await codeOf('REACTIVE_HOURS', 'orderBy: DATE', msp.token, forged)).toMatchObject({
    code: 'BAD_CURSOR',
  });
});
