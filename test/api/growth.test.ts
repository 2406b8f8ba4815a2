import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { cell, items, readCases, words, type Case } from '../cases/read-cases';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { sendRecords, type Records } from './send-records';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

interface Given {
  readonly externalId: string;
  readonly segment: string | null;
  readonly territory: string | null;
  readonly fee: number;
  readonly seats: number;
  readonly project: string | null;
}

const orNull = (text: string | undefined): string | null => (text === '-' ? null : (text ?? null));

/** "5 Legal/North 100 10 900": five clients of a market with a fee a seat, seats, and a project. */
function toClients(row: Case): Given[] {
  return items(row, 'clients').flatMap((item, nth) => {
    const [count, market = '', fee, seats, project] = words(item);
    const [segment, territory] = market.split('/');
    return Array.from({ length: Number(count) }, (_, i) => ({
      externalId: `c${nth}-${i}`,
      segment: orNull(segment),
      territory: orNull(territory),
      fee: Number(fee),
      seats: Number(seats),
      project: project ?? null,
    }));
  });
}

const SINCE = '2025-01-01';
/** A cost that is known, and nothing: what a client leaves is its fee. */
const FREE = {
  externalId: 't1',
  name: 'Tess',
  employedFrom: SINCE,
  allocations: [{ effectiveOn: SINCE, deliveryArea: 'SUPPORT', share: 1 }],
  costs: [{ effectiveOn: SINCE, monthlyCost: '0' }],
};

const agreementOf = ({ externalId, fee, seats }: Given) => ({
  externalId: `a-${externalId}`,
  clientExternalId: externalId,
  name: 'Managed',
  type: 'MANAGED',
  startsOn: SINCE,
  amounts: [{ effectiveOn: SINCE, amount: String(fee * Math.max(seats, 1)), cycle: 'MONTHLY' }],
});

function recordsOf(clients: readonly Given[]): Records {
  const seated = clients.filter(({ seats }) => seats > 0);
  const projects = clients.filter(({ project }) => project !== null);
  return Object.entries({
    Clients: clients.map(({ externalId, segment, territory }) => ({
      externalId,
      name: externalId,
      segment,
      territory,
      onboardedOn: SINCE,
    })),
    SeatCounts: seated.map(({ externalId, seats }) => ({
      externalId: `s-${externalId}`,
      clientExternalId: externalId,
      effectiveOn: SINCE,
      seats,
    })),
    Agreements: clients.map(agreementOf),
    Technicians: [FREE],
    Revenue: projects.map(({ externalId, project }) => ({
      externalId: `r-${externalId}`,
      clientExternalId: externalId,
      postedOn: '2026-02-10',
      amount: project,
      kind: 'NON_RECURRING_SERVICE',
    })),
  });
}

async function mspOf(clients: readonly Given[], currency = 'USD'): Promise<string> {
  const tenantId = await createMsp(server.database, { name: 'MSP', currency });
  const token = server.token(TENANT_SCOPES as Scope[], { tenantId });
  await sendRecords(server, token, recordsOf(clients));
  return token;
}

interface Cell {
  readonly kind: string;
  readonly segment: string | null;
  readonly territory: string | null;
  readonly clients: number;
  readonly contributionPerSeat: number | null;
  readonly lift: number | null;
  readonly confident: boolean;
  readonly explanation: string;
}

/** Asked as an owner asks first: without a period. */
async function cellsOf(token: string): Promise<readonly Cell[]> {
  const { data, errors } = await server.query<{ growthFocus: Cell[] }>(
    token,
    operationText('growth-focus'),
  );
  expect(errors).toBeUndefined();
  return data.growthFocus;
}

const told = ({ kind, segment, territory, clients, ...cell }: Cell): string =>
  [
    kind,
    `${segment ?? '-'}/${territory ?? '-'}`,
    clients,
    cell.contributionPerSeat?.toFixed(2),
    cell.confident ? 'sure' : 'one decides',
  ].join(' ');

test.each(readCases('growth').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  async (_, row) => {
    const cells = await cellsOf(await mspOf(toClients(row)));
    expect(cells.map(told)).toEqual(items(row, 'cells'));
    expect(cell(row, 'why')).not.toBe('');
  },
);

const market = (count: number, segment: string, territory: string, fee: number): Given[] =>
  toClients({ clients: `${count} ${segment}/${territory} ${fee} 10` }).map((client) => ({
    ...client,
    externalId: `${segment}-${territory}-${client.externalId}`,
  }));

interface Spot {
  readonly segment: string | null;
  readonly territory: string | null;
  readonly clients: readonly object[];
  readonly traits: readonly object[];
  readonly confident: boolean;
  readonly explanation: string;
}

async function spotOf(token: string): Promise<Spot> {
  const { data, errors } = await server.query<{ sweetSpot: Spot }>(
    token,
    operationText('sweet-spot'),
  );
  expect(errors).toBeUndefined();
  return data.sweetSpot;
}

test('a segment that most of the best are in, as most clients are, is no sweet spot', async () => {
  // 20 clients, 12 of them Legal; the best five: three Legal and two Dental, four of them in the north.
  const clients = [
    ...market(3, 'Legal', 'North', 200),
    ...market(1, 'Dental', 'North', 190),
    ...market(1, 'Dental', 'South', 180),
    ...market(2, 'Legal', 'North', 50),
    ...market(7, 'Legal', 'South', 40),
    ...market(6, 'Dental', 'South', 30),
  ].map((client, i) => ({ ...client, externalId: `c${i}` }));
  const spot = await spotOf(await mspOf(clients));
  expect(spot).toMatchObject({ segment: null, territory: 'North', confident: true });
  expect(spot.clients).toHaveLength(5);
  expect(spot.traits).toEqual([
    {
      dimension: 'TERRITORY',
      value: 'North',
      clients: 4,
      percent: 80,
      basePercent: 30,
      lift: 2.67,
    },
  ]);
  expect(spot.explanation).toBe(
    'From March 2025 to February 2026 the 5 of 20 clients whose fees leave most a seat leave $194.00 a seat and month, the others $37.33. They have 10 seats. 80.0 % of them are in the territory North, against 30.0 % of all: 2.67 times as often.',
  );
});

test('a project moves no sweet spot, and of a few clients it is said that one decides', async () => {
  const clients = toClients({ clients: '3 Legal/North 100 10 | 1 Retail/South 90 10 90000' });
  const spot = await spotOf(await mspOf(clients, 'GBP'));
  expect(spot).toMatchObject({ segment: null, clients: [{ name: 'c0-0' }], confident: false });
  expect(spot.explanation).toContain('one client decides');
});
