import { SCOPE_NAMES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { ingest } from './sample-msp';

let server: TestServer;
let tenantId: number;
let token: string;
let now = new Date('2026-03-01T12:00:00Z');
const LATER = '2026-03-01T12:30:00.000Z';

const bill = (externalId: string, client: string | null, postedOn: string, amount: string) => ({
  ...{ externalId, clientExternalId: client, postedOn, amount },
  ...{ kind: 'NON_RECURRING_SERVICE', invoiceNumber: `N-${externalId}` },
});

beforeAll(async () => {
  server = await openTestServer({ clock: { now: () => now } });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPE_NAMES, { tenantId });
  const send = (kind: string, ...records: object[]) => ingest(server, token, kind, records);
  await send('Clients', { externalId: 'a', name: 'Acorn' }, { externalId: 'b', name: 'Birch' });
  await send(
    'Revenue',
    bill('1', 'a', '2026-01-10', '100.5'),
    bill('2', 'b', '2026-02-10', '-20'),
    bill('3', null, '2026-02-20', '7'),
  );
  const seats = { clientExternalId: 'a', effectiveOn: '2026-01-01', seats: 40 };
  await send('SeatCounts', { externalId: 's1', ...seats }, { externalId: 's2', ...seats });
  const people = { effectiveOn: '2026-01-01', employees: 10.5, technicalEmployees: 7 };
  await send('Headcounts', { externalId: 'h1', ...people });
  now = new Date(LATER);
  await send('Revenue', bill('1', 'a', '2026-01-10', '101'));
  await send('SeatCounts', { externalId: 's2', deleted: true });
});
afterAll(() => server.close());

interface Revenue {
  readonly externalId: string;
}
interface Page {
  readonly nodes: readonly Revenue[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null };
}

const LIST = `query ($first: Int, $after: String, $filter: SentOfClientFilter, $orderBy: SentOrder) {
  revenue(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { externalId postedOn amount kind invoiceNumber updatedAt client { name } }
    totalCount pageInfo { endCursor } } }`;

const ask = async (variables: object, bearer = token) =>
  (await server.query<{ revenue: Page }>(bearer, LIST, variables)).data.revenue;
const ids = ({ nodes }: Page) => nodes.map(({ externalId }) => externalId).join('');

test('revenue that was sent is read back, the newest first', async () => {
  const page = await ask({});
  expect(ids(page)).toBe('321');
  expect(page.nodes[2]).toEqual({
    ...{ externalId: '1', postedOn: '2026-01-10', amount: '101', kind: 'NON_RECURRING_SERVICE' },
    ...{ invoiceNumber: 'N-1', updatedAt: LATER, client: { name: 'Acorn' } },
  });
  expect(ids(await ask({ filter: { from: '2026-02-01', until: '2026-02-20' } }))).toBe('2');
});

test('what came since an instant is told, and pages go on by update', async () => {
  expect(ids(await ask({ filter: { updatedSince: LATER } }))).toBe('1');
  const first = await ask({ first: 2, orderBy: 'UPDATED' });
  const rest = await ask({ after: first.pageInfo.endCursor, orderBy: 'UPDATED' });
  expect([ids(first), ids(rest), first.totalCount]).toEqual(['23', '1', 3]);
});

