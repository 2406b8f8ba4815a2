import { Client } from 'pg';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { DIMENSIONS } from '../../src/numbers/dimension';
import { METRICS } from '../../src/numbers/metrics/catalogue';
import { dimensionsOf } from '../../src/numbers/metrics/describe';
import { contentHash } from '../../src/rollup/close/content-hash';
import { operationText } from '../api/operations';
import { ingest, openSampleMsp, type SampleMsp } from '../api/sample-msp';
import type { TestServer } from '../fixture/server';
import { codeOf, idsOf, numbersOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;
/** Schemes by name: Acorn has 1 000 a month and is in B of each, Birch has 2 000 and is in A. */
const schemes: Record<string, string> = {};

async function saveScheme(input: { name: string; [field: string]: unknown }): Promise<void> {
  const { data, errors } = await server.query<{ saveBandingScheme: { id: string } }>(
    msp.token,
    operationText('save-banding-scheme'),
    { input: { basis: 'RECURRING_SERVICE_REVENUE', method: 'QUANTILES', ...input } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  schemes[input.name] = data.saveBandingScheme.id;
}

const K01A = {
  externalId: 'k01a',
  number: '#k01a',
  clientExternalId: 'c1',
  agreementExternalId: 'a1',
  board: 'Help Desk',
  type: 'Incident',
  openedAt: '2026-01-05T15:00:00Z',
  closedAt: '2026-01-05T17:00:00Z',
};

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await ingest(server, msp.token, 'Tickets', [K01A]);
  await saveScheme({ name: 'By MRR', method: 'THRESHOLDS', thresholds: ['1000', '2000'] });
  await saveScheme({ name: 'Halves', bandCount: 2 });
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
    rows { dimensions { id label } values { value numerator denominator policyVersion } }
    totals { value numerator denominator }
  } }`;
const TABLES = [
  { metrics: ['RHEM', 'AISP', 'TICKETS_OPENED', 'MRR'], groupBy: ['CLIENT', 'MONTH'] },
  { metrics: ['RHEM', 'TOTAL_CLOSE_PERCENT'], groupBy: ['SEGMENT'] },
  { metrics: ['LOGGED_HOURS', 'REACTIVE_HOURS'], groupBy: ['TECHNICIAN'] },
  { metrics: ['LOGGED_HOURS'], groupBy: ['DELIVERY_AREA'] },
  { metrics: ['TICKETS_OPENED', 'TIME_TO_RESOLUTION_P90'], groupBy: ['BOARD'] },
  {
    metrics: ['LOGGED_HOURS'],
    groupBy: ['BOARD', 'TICKET_TYPE', 'TICKET_SOURCE', 'AGREEMENT_TYPE'],
  },
  { metrics: ['RHEM', 'MRR', 'TIME_TO_RESOLUTION_MEDIAN'], groupBy: ['BAND', 'MONTH'] },
  { metrics: ['LOGGED_HOURS'], groupBy: ['BAND', 'TIER'] },
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

const CUTS = DIMENSIONS.filter((cut) => !['MONTH', 'QUARTER', 'YEAR'].includes(cut));
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

const rowsBy = async (
  groupBy: string[],
  period: object,
  filter: object = {},
  metric = 'LOGGED_HOURS',
) => {
  const query = { metrics: [metric], groupBy, period, filter };
  const { data, errors } = await server.query<{
    metrics: { rows: { dimensions: { label: string }[]; values: { numerator: number }[] }[] };
  }>(msp.token, TABLE, { query });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.metrics.rows.map(
    ({ dimensions, values }) =>
      `${dimensions.map(({ label }) => label).join(', ')}: ${values[0]!.numerator}`,
  );
};

test('a closed month keeps the board, type and source a ticket had, and the type of its agreement', async () => {
  const moved = { board: 'Projects', type: 'Request', source: 'TECHNICIAN', priority: 'P1' };
  await ingest(server, msp.token, 'Tickets', [{ ...K01A, ...moved }]);
  await ingest(server, msp.token, 'Agreements', [
    {
      externalId: 'a1',
      clientExternalId: 'c1',
      name: 'Managed',
      type: 'BLOCK_HOURS',
      startsOn: '2025-01-01',
      amounts: [{ effectiveOn: '2025-01-01', amount: '12000', cycle: 'ANNUAL' }],
    },
  ]);
  const cuts = ['BOARD', 'TICKET_TYPE', 'TICKET_SOURCE', 'AGREEMENT_TYPE'];
  expect(await rowsBy(cuts, FROZEN)).toEqual([
    'Help Desk, Incident, END_USER, MANAGED: 1',
    'Help Desk, Incident, END_USER, No agreement: 2',
  ]);
  expect(await rowsBy(cuts, JANUARY)).toContain('Projects, Request, TECHNICIAN, BLOCK_HOURS: 1');
  expect(await rowsBy(['BOARD'], FROZEN, { boards: ['Projects'] })).toEqual([]);
  for (const metric of ['LOGGED_HOURS', 'TICKETS_OPENED'])
    expect(await rowsBy(['PRIORITY'], FROZEN, {}, metric)).toEqual(['No priority: 3']);
  expect(await rowsBy(['PRIORITY'], JANUARY)).toContain('P1: 1');
  expect(await tables('AS_CLOSED')).toEqual(presented);
  const { data } = await server.query(
    msp.token,
    `query ($query: MetricsQuery!) { metrics(query: $query) {
      totals { evidence(first: 5) { nodes { numerator } } } } }`,
    {
      query: { metrics: ['LOGGED_HOURS'], period: FROZEN, filter: { agreementTypes: ['MANAGED'] } },
    },
  );
  expect(data).toEqual({ metrics: { totals: [{ evidence: { nodes: [{ numerator: 1 }] } }] } });
});

const BAND = `query ($id: ID!, $scheme: ID, $month: Month, $view: MetricsView) { client(id: $id) {
  band(scheme: $scheme, month: $month, view: $view) {
    basisValue band { id name segment lower upper scheme { name method bands { name } } } } } }`;
interface Membership {
  basisValue: string;
  band: { id: string; scheme: { name: string } };
}
const bandOf = (name: string, rest: object, token = msp.token) =>
  server.query<{ client: { band: Membership | null } }>(token, BAND, {
    id: msp.clients[name],
    month: '2026-01',
    ...rest,
  });
const closedBandOf = async (name: string, rest: object = {}, token = msp.token) =>
  (await bandOf(name, { view: 'AS_CLOSED', ...rest }, token)).data.client.band;

test('a closed month keeps its bands when the scheme is drawn anew', async () => {
  const before = await closedBandOf('Birch');
  expect(before).toMatchObject({
    basisValue: '2000.00',
    band: {
      name: 'A',
      segment: null,
      lower: '2000.00',
      upper: null,
      scheme: {
        name: 'By MRR',
        method: 'THRESHOLDS',
        bands: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
      },
    },
  });
  const anew = { partitionBy: ['SEGMENT'], bandCount: 2 };
  await saveScheme({ id: schemes['By MRR'], name: 'By segment', ...anew });
  expect(await closedBandOf('Birch')).toEqual(before);
  expect((await bandOf('Birch', {})).data.client.band).toMatchObject({
    band: { segment: 'Dental', scheme: { name: 'By segment', method: 'QUANTILES' } },
  });
  expect(await tables('AS_CLOSED')).toEqual(presented);
  expect(await rowsBy(['BAND'], FROZEN)).toEqual(['A: 1', 'B: 2']);
  // The bands as they were are gone: their ids still stand for them.
  const { id } = before!.band;
  expect(await rowsBy(['CLIENT'], FROZEN, { bands: [id] })).toEqual(['Birch: 1']);
  expect(await rowsBy(['CLIENT'], JANUARY, { bands: [id] })).toEqual([]);
  const text = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Band {
    name lower upper scheme { name }
    members(month: "2026-01", view: AS_CLOSED) { client { name } basisValue refinedBand { name } }
    now: members(month: "2026-01") { client { name } }
    metric(key: MRR, period: $period) { value } } } }`;
  const { data, errors } = await server.query(msp.token, text, { id, period: FROZEN });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    node: {
      name: 'A',
      lower: '2000.00',
      upper: null,
      scheme: { name: 'By MRR' },
      members: [{ client: { name: 'Birch' }, basisValue: '2000.00', refinedBand: { name: 'C' } }],
      now: [],
      metric: { value: 2000 },
    },
  });
});

