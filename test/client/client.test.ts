import {
  ApiTokensDocument,
  ClientStatusValues,
  createClient,
  isKnown,
  IssueApiTokenDocument,
  RhemByClientByMonthDocument,
  SeatwiseError,
  WhoAmIDocument,
  type ClientStatus,
  type RecordOf,
  type SeatwiseClient,
} from '../../schema/client/src';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { openFront, type Front } from './front';

let server: TestServer;
let front: Front;
let client: SeatwiseClient;
const period = { from: '2026-01', to: '2026-03' };
const NAMES = ['Acorn', 'Birch', 'Cedar', 'Date', 'Elm'];
const record = (name: string): RecordOf<'clients'> => ({ externalId: name.toLowerCase(), name });

beforeAll(async () => {
  server = await openTestServer();
  front = await openFront(server.url);
  const tenantId = await createMsp(server.database);
  const token = server.token(TENANT_SCOPES, { tenantId });
  client = createClient({ url: `${front.url}/`, token });
}, 60_000);
afterAll(async () => {
  front?.close();
  await server?.close();
});
beforeEach(() => front.plan());

test('records go in batches, each under a key of its own, and what became of them is added up', async () => {
  const records = [
    ...NAMES.slice(0, 3).map(record),
    { externalId: 'nameless' },
    ...NAMES.slice(3).map(record),
  ];
  const result = await client.ingest('clients', records, { source: 'crm', batchSize: 2 });
  expect(result).toMatchObject({ received: 6, created: 5, rejected: 1 });
  expect(result.errors).toMatchObject([{ index: 3, externalId: 'nameless', path: ['name'] }]);
  expect(new Set(front.keys).size).toBe(3);
});

test('records may come as a stream', async () => {
  async function* come() {
    for (const name of NAMES) yield await Promise.resolve(record(name));
  }
  const result = await client.ingest('clients', come(), { source: 'crm' });
  expect(result).toMatchObject({ received: 5, unchanged: 5 });
});

test('a list is read over all its pages, each when it is needed', async () => {
  const names: string[] = [];
  const variables = { first: 2, period };
  for await (const { name } of client.paged(
    RhemByClientByMonthDocument,
    variables,
    (answer) => answer.clients,
  ))
    names.push(name);
  expect(names).toEqual(NAMES);
  expect(front.keys).toEqual([undefined, undefined, undefined]);
});

test('what is refused is an error with its code, its place, its request and what was answered', async () => {
  const refused: unknown = await client
    .query(RhemByClientByMonthDocument, { first: 0, period })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SeatwiseError);
  expect(refused).toMatchObject({
    ...{ code: 'BAD_PAGE', path: ['clients'], retryAfter: null, data: null },
    ...{ requestId: expect.any(String), message: expect.stringContaining('first') },
  });
});

test('what cannot be answered at the moment is sent again, and no more often than said', async () => {
  front.plan('refuse', 'refuse');
  expect(await client.query(WhoAmIDocument)).toMatchObject({ viewer: { subject: 'test' } });
  front.plan('refuse', 'refuse');
  const impatient = createClient({ url: front.url, token: 'none', retries: 1 });
  await expect(impatient.query(WhoAmIDocument)).rejects.toMatchObject({
    status: 503,
    retryAfter: 0,
  });
});

test('a change whose answer was lost is done once', async () => {
  front.plan('lose answer');
  const input = { name: 'Add-on', scopes: ['metrics:read'] };
  const { issueApiToken } = await client.query(IssueApiTokenDocument, { input });
  expect(issueApiToken?.secret).toMatch(/^seatwise_/);
  expect(front.keys).toEqual([expect.any(String), front.keys[0]]);
  const { apiTokens } = await client.query(ApiTokensDocument);
  expect(apiTokens).toHaveLength(1);
});

test('a value that was added to an enum later compiles, and is told apart', () => {
  const words = (status: ClientStatus): string =>
    isKnown(ClientStatusValues, status)
      ? { ACTIVE: 'active', OFFBOARDED: 'gone', PROSPECT: 'may come' }[status]
      : `something new: ${status}`;
  expect(words('ACTIVE')).toBe('active');
  expect(words('ON_HOLD')).toBe('something new: ON_HOLD');
});

test('what does not fit an operation does not compile', () => {
  const slips = [
    // @ts-expect-error: a period needs both months
    () => client.query(RhemByClientByMonthDocument, { period: { from: '2026-01' } }),
    // @ts-expect-error: the variables are missing
    () => client.query(RhemByClientByMonthDocument),
    // @ts-expect-error: there is no such field in the answer
    async () => (await client.query(WhoAmIDocument)).viewer?.weather,
    // @ts-expect-error: seats are counted
    () => client.ingest('seat-counts', [{ seats: 'many' }], { source: 'crm' }),
  ];
  expect(slips).toHaveLength(4);
});
