import { checkAlerts } from '../../src/answers/alerts/check-alerts';
import { uncheckedMsps } from '../../src/answers/alerts/unchecked-msps';
import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { refreshWithin } from '../../src/rollup/count/refresh';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { until } from '../fixture/until';
import { openTestServer, type TestServer } from '../fixture/server';
import { ingest, sendSampleMsp, type SampleMsp } from './sample-msp';

let now = Date.parse('2026-04-10T18:00:00Z');
let shared: TestDatabase;
let server: TestServer;
let msp: SampleMsp;
const clock = { now: () => new Date(now) };

beforeAll(async () => {
  shared = await cloneDatabase();
  server = await openTestServer({ clock, on: shared });
  msp = await sendSampleMsp(server);
}, 60_000);
afterAll(async () => {
  await server?.close();
  await shared?.drop();
});

const token = (...scopes: Scope[]): string =>
  server.token(scopes.length > 0 ? scopes : TENANT_SCOPES, { tenantId: msp.tenantId });

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly crossedIn: string | null;
}

const SAVE = `mutation ($input: AlertInput!) { saveAlert(input: $input) { alert { id name crossedIn above } } }`;
const REMOVE = `mutation ($id: ID!) { removeAlert(id: $id) { alert { name } } }`;
const LIST = `{ alerts { id name crossedIn client { name } } }`;

const send = (input: object, by = token()) =>
  server.query<{ saveAlert: { alert: Saved } }>(by, SAVE, {
    input: { name: 'Too many tickets', metric: 'REACTIVE_HOURS', ...input },
  });

async function save(input: object): Promise<string> {
  const { data, errors } = await send(input);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.saveAlert.alert.id;
}

async function listed(by = token()): Promise<readonly Saved[]> {
  const { data, errors } = await server.query<{ alerts: Saved[] }>(by, LIST);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.alerts;
}

afterEach(async () => {
  for (const { id } of await listed()) await server.query(token(), REMOVE, { id });
});

interface Told {
  readonly subject: string;
  readonly client_id: number | null;
  readonly data: { readonly month: string; readonly value: number | null };
}

/** What the events of an alert told. */
const told = (id: string): Promise<Told[]> =>
  server.database.read({ tenantId: msp.tenantId, clientIds: null }, (scope) =>
    scope.query<Told>(
      `SELECT subject, client_id, data FROM event
       WHERE tenant_id = $1 AND kind = 'TARGET_CROSSED' AND subject = $2 ORDER BY number`,
      [msp.tenantId, id],
    ),
  );

const keyOf = (id: string): number => Number(id.split('_').at(-1));
const check = () => checkAlerts(server.database, msp.tenantId, clock);
const unchecked = () => uncheckedMsps(server.database, clock.now());

/** So many minutes of reactive work, on a ticket of Acorn's. */
async function work(month: string, minutes: number): Promise<void> {
  await ingest(server, token(), 'TimeEntries', [
    {
      externalId: `more-${month}`,
      ticketExternalId: 'k03a',
      technicianExternalId: 't1',
      startedAt: `2026-${month}-08T15:00:00Z`,
      minutes: String(minutes),
    },
  ]);
}

test('a crossing is told once, and once more after the number was where it should be', async () => {
  const id = await save({ above: 3.5 });
  const standing = async () => [await check(), (await listed())[0]?.crossedIn];
  expect(await standing()).toEqual([0, null]);
  await work('03', 60);
  expect(await standing()).toEqual([1, '2026-03']);
  await work('03', 90);
  expect(await standing()).toEqual([0, '2026-03']);
  await work('03', 6);
  expect(await standing()).toEqual([0, null]);
  await work('03', 120);
  expect(await standing()).toEqual([1, '2026-03']);
  expect((await told(id)).map(({ data }) => data.value)).toEqual([4, 5]);
  await work('03', 0);
});

test('it goes by so many months in a row, and one without a number says nothing', async () => {
  const two = await save({ above: 2.5, periods: 2 });
  const none = await save({ above: 0, periods: 12 });
  await check();
  expect([await told(two), await told(none)]).toMatchObject([[{ data: { value: 3 } }], []]);
});