test('a token limited to clients sees theirs alone, and nobody’s but the MSP’s headcounts', async () => {
  const { data } = await server.query<{ clients: { nodes: { id: string }[] } }>(
    token,
    '{ clients { nodes { id } } }',
  );
  const { id } = data.clients.nodes[0]!;
  expect(ids(await ask({ filter: { clients: [id] } }))).toBe('1');
  const clientIds = [Number(id.split('_')[2])];
  const limited = server.token(SCOPE_NAMES, { tenantId, clientIds });
  expect(ids(await ask({}, limited))).toBe('1');
  const { errors } = await server.query(limited, '{ headcounts { totalCount } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test('counts of seats and of people are read back', async () => {
  const { data } = await server.query(
    token,
    `{ seatCounts { nodes { externalId effectiveOn seats endpoints client { name } } }
       headcounts { nodes { externalId effectiveOn employees technicalEmployees } } }`,
  );
  const effectiveOn = '2026-01-01';
  expect(data).toEqual({
    seatCounts: {
      nodes: [
        { externalId: 's1', effectiveOn, seats: 40, endpoints: null, client: { name: 'Acorn' } },
      ],
    },
    headcounts: {
      nodes: [{ externalId: 'h1', effectiveOn, employees: '10.5', technicalEmployees: '7' }],
    },
  });
});

describe('lists by update', () => {
  const AGAIN = '2026-03-01T12:45:00.000Z';
  const opened = (externalId: string, more: object = {}) => ({
    ...{ externalId, clientExternalId: 'a', openedAt: '2026-02-01T10:00:00Z' },
    ...more,
  });
  const worked = (externalId: string, minutes: string) => ({
    ...{ externalId, clientExternalId: 'a', technicianExternalId: 'p1', minutes },
    startedAt: '2026-02-01T10:00:00Z',
  });

  beforeAll(async () => {
    const send = (kind: string, ...records: object[]) => ingest(server, token, kind, records);
    await send('Technicians', { externalId: 'p1', name: 'Pat' }, { externalId: 'p2', name: 'Al' });
    await send('Tickets', opened('k1'), opened('k2'), opened('k3'));
    await send('TimeEntries', worked('e1', '10'), worked('e2', '20'), worked('e3', '30'));
    now = new Date(AGAIN);
    await send('Clients', { externalId: 'a', name: 'Acorn', segment: 'Legal' });
    await send('Technicians', { externalId: 'p1', name: 'Pat', email: 'pat@example.com' });
    await send('Technicians', { externalId: 'p1', name: 'Patricia' });
    await send('Tickets', opened('k1', { board: 'Help Desk' }), opened('k3'));
    await send('TimeEntries', worked('e2', '25'), worked('e3', '30'));
  });

  const listed = async (list: string, field: string, given: string) => {
    const query = `{ list: ${list}(${given}) { nodes { said: ${field} updatedAt } totalCount pageInfo { endCursor hasNextPage } } }`;
    const { data, errors } = await server.query<{ list: Listed }>(token, query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.list;
  };
  interface Listed {
    readonly nodes: readonly { readonly said: unknown; readonly updatedAt: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }

  test.each([
    ['clients', 'name', 'Acorn', 2],
    ['technicians', 'name', 'Patricia', 2],
    ['tickets', 'board', 'Help Desk', 3],
    ['timeEntries', 'minutes', 25, 3],
  ])(
    '%s: what came with something new is found, and comes last in the order of updates',
    async (list, field, changed, all) => {
      const since = `filter: { updatedSince: "${AGAIN}" }`;
      const news = { said: changed, updatedAt: AGAIN };
      expect(await listed(list, field, since)).toMatchObject({ nodes: [news], totalCount: 1 });
      expect((await listed(list, field, `${since}, orderBy: USUAL`)).nodes).toEqual([news]);
      const first = await listed(list, field, `first: ${all - 1}, orderBy: UPDATED`);
      expect(first.nodes.map(({ updatedAt }) => updatedAt)).not.toContain(AGAIN);
      const rest = await listed(
        list,
        field,
        `after: "${first.pageInfo.endCursor}", orderBy: UPDATED`,
      );
      expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([[news], false]);
    },
  );

  test('a cursor of another order, and what is no instant, are refused', async () => {
    const { pageInfo } = await listed('clients', 'name', 'first: 1');
    const codes = [
      `after: "${pageInfo.endCursor}", orderBy: UPDATED`,
      'filter: { updatedSince: "soon" }',
    ];
    const refused = await Promise.all(
      codes.map((given) => server.query(token, `{ clients(${given}) { nodes { id } } }`)),
    );
    expect(refused.map(({ errors }) => errors?.[0]?.extensions?.['code'])).toEqual([
      'BAD_CURSOR',
      'BAD_DATE_TIME',
    ]);
  });
});
