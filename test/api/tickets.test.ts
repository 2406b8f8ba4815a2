import type { TestServer } from '../fixture/server';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

/** The tickets of the sample MSP, and some that tell more about themselves. */
const TOLD = [
  {
    externalId: 'p1',
    number: 'T-1001',
    summary: 'Server is down',
    type: 'Outage',
    priority: 'P1',
    source: 'ALERT',
    technicianExternalId: 't2',
    requester: 'Ann of Acorn',
    closedAt: '2026-03-02T18:00:00Z',
  },
  { externalId: 'p2', type: 'Outage', priority: 'P2', proactive: true },
  { externalId: 'p3', priority: 'P2', project: true, reopenedCount: 2 },
  { externalId: 'p4', number: 'T-1004', mergedIntoExternalId: 'p1' },
].map((ticket) => ({
  clientExternalId: 'c1',
  board: 'NOC',
  openedAt: '2026-03-02T15:00:00Z',
  ...ticket,
}));

const EVENTS = [
  { ticketExternalId: 'p1', kind: 'ESCALATED', occurredAt: '2026-03-02T16:00:00Z', tier: 2 },
  { ticketExternalId: 'p1', kind: 'MOVED', occurredAt: '2026-03-02T17:00:00Z', board: 'Network' },
  { ticketExternalId: 'p1', kind: 'CLOSED', occurredAt: '2026-03-02T18:00:00Z' },
  { ticketExternalId: 'p1', kind: 'OPENED', occurredAt: '2026-03-02T15:00:00Z', deleted: true },
  {
    ticketExternalId: 'p4',
    kind: 'MERGED',
    occurredAt: '2026-03-02T15:30:00Z',
    intoExternalId: 'p1',
  },
];

/** 0.5 + 45 minutes on p1, and 30 on the ticket that was merged into it. */
const TIME = [
  { ticketExternalId: 'p1', minutes: '0.5' },
  { ticketExternalId: 'p1', minutes: '45' },
  { ticketExternalId: 'p4', minutes: '30' },
].map((entry, n) => ({
  externalId: `q${n}`,
  technicianExternalId: 't1',
  startedAt: '2026-03-02T15:00:00Z',
  ...entry,
}));

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await ingest(server, msp.token, 'Tickets', TOLD);
  await ingest(server, msp.token, 'TicketEvents', EVENTS);
  await ingest(server, msp.token, 'TimeEntries', TIME);
}, 60_000);
afterAll(() => server?.close());

interface Listed {
  readonly tickets: {
    readonly nodes: readonly { readonly number: string }[];
    readonly totalCount: number;
  };
}

/** A span from one day of March to another. */
const instants = (what: string, from: number, until: number) => ({
  [`${what}From`]: `2026-03-0${from}T00:00:00Z`,
  [`${what}Until`]: `2026-03-0${until}T00:00:00Z`,
});

async function numbersBy(filter: object): Promise<string[]> {
  const text =
    'query ($filter: TicketFilter) { tickets(first: 500, filter: $filter) { nodes { number } totalCount } }';
  const { data, errors } = await server.query<Listed>(msp.token, text, { filter });
  expect(errors).toBeUndefined();
  expect(data.tickets.totalCount).toBe(data.tickets.nodes.length);
  return data.tickets.nodes.map(({ number }) => number).sort();
}

test.each([
  [{ numbers: ['T-1001', '#k01a', 'p2', 'T-1'] }, ['#k01a', 'T-1001', 'p2']],
  [{ numbers: [] }, []],
  [{ types: ['Outage'] }, ['T-1001', 'p2']],
  [{ priorities: ['P2'] }, ['p2', 'p3']],
  [{ sources: ['ALERT'] }, ['T-1001']],
  [{ escalated: true }, ['T-1001']],
  [{ escalated: false, boards: ['NOC'] }, ['T-1004', 'p2', 'p3']],
  [{ escalatedTo: ['Tier 2'] }, ['T-1001']],
  [{ escalatedTo: ['Network', 'Tier 3'] }, []],
  [{ reopened: true }, ['p3']],
  [{ reopened: false, boards: ['NOC'] }, ['T-1001', 'T-1004', 'p2']],
  [{ touchesFrom: 2 }, ['T-1001']],
  [{ touchesFrom: 3, touchesUntil: 4 }, ['T-1001']],
  [{ touchesUntil: 1 }, ['T-1004', 'p2', 'p3']],
  [{ labourMinutesFrom: 75.5 }, ['T-1001']],
  [{ labourMinutesFrom: 75.6 }, []],
  [{ labourMinutesUntil: 0 }, []],
  [{ labourMinutesUntil: 0.01 }, ['T-1004', 'p2', 'p3']],
  [{ labourMinutesFrom: 1e308 }, []],
  [{ types: ['Outage'], priorities: ['P2'], touchesUntil: 1 }, ['p2']],
])('tickets by %j', async (filter, expected) => {
  expect(await numbersBy(filter)).toEqual(expected);
});