test('closed bands take one statement more than those of today, and as many for any number of months', async () => {
  const counts = [];
  for (const period of [JANUARY, FROZEN, { ...FROZEN, to: '2026-02' }]) {
    let statements = 0;
    await rowsBy(['BAND', 'MONTH'], period);
    server.database.onStatement = () => (statements += 1);
    await rowsBy(['BAND', 'MONTH'], period);
    server.database.onStatement = () => undefined;
    counts.push(statements);
  }
  expect(counts).toEqual([2, 3, 3]);
});

test('a client that comes to be of another band stays in that of the closed month', async () => {
  await ingest(server, msp.token, 'Revenue', [
    {
      externalId: 'r1',
      clientExternalId: 'c1',
      postedOn: '2026-01-10',
      amount: '-400',
      kind: 'RECURRING_SERVICE',
    },
  ]);
  const halves = { scheme: schemes['Halves'] };
  expect(await closedBandOf('Acorn', halves)).toMatchObject({ basisValue: '1000.00' });
  expect((await bandOf('Acorn', halves)).data.client.band).toMatchObject({ basisValue: '600.00' });
  expect(await tables('AS_CLOSED')).toEqual(presented);
});

test('where a band of the closed month began is no concern of a token limited to some clients', async () => {
  const clientIds = [Number(msp.clients['Birch']!.split('_')[2])];
  const { tenantId } = msp;
  const limited = server.token(['metrics:read', 'clients:read', 'financials:read'], {
    tenantId,
    clientIds,
  });
  const halves = { scheme: schemes['Halves'] };
  const own = { name: 'A', lower: null, upper: null };
  expect(await closedBandOf('Birch', halves, limited)).toMatchObject({ band: own });
  expect(await closedBandOf('Birch', halves)).toMatchObject({ band: { lower: '2000.00' } });
  const text = `query ($period: PeriodInput!) {
    bandingSchemes { bands(month: "2026-01", view: AS_CLOSED) {
      members(month: "2026-01", view: AS_CLOSED) { client { name } } } }
    metrics(query: { metrics: [LOGGED_HOURS], groupBy: [BAND], period: $period }) {
      rows { dimensions { label } values { numerator } } } }`;
  const { data, errors } = await server.query<{ bandingSchemes: unknown; metrics: unknown }>(
    limited,
    text,
    { period: FROZEN },
  );
  expect(errors).toBeUndefined();
  const members = [{ client: { name: 'Birch' } }];
  expect(data.bandingSchemes).toEqual([
    { bands: [{ members }, { members: [] }, { members: [] }] },
    { bands: [{ members }, { members: [] }] },
  ]);
  expect(data.metrics).toEqual({
    rows: [{ dimensions: [{ label: 'A' }], values: [{ numerator: 1 }] }],
  });
});

