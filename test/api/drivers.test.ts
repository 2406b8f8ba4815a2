import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest } from './sample-msp';

let server: TestServer;
let tenantId: number;
let token: string;

const MONTHS = ['2026-01', '2026-02'];
/** By client: seats, fee, tickets and minutes of each in January, then in February. */
const STORY: Record<string, [number, string, number, number][]> = {
  steady: [
    [20, '2000', 4, 30],
    [20, '2000', 4, 30],
  ],
  noisy: [
    [10, '1000', 2, 30],
    [10, '1200', 6, 45],
  ],
  newcomer: [
    [0, '0', 0, 0],
    [10, '500', 1, 60],
  ],
};
const NAMES = Object.keys(STORY);

const tickets = NAMES.flatMap((client) =>
  MONTHS.flatMap((month, m) =>
    Array.from({ length: STORY[client]![m]![2] }, (_, n) => ({
      externalId: `${client} ${month} ${n}`,
      clientExternalId: client,
      openedAt: `${month}-1${n}T15:00:00Z`,
      closedAt: `${month}-1${n}T18:00:00Z`,
    })),
  ),
);
const entries = tickets.map(({ externalId, openedAt, clientExternalId }) => ({
  externalId: `time of ${externalId}`,
  ticketExternalId: externalId,
  technicianExternalId: 'tess',
  startedAt: openedAt,
  minutes: String(STORY[clientExternalId]![MONTHS.indexOf(openedAt.slice(0, 7))]![3]),
}));
const offTicket = {
  externalId: 'off ticket',
  clientExternalId: 'steady',
  technicianExternalId: 'tess',
  startedAt: '2026-02-20T15:00:00Z',
  minutes: '120',
};

beforeAll(async () => {
  server = await openTestServer({ env: { GRAPHQL_JIT: 'off' } });
  tenantId = await createMsp(server.database, { name: 'Drivers' });
  token = server.token(TENANT_SCOPES, { tenantId });
  const begin = (client: string) => (client === 'newcomer' ? '2026-02-01' : '2025-06-01');
  await ingest(
    server,
    token,
    'Clients',
    NAMES.map((name) => ({
      externalId: name,
      name,
      onboardedOn: begin(name),
      segment: name === 'steady' ? 'Legal' : 'Dental',
    })),
  );
  await ingest(
    server,
    token,
    'SeatCounts',
    NAMES.map((name) => ({
      externalId: `seats of ${name}`,
      clientExternalId: name,
      effectiveOn: begin(name),
      seats: STORY[name]![1]![0],
    })),
  );
  await ingest(
    server,
    token,
    'Agreements',
    NAMES.map((name) => ({
      externalId: `fee of ${name}`,
      clientExternalId: name,
      name: 'Managed',
      type: 'MANAGED',
      startsOn: begin(name),
      amounts: MONTHS.map((month, m) => ({
        effectiveOn: m === 0 && name !== 'newcomer' ? '2025-06-01' : `${month}-01`,
        amount: STORY[name]![m]![1],
        cycle: 'MONTHLY',
      })),
    })),
  );
  await ingest(server, token, 'Technicians', [
    {
      externalId: 'tess',
      name: 'Tess',
      employedFrom: '2025-06-01',
      allocations: [{ effectiveOn: '2025-06-01', deliveryArea: 'SUPPORT', share: 1 }],
      costs: [
        { effectiveOn: '2025-06-01', monthlyCost: '900' },
        { effectiveOn: '2026-02-01', monthlyCost: '1500' },
      ],
    },
  ]);
  await ingest(server, token, 'Tickets', tickets);
  await ingest(server, token, 'TimeEntries', [...entries, offTicket]);
}, 60_000);
afterAll(() => server?.close());

interface Explained {
  readonly value: number | null;
  readonly previous: { readonly value: number | null } | null;
  readonly drivers: {
    kind: string;
    key: string;
    name: string;
    effect: number;
    explanation: string;
    clients: { client: { name: string } | null; effect: number }[];
  }[];
}
const period = { from: '2026-02', to: '2026-02' };
const FIELDS = `value previous { value }
  drivers { kind key name effect explanation clients(first: 500) { client { name } effect } }`;

const ofMsp = async (key: string, by = token): Promise<Explained> => {
  const { data, errors } = await server.query<{ msp: { metric: Explained } }>(
    by,
    `query ($period: PeriodInput!) { msp { metric(key: ${key}, period: $period) { ${FIELDS} } } }`,
    { period },
  );
  expect(errors).toBeUndefined();
  return data.msp.metric;
};

const sum = (values: readonly { effect: number }[]): number =>
  values.reduce((all, { effect }) => all + effect, 0);

function expectToAddUp({ value, previous, drivers }: Explained): void {
  expect(sum(drivers)).toBeCloseTo(value! - previous!.value!, 10);
  for (const driver of drivers) expect(sum(driver.clients)).toBeCloseTo(driver.effect, 10);
}

