import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest } from './sample-msp';

let server: TestServer;
let tenantId: number;
let token: string;

const ticket = (externalId: string, day: string, more: object = {}) => ({
  externalId,
  number: externalId,
  clientExternalId: 'c1',
  openedAt: `${day}T15:00:00Z`,
  ...more,
});
const same = { type: 'Printer', requester: 'ann@example.com' };

const TICKETS = [
  ticket('old and low', '2025-12-01', { priority: '4 - Low' }),
  ticket('twice moved', '2026-02-20'),
  ticket('first', '2026-03-01', { ...same, closedAt: '2026-03-02T15:00:00Z' }),
  ticket('again', '2026-03-28', { ...same, requester: 'Ann@Example.com ' }),
  ticket('someone else', '2026-03-29', { ...same, requester: 'bob@example.com' }),
  ticket('reopened', '2026-01-10'),
  ticket('closed in April of no clock', '2026-02-01', { closedAt: '2026-03-31T15:00:00Z' }),
  ticket('planned', '2026-03-30', { proactive: true }),
  ticket('alert', '2026-03-30', { source: 'ALERT', closedAt: '2026-03-30T16:00:00Z' }),
  ticket('of the other', '2026-03-31', { clientExternalId: 'c2' }),
];
const EVENTS = [
  {
    ticketExternalId: 'twice moved',
    kind: 'MOVED',
    occurredAt: '2026-02-21T15:00:00Z',
    board: 'B',
  },
  {
    ticketExternalId: 'twice moved',
    kind: 'MOVED',
    occurredAt: '2026-02-22T15:00:00Z',
    board: 'A',
  },
  { ticketExternalId: 'reopened', kind: 'CLOSED', occurredAt: '2026-01-12T15:00:00Z' },
  { ticketExternalId: 'reopened', kind: 'REOPENED', occurredAt: '2026-03-01T15:00:00Z' },
];

beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database, { name: 'Backlog' });
  token = server.token(TENANT_SCOPES, { tenantId });
  const clients = ['c1', 'c2'].map((name) => ({
    externalId: name,
    name,
    onboardedOn: '2025-01-01',
  }));
  await ingest(server, token, 'Clients', clients);
  await ingest(server, token, 'SeatCounts', [
    { externalId: 's1', clientExternalId: 'c1', effectiveOn: '2025-01-01', seats: 10 },
    { externalId: 's2', clientExternalId: 'c1', effectiveOn: '2026-01-01', seats: 20 },
  ]);
  // The first ticket known makes six months known.
  const first = ticket('long ago', '2025-09-15', { closedAt: '2025-09-16T15:00:00Z' });
  await ingest(server, token, 'Tickets', [first, ...TICKETS]);
  await ingest(server, token, 'TicketEvents', EVENTS);
}, 60_000);
afterAll(() => server?.close());

interface Answer {
  readonly backlog: {
    readonly open: number;
    readonly ages: { fromDays: number; toDays: number | null; tickets: number }[];
    readonly noise: { kind: string; tickets: number }[];
    readonly growth: { name: string; effect: number }[];
  };
}
const ask = (on: string, by = token) => server.query<Answer>(by, operationText('backlog'), { on });

test('what is open today, how old, and what of it is noise', async () => {
  const { data, errors } = await ask('2026-03-31');
  expect(errors).toBeUndefined();
  expect(data.backlog.open).toBe(6);
  expect(data.backlog.ages.map(({ tickets }) => tickets)).toEqual([1, 2, 0, 2, 1]);
  expect(data.backlog.noise).toEqual([
    { kind: 'REPEAT', tickets: 1 },
    { kind: 'MISROUTED', tickets: 1 },
    { kind: 'LOW_PRIORITY_OLD', tickets: 1 },
  ]);
});

test.each([
  ['2026-01-11', 2],
  ['2026-01-12', 1],
  ['2026-02-21', 3],
  ['2026-03-01', 5],
  ['2026-03-02', 4],
])('on %s, %i were open, as told by what has happened since', async (on, open) => {
  expect((await ask(on)).data.backlog.open).toBe(open);
});

test('open at the end = open at the start + opened − closed', async () => {
  const text = `query ($period: PeriodInput!) { msp {
    opened: metric(key: TICKETS_OPENED, period: $period) { value }
    closed: metric(key: TICKETS_CLOSED, period: $period) { value } } }`;
  const period = { from: '2026-01', to: '2026-03' };
  const { data } = await server.query<{
    msp: { opened: { value: number }; closed: { value: number } };
  }>(token, text, { period });
  const before = (await ask('2025-12-31')).data.backlog.open;
  const after = (await ask('2026-03-31')).data.backlog.open;
  expect(after).toBe(before + data.msp.opened.value - data.msp.closed.value);
});

test('growth is split between seats and tickets per seat, and adds up', async () => {
  const { growth } = (await ask('2026-03-31')).data.backlog;
  expect(growth.map(({ name }) => name)).toEqual([
    'Seats',
    'Tickets per seat',
    'Clients without seats',
  ]);
  // c1: 1 ticket on 30 seat-months, then 6 on 60; c2 has no seats.
  expect(growth.map(({ effect }) => Number(effect.toFixed(9)))).toEqual([2, 3, 1]);
  expect((await ask('2026-01-31')).data.backlog.growth).toEqual([]);
});

test('a token limited to a client gets its backlog', async () => {
  const { data } = await server.query<{ clients: { nodes: { id: string; name: string }[] } }>(
    token,
    '{ clients { nodes { id name } } }',
  );
  const id = data.clients.nodes.find(({ name }) => name === 'c2')?.id;
  const clientIds = [Number(id?.split('_')[2])];
  const limited = await ask('2026-03-31', server.token(TENANT_SCOPES, { tenantId, clientIds }));
  expect(limited.data.backlog.open).toBe(1);
});

test.each([
  ['2026-04-01', 'FUTURE_DATE'],
  ['2025-08-31', 'DATA_INCOMPLETE'],
  ['2026-02-30', 'BAD_DATE'],
])('%s is refused as %s', async (on, code) => {
  const answer = await ask(on);
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
});