test('a month that was closed without a scheme’s bands says so, instead of showing everybody in none', async () => {
  await saveScheme({ name: 'Later', bandCount: 2 });
  const query = { metrics: ['MRR'], groupBy: ['BAND'], bandingScheme: schemes['Later'] };
  const refused = await server.query(msp.token, TABLE, { query: { ...query, period: FROZEN } });
  expect(refused.errors?.[0]?.extensions).toEqual({
    code: 'BANDS_NOT_FROZEN',
    months: ['2026-01'],
  });
  const view = 'AS_CLOSED';
  const asked = (rest: object) => bandOf('Birch', { view, ...rest });
  expect(codeOf(await asked({ scheme: schemes['Later'] }))).toBe('BANDS_NOT_FROZEN');
  expect(codeOf(await asked({ month: '2026-03' }))).toBe('MONTH_NOT_CLOSED');
  expect(codeOf(await asked({ month: null }))).toBe('MONTH_NOT_CLOSED');
});

test('a client that is deleted later stays in what was presented', async () => {
  await ingest(server, msp.token, 'Clients', [{ externalId: 'c2', name: 'Birch', deleted: true }]);
  expect(await tables('AS_CLOSED')).toEqual(presented);
  expect(await both('MRR')).toEqual([3000, 600]);
  // Its band counts it, and has nobody to show for it.
  const text = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on BandingScheme {
    bands(month: "2026-01", view: AS_CLOSED) {
      members(month: "2026-01", view: AS_CLOSED) { client { name } } metric(key: MRR, period: $period) { value } } } } }`;
  const { data, errors } = await server.query(msp.token, text, {
    id: schemes['Halves'],
    period: FROZEN,
  });
  expect(errors).toBeUndefined();
  const [first, second] = [
    { members: [], metric: { value: 2000 } },
    { members: [{ client: { name: 'Acorn' } }], metric: { value: 1000 } },
  ];
  expect(data).toEqual({ node: { bands: [first, second] } });
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

test('a frozen ticket has the rule that decided then, and stays in its month', async () => {
  const moved = { externalId: 'k01c', number: '#k01c', clientExternalId: 'c2' };
  const later = { openedAt: '2026-02-07T15:00:00Z', closedAt: '2026-02-07T17:00:00Z' };
  const { board, type } = K01A;
  await ingest(server, msp.token, 'Tickets', [{ ...moved, ...later, board, type }]);
  const text = `query ($period: PeriodInput!) { msp { metric(key: TICKETS_OPENED, period: $period) {
    evidence(first: 100) { nodes { rule occurredOn } } } } }`;
  const { data } = await server.query(msp.token, text, { period: FROZEN });
  // #k01a was put aside by a person since.
  const rule = 'reactive-ticket';
  expect(data).toEqual({
    msp: {
      metric: {
        evidence: {
          nodes: [
            { rule, occurredOn: '2026-01-01' },
            { rule, occurredOn: '2026-01-05' },
            { rule, occurredOn: '2026-01-06' },
          ],
        },
      },
    },
  });
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

const EVIDENCE = `numerator evidence(first: 40) { totalCount nodes { numerator source { __typename
  ... on Client { id name tickets(first: 1) { totalCount } }
  ... on Agreement { id name of: client { name } }
  ... on Ticket { id number client { name } agreement { name } timeEntries(first: 1) { totalCount } }
  ... on TimeEntry { id for: client { name } ticket { number client { name } } technician { name } }
  ... on Technician { id name } } } }`;
type Source = { readonly __typename: string; readonly id?: string } & Record<string, unknown>;
interface Evidenced {
  readonly numerator: number;
  readonly evidence: {
    readonly totalCount: number;
    readonly nodes: { readonly numerator: number; readonly source: Source }[];
  };
}

const SUMMED = ['LOGGED_HOURS', 'TICKETS_OPENED', 'MRR', 'SEAT_MONTHS'];
async function evidenced(metrics: string[], groupBy: string[], period: object, token = msp.token) {
  const text = `query ($query: MetricsQuery!) { metrics(query: $query) { rows { values { ${EVIDENCE} } } } }`;
  const query = { metrics, groupBy, period };
  const { data, errors } = await server.query<{ metrics: { rows: { values: Evidenced[] }[] } }>(
    token,
    text,
    { query },
  );
  expect(errors).toBeUndefined();
  return data.metrics.rows.flatMap(({ values }) => values);
}

function sourcesOf(values: readonly Evidenced[]): Source[] {
  for (const { numerator, evidence } of values) {
    expect(evidence.nodes).toHaveLength(evidence.totalCount);
    const sum = evidence.nodes.reduce((all, row) => all + row.numerator, 0);
    expect(sum).toBeCloseTo(numerator, 6);
  }
  return values.flatMap(({ evidence }) => evidence.nodes.map(({ source }) => source));
}

const FIRST_ENTRY = { externalId: 'e1', startedAt: K01A.openedAt, minutes: '60' };
const MANAGED = { externalId: 'a1', name: 'Managed', type: 'MANAGED', startsOn: '2025-01-01' };

/** Birch is gone already; now also an entry and a ticket, an agreement and a technician of what stays. */
async function deleteMore(): Promise<void> {
  const deleted = true;
  await ingest(server, msp.token, 'TimeEntries', [
    { ...FIRST_ENTRY, ticketExternalId: 'k01a', technicianExternalId: 't1', deleted },
  ]);
  await ingest(server, msp.token, 'Tickets', [{ ...K01A, deleted }]);
  await ingest(server, msp.token, 'Agreements', [{ ...MANAGED, clientExternalId: 'c1', deleted }]);
  await ingest(server, msp.token, 'Technicians', [{ externalId: 't2', name: 'Tom', deleted }]);
}

test('the rows behind a frozen value name what was deleted since as last known, by MSP and by client', async () => {
  await deleteMore();
  const whole = sourcesOf(await evidenced(SUMMED, [], FROZEN));
  expect(sourcesOf(await evidenced(SUMMED, ['CLIENT'], FROZEN))).toHaveLength(whole.length);
  const acorn = { name: 'Acorn' };
  const birch = { name: 'Birch' };
  const expected = [
    ['TimeEntry', { for: acorn, ticket: { number: '#k01a', client: acorn } }],
    ['TimeEntry', { for: birch, ticket: { number: '#k01c', client: birch } }],
    ['Ticket', { number: '#k01a', client: acorn, agreement: { name: 'Managed' } }],
    ['Ticket', { number: '#k01c', client: birch, agreement: null }],
    ['Agreement', { name: 'Managed', of: acorn }],
    ['Agreement', { name: 'Managed', of: birch }],
    ['Client', birch],
  ] as const;
  for (const [__typename, record] of expected)
    expect(whole).toContainEqual(expect.objectContaining({ __typename, ...record }));
  const staff = sourcesOf(await evidenced(['FTE_MONTHS'], [], FROZEN));
  expect(staff).toContainEqual({ __typename: 'Technician', id: expect.any(String), name: 'Tom' });
  // Elsewhere they stay hidden: what is left of January is Acorn, and the second ticket with its time.
  const ids = [...whole, ...staff].map(({ id }) => id);
  const { data } = await server.query<{ nodes: ({ id: string } | null)[] }>(
    msp.token,
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on TimeEntry { ticket { number } } ... on Ticket { number }
      ... on Client { name } ... on Technician { name } } }`,
    { ids },
  );
  const id = expect.any(String);
  expect(data.nodes.filter((node) => node !== null)).toEqual(
    expect.arrayContaining([
      { id, ticket: { number: '#k01b' } },
      { id, number: '#k01b' },
      { id, name: 'Acorn' },
      { id, name: 'Tess' },
    ]),
  );
  expect(data.nodes.filter((node) => node !== null)).toHaveLength(4);
});