test.each([
  ['tickets', 'TicketFilter', { touchesFrom: 5, touchesUntil: 2 }],
  ['tickets', 'TicketFilter', { labourMinutesFrom: 3, labourMinutesUntil: 3 }],
  ['tickets', 'TicketFilter', instants('opened', 2, 1)],
  ['tickets', 'TicketFilter', instants('closed', 2, 2)],
  [
    'timeEntries',
    'TimeEntryFilter',
    { from: '2026-03-02T00:00:00Z', until: '2026-03-01T00:00:00Z' },
  ],
])('%s: %s between ends that leave nothing is refused: %j', async (list, type, filter) => {
  const text = `query ($filter: ${type}) { ${list}(first: 1, filter: $filter) { totalCount } }`;
  const { errors } = await server.query(msp.token, text, { filter });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_RANGE');
  const [from, until] = Object.keys(filter);
  expect(errors?.[0]?.message).toContain(`between ${from} and ${until}`);
});

test('tickets by whom they are assigned to', async () => {
  const technicians = [msp.technicians['Tom']];
  expect(await numbersBy({ technicians })).toEqual(['T-1001']);
  expect(await numbersBy({ technicians: ['nobody'] })).toEqual([]);
});

test('a ticket tells its events in their order, whose it is, and what became of it', async () => {
  const text = `{ tickets(filter: { numbers: ["T-1001", "T-1004", "p2", "p3"] }) { nodes {
    number requester project proactive escalatedTo technician { name } mergedInto { number }
    events { totalCount nodes { kind occurredAt board tier derived mergedInto { number } } } } } }`;
  const { data } = await server.query<Listed>(msp.token, text);
  expect(data.tickets.nodes).toMatchSnapshot();
});

test('a token of one client sees no ticket of another, whatever was merged into it', async () => {
  await ingest(server, msp.token, 'Tickets', [
    {
      externalId: 'b1',
      clientExternalId: 'c2',
      openedAt: '2026-03-02T15:00:00Z',
      mergedIntoExternalId: 'p1',
    },
  ]);
  const key = Number(msp.clients['Birch']!.split('_')[2]);
  const token = server.token(['tickets:read'], { ...msp, clientIds: [key] });
  const text = `{ tickets(filter: { numbers: ["b1", "T-1001"] }) { nodes {
    number mergedInto { number } events { nodes { kind mergedInto { number } } } } } }`;
  expect(await server.query(token, text)).toMatchObject({
    data: { tickets: { nodes: [{ number: 'b1', mergedInto: null, events: { nodes: [] } }] } },
  });
});

test('events come in pages, each where the last ended', async () => {
  const text = `query ($after: String) { ticket(ref: { source: "psa", externalId: "p1" }) {
    events(first: 2, after: $after) { nodes { kind } pageInfo { hasNextPage endCursor } } } }`;
  interface Page {
    readonly ticket: {
      readonly events: {
        readonly nodes: readonly { readonly kind: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
  }
  const page = async (after: string | null) =>
    (await server.query<Page>(msp.token, text, { after })).data.ticket.events;
  const first = await page(null);
  expect(first.nodes.map(({ kind }) => kind)).toEqual(['ESCALATED', 'MOVED']);
  const second = await page(first.pageInfo.endCursor);
  expect(second.nodes.map(({ kind }) => kind)).toEqual(['CLOSED']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});