test.each([
  ['RHEM', ['TICKETS_PER_SEAT', 'LABOUR_PER_TICKET', 'OFF_TICKET_TIME']],
  ['AISP', ['PRICE', 'MIX']],
  ['GROSS_MARGIN_PERCENT', ['PRICE', 'LABOUR']],
  ['AVERAGE_RESOLUTION_TIME', ['HANDLE_HOURS', 'CLOSED_COHORT']],
  ['TICKETS_OPENED', ['TICKETS_OPENED']],
  ['REACTIVE_TICKETS_PER_TECHNICIAN', ['TICKETS_CLOSED']],
  ['REACTIVE_TICKETS_PER_SEAT', ['TICKETS_OPENED', 'SEAT_MONTHS']],
])('the causes of a change of %s add up to it, and to its clients', async (key, names) => {
  const explained = await ofMsp(key);
  expect(explained.drivers.map(({ key: cause }) => cause)).toEqual(names);
  expectToAddUp(explained);
});

test('a program tells causes by their kind; those that are measures have their names', async () => {
  const kinds = async (key: string) => (await ofMsp(key)).drivers.map(({ kind }) => kind);
  expect(await kinds('AISP')).toEqual(['PRICE', 'MIX']);
  expect(await kinds('AVERAGE_RESOLUTION_TIME')).toEqual(['MEASURE', 'MEASURE']);
});

test('RHEM rose by the noisy client’s tickets and minutes, and by off-ticket time of the steady one', async () => {
  const { drivers } = await ofMsp('RHEM');
  const first = drivers.map(({ clients }) => clients[0]?.client?.name);
  expect(first).toEqual(['noisy', 'noisy', 'steady']);
  expect(drivers[0]?.explanation).toBe(
    'Reactive tickets per seat and month went from 0.20 to 0.28.',
  );
});

test('AISP: the fee of one client, and the cheap seats of another that came', async () => {
  const { drivers, value, previous } = await ofMsp('AISP');
  expect([previous?.value, value]).toEqual([100, 92.5]);
  const [price, mix] = drivers;
  expect(price!.clients.map(({ client }) => client?.name)).toEqual(['noisy']);
  // 20 more a seat, on the middle of a third and a quarter of the seats.
  expect(price!.effect).toBeCloseTo((20 * (1 / 3 + 1 / 4)) / 2, 10);
  expect(price!.explanation).toBe(
    'One client pays another fee: $120.00 a seat instead of $100.00, on 29.2 % of the seats.',
  );
  expect(mix!.clients[0]?.client?.name).toBe('newcomer');
  expect(mix!.explanation).toBe(
    'Clients with high and low prices have other shares of the seats than before: 1 client came.',
  );
});

test('a client’s own change is split with its own figures', async () => {
  const { data } = await server.query<{ clients: { nodes: { rhem: Explained; name: string }[] } }>(
    token,
    `query ($period: PeriodInput!) { clients { nodes { name rhem(period: $period) { ${FIELDS} } } } }`,
    { period },
  );
  for (const { name, rhem } of data.clients.nodes) {
    if (name === 'newcomer') expect(rhem.drivers).toEqual([]);
    else expectToAddUp(rhem);
  }
});

test('a segment’s change is the sum of its clients’', async () => {
  const { data } = await server.query<{ metrics: { rows: { values: Explained[] }[] } }>(
    token,
    `query ($period: PeriodInput!) {
      metrics(query: { metrics: [RHEM, AISP], period: $period, groupBy: [SEGMENT] }) {
        rows { values { ${FIELDS} } } } }`,
    { period },
  );
  expect(data.metrics.rows.length).toBeGreaterThanOrEqual(2);
  for (const { values } of data.metrics.rows) {
    for (const value of values.filter((each) => each.value !== null)) expectToAddUp(value);
  }
});

test('many values are explained in as many statements as one', async () => {
  const count = async (field: string, months: object) => {
    let statements = 0;
    server.database.onStatement = () => (statements += 1);
    const text = `query ($period: PeriodInput!) {
      clients { nodes { ${field}(key: RHEM, period: $period) { drivers { name effect } } } } }`;
    const { errors } = await server.query(token, text, { period: months });
    server.database.onStatement = () => undefined;
    expect(errors).toBeUndefined();
    return statements;
  };
  // The facts about the MSP are known from the tests before.
  expect(await count('metric', period)).toBe(4);
  expect(await count('series', { from: '2026-01', to: '2026-03' })).toBe(4);
});

test('without a value then or now there is nothing to explain; a quantile has no causes', async () => {
  expect((await ofMsp('TIME_TO_RESOLUTION_P90')).drivers).toEqual([]);
  const { data } = await server.query<{ msp: { metric: Explained } }>(
    token,
    '{ msp { metric(key: RHEM, period: { from: "2026-01", to: "2026-01" }) { drivers { name } } } }',
  );
  expect(data.msp.metric.drivers).toEqual([]);
});

test.each([
  ['drivers(periods: 0) { name }', 'BAD_PERIOD'],
  ['drivers(periods: 241) { name }', 'BAD_PERIOD'],
  ['drivers { clients(first: 0) { effect } }', 'BAD_PAGE'],
])('%s is refused as %s', async (field, code) => {
  const text = `query ($period: PeriodInput!) { msp { metric(key: RHEM, period: $period) { ${field} } } }`;
  const answer = await server.query(token, text, { period });
  expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
});

test('the documented question answers', async () => {
  const { data, errors } = await server.query<{ msp: { metric: Explained } }>(
    token,
    operationText('why-it-changed'),
    { key: 'RHEM', period },
  );
  expect(errors).toBeUndefined();
  expect(data.msp.metric.drivers).toHaveLength(3);
});