test('of a ticket that another client has now, a token limited to the first is told that client', async () => {
  const { tenantId } = msp;
  const clientIds = [Number(msp.clients['Acorn']!.split('_')[2])];
  const limited = server.token(TENANT_SCOPES, { tenantId, clientIds });
  await ingest(server, msp.token, 'Clients', [{ externalId: 'c3', name: 'Cedar' }]);
  const k01b = { externalId: 'k01b', openedAt: '2026-01-06T15:00:00Z', clientExternalId: 'c3' };
  await ingest(server, msp.token, 'Tickets', [{ ...K01A, ...k01b, agreementExternalId: 'a1' }]);
  const sources = sourcesOf(await evidenced(SUMMED, [], FROZEN, limited));
  expect(sources.map((each) => [each.__typename, each['number'] ?? each['name']])).toEqual([
    ['TimeEntry', undefined],
    ['Client', 'Acorn'],
    ['Client', 'Acorn'],
    ['Ticket', '#k01a'],
    ['Agreement', 'Managed'],
    ['Client', 'Acorn'],
  ]);
  expect(JSON.stringify(sources)).not.toContain('Cedar');
});

test('a ticket moved to a client that is gone is in no number now, and shows that client in what was presented', async () => {
  const gone = { externalId: 'k01b', openedAt: '2026-01-06T15:00:00Z', clientExternalId: 'c2' };
  await ingest(server, msp.token, 'Tickets', [{ ...K01A, ...gone, number: '#k01b' }]);
  const ticket = expect.objectContaining({ number: '#k01b', client: { name: 'Birch' } });
  expect(sourcesOf(await evidenced(['TICKETS_OPENED'], [], FROZEN))).toContainEqual(ticket);
  // What is left of January: Acorn's recurring revenue and seats.
  const now = sourcesOf(await evidenced(SUMMED, [], JANUARY));
  expect(new Set(now.map(({ __typename }) => __typename))).toEqual(new Set(['Client']));
});