test('it may be about one client, one area, or what is off its target', async () => {
  const client = await save({ client: msp.clients['Acorn'], above: 1.5 });
  const area = await save({ deliveryArea: 'SUPPORT', below: 4 });
  const target = await save({ metric: 'RHEM', offTarget: true });
  await server.query(
    token(),
    'mutation { setTarget(input: { metric: RHEM, since: "2026-01-01", max: 0.01 }) { max } }',
  );
  expect(await check()).toBe(3);
  expect([await told(client), await told(area), await told(target)]).toMatchObject([
    [{ client_id: keyOf(msp.clients['Acorn']!), data: { value: 2 } }],
    [{ client_id: null }],
    [{ client_id: null }],
  ]);
});

test('money is told without the amount, and its alert is seen by those who may read money', async () => {
  const id = await save({ metric: 'MRR', below: 1_000_000 });
  await check();
  expect(await told(id)).toMatchObject([{ data: { metric: 'MRR', value: null } }]);
  expect(await listed(token('events:read', 'metrics:read'))).toEqual([]);
  const { errors } = await send(
    { metric: 'MRR', above: 1 },
    token('webhooks:write', 'metrics:read'),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('a token limited to clients has the alerts of those, and saves no others', async () => {
  await save({ above: 1 });
  const acorn = msp.clients['Acorn']!;
  const limited = server.token(TENANT_SCOPES, {
    tenantId: msp.tenantId,
    clientIds: [keyOf(acorn)],
  });
  expect(await listed(limited)).toEqual([]);
  const { data } = await send({ client: acorn, above: 1 }, limited);
  expect(await listed(limited)).toMatchObject([{ id: data.saveAlert.alert.id }]);
  expect((await send({ above: 1 }, limited)).errors?.[0]).toMatchObject({
    message: expect.stringContaining('limited to clients') as string,
    extensions: { code: 'BAD_ALERT', argument: 'input.client' },
  });
});

test('said anew it is held against the numbers anew; two servers tell a crossing once', async () => {
  const id = await save({ above: 1 });
  await Promise.all([check(), check()]);
  await save({ id, name: 'Much', above: 2 });
  expect(await listed()).toMatchObject([{ id, name: 'Much', crossedIn: null }]);
  expect((await Promise.all([check(), check()])).sort()).toEqual([0, 1]);
  expect(await told(id)).toHaveLength(2);
});

test.each([
  ['no limit', {}, 'input.above', /Say a limit/],
  ['limits that every number crosses', { above: 1, below: 2 }, 'input.above', /Every number/],
  ['a limit with too many decimals', { above: 0.123_456_78 }, 'input.above', /6 decimals/],
  ['no months', { above: 1, periods: 0 }, 'input.periods', /1 to 12/],
  ['no name', { above: 1, name: ' ' }, 'input.name', /1 to 200/],
  [
    'a number that no client has',
    { above: 1, metric: 'REACTIVE_TICKETS_PER_TECHNICIAN', client: 'Acorn' },
    'input.metric',
    /not known of one client/,
  ],
  [
    'a client beside an area',
    { above: 1, client: 'Acorn', deliveryArea: 'VCIO' },
    'input.deliveryArea',
    /Leave one out/,
  ],
])('%s: it is refused with the field and what to do', async (_, input, argument, words) => {
  const named = 'client' in input ? { ...input, client: msp.clients['Acorn'] } : input;
  const { errors } = await send(named);
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_ALERT', argument } });
  expect(errors?.[0]?.message).toMatch(words);
  expect(await listed()).toEqual([]);
});

test('a client or an alert that there is not is not found', async () => {
  const codes = [
    await send({ above: 1, client: 'client_1_999' }),
    await send({ above: 1, id: 'alert_1_999' }),
    await server.query(token(), REMOVE, { id: 'client_1_1' }),
  ].map(({ errors }) => errors?.[0]?.extensions?.['code']);
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});

test('a server holds them against new numbers by itself', async () => {
  const id = await save({ above: 1 });
  const other = await openTestServer({ clock, on: shared, background: true });
  try {
    await until(async () => (await told(id)).length === 1);
  } finally {
    await other.close();
  }
});

test('a month that is not over never crosses; it does when it ends, without any new record', async () => {
  await work('04', 600);
  const id = await save({ above: 9 });
  expect([await check(), await unchecked()]).toEqual([0, []]);
  now = Date.parse('2026-05-01T12:00:00Z');
  expect(await unchecked()).toEqual([msp.tenantId]);
  await refreshWithin(server.database, msp.tenantId, clock, 30);
  expect([await check(), await unchecked()]).toEqual([1, []]);
  expect((await told(id)).map(({ data }) => data.month)).toEqual(['2026-04']);
});