test('frozen rows cannot be changed, not even by a slip of our own', async () => {
  for (const table of [
    'closed_month',
    'closed_figure',
    'closed_time_entry',
    'closed_ticket',
    'closed_banding_scheme',
    'closed_band',
  ])
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

interface Stored {
  content_hash: string;
  facts: object;
}

/** The hash that was stored, and that of the rows as they are. */
const hashesOf = (month: string) =>
  server.database.read({ tenantId: msp.tenantId, clientIds: null }, async (scope) => {
    const [row] = await scope.query<Stored>(
      `SELECT content_hash, facts FROM closed_month WHERE tenant_id = $1 AND month = $2`,
      [msp.tenantId, month],
    );
    return { stored: row!.content_hash, again: await contentHash(scope, month, row!.facts) };
  });

test('the hash of a closed month is that of its frozen rows, whatever changed since', async () => {
  for (const month of ['2026-01-01', '2026-02-01']) {
    const { stored, again } = await hashesOf(month);
    expect(again).toBe(stored);
  }
});

/** What a month left that was closed before bands and cuts of time were kept, and how it was hashed. */
const AS_EARLIER = [
  `DELETE FROM closed_band WHERE month = '2026-02-01'`,
  `DELETE FROM closed_banding_scheme WHERE month = '2026-02-01'`,
  `DELETE FROM closed_figure WHERE month = '2026-02-01' AND table_name LIKE 'band%'`,
  `UPDATE closed_time_entry SET has_cuts = false, board = NULL, type = NULL, origin = NULL, agreement_type = NULL
   WHERE month = '2026-02-01'`,
  ...['closed_ticket', 'closed_time_entry'].map(
    (table) => `UPDATE ${table} SET has_late_cuts = false, priority = NULL, escalated_to = NULL
      WHERE month = '2026-02-01'`,
  ),
];
const EARLIER_HASH = `
  SELECT encode(sha256(convert_to((SELECT facts::text FROM closed_month WHERE month = '2026-02-01') || E'\\n'
    || string_agg(hash, E'\\n' ORDER BY hash COLLATE "C"), 'UTF8')), 'hex') AS hash
  FROM (
    SELECT 'closed_figure ' || encode(sha256(convert_to((to_jsonb(r) - 'tenant_id')::text, 'UTF8')), 'hex') AS hash
    FROM closed_figure r WHERE month = '2026-02-01'
    UNION ALL
    SELECT 'closed_ticket ' || encode(sha256(convert_to((to_jsonb(r)
      - '{tenant_id,has_late_cuts,priority,escalated_to}'::text[])::text, 'UTF8')), 'hex')
    FROM closed_ticket r WHERE month = '2026-02-01'
    UNION ALL
    SELECT 'closed_time_entry ' || encode(sha256(convert_to(jsonb_build_object('month', month, 'source_id', source_id,
      'external_id', external_id, 'client_id', client_id, 'ticket_external_id', ticket_external_id,
      'agreement_id', agreement_id, 'technician_id', technician_id, 'worked_on', worked_on, 'worked_ms', worked_ms,
      'billable', billable, 'onsite', onsite, 'area', area, 'reactive', reactive, 'technical', technical,
      'uncovered', uncovered, 'tier', tier, 'rule', rule)::text, 'UTF8')), 'hex')
    FROM closed_time_entry r WHERE month = '2026-02-01') h`;

test('a month that was closed earlier keeps its hash, has its boards of today, and no bands', async () => {
  const owner = new Client({ connectionString: server.superuserUrl });
  await owner.connect();
  for (const sql of AS_EARLIER) await owner.query(sql);
  const { rows } = await owner.query<{ hash: string }>(EARLIER_HASH);
  await owner.end();
  expect((await hashesOf('2026-02-01')).again).toBe(rows[0]!.hash);
  const february = { from: '2026-02', to: '2026-02', view: 'AS_CLOSED' };
  await ingest(server, msp.token, 'Tickets', [
    {
      ...K01A,
      externalId: 'k02a',
      board: 'Projects',
      priority: 'P1',
      escalated: true,
      openedAt: '2026-02-05T15:00:00Z',
      closedAt: '2026-02-05T17:00:00Z',
    },
  ]);
  expect(await rowsBy(['BOARD'], february)).toEqual(['Help Desk: 2', 'Projects: 1']);
  for (const metric of ['LOGGED_HOURS', 'CLOSED_TICKETS']) {
    const by = (cut: string) => rowsBy([cut], february, {}, metric);
    expect(await by('PRIORITY')).toEqual(['P1: 1', 'No priority: 2']);
    expect(await by('ESCALATED_TO')).toEqual(['Not told: 1', 'Not escalated: 2']);
  }
  const query = { metrics: ['MRR'], groupBy: ['BAND'], period: { ...february, from: '2026-01' } };
  const refused = await server.query(msp.token, TABLE, { query });
  expect(refused.errors?.[0]?.extensions).toEqual({
    code: 'BANDS_NOT_FROZEN',
    months: ['2026-02'],
  });
});
