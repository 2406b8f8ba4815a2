import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { ingest } from './sample-msp';

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
  await ingest(server, token, 'Clients', [{ externalId: 'c1', name: 'Acorn' }]);
}, 60_000);
afterAll(() => server?.close());

test('one bad record never loses a good one, whatever is wrong with it', async () => {
  const good = (externalId: string) => ({
    externalId,
    clientExternalId: 'c1',
    openedAt: '2026-03-01T10:00:00Z',
  });
  const result = await ingest(server, token, 'Tickets', [
    good('good-1'),
    { ...good('bad-date'), openedAt: 'yesterday' },
    { ...good('bad-word'), source: 'CARRIER_PIGEON' },
    { ...good('bad-number'), reopenedCount: 'often' },
    { externalId: 'no-client', openedAt: '2026-03-01T10:00:00Z' },
    { ...good('misspelt'), sumary: 'Printer' },
    'not a record',
    null,
    { ...good('waits'), clientExternalId: 'c9' },
    good('good-2'),
  ]);
  expect(result).toMatchObject({ received: 10, created: 3, rejected: 6, parked: 1 });
  expect(result.errors.map(({ index, code, path }) => [index, code, path.join('.')])).toEqual([
    [1, 'INVALID_DATE', 'openedAt'],
    [2, 'INVALID_ENUM', 'source'],
    [3, expect.any(String), 'reopenedCount'],
    [5, 'UNKNOWN_FIELD', 'sumary'],
    [6, 'INVALID_RECORD', ''],
    [7, 'INVALID_RECORD', ''],
    [8, 'PARKED_UNKNOWN_REFERENCE', 'clientExternalId'],
  ]);
  expect(result.errors[4 - 1]?.externalId).toBe('misspelt');
});

test('a misspelt field of a nested record is found too', async () => {
  const amounts = [{ effectiveOn: '2026-01-01', amount: '10', cicle: 'MONTHLY' }];
  const agreement = {
    externalId: 'a1',
    clientExternalId: 'c1',
    name: 'M',
    type: 'MANAGED',
    startsOn: '2026-01-01',
    amounts,
  };
  const { errors } = await ingest(server, token, 'Agreements', [agreement]);
  expect(errors).toMatchObject([
    { code: 'UNKNOWN_FIELD', path: ['amounts', '0', 'cicle'] },
    { code: 'REQUIRED', path: ['amounts', '0', 'cycle'] },
  ]);
  expect(errors[0]?.message).toContain('Did you mean cycle?');
});

test('records written into the query are read alike: a bad date rejects its own record', async () => {
  const text = `mutation { ingestSeatCounts(source: "psa", records: [
    { externalId: "s1", clientExternalId: "c1", effectiveOn: "2026-02-30", seats: 5 }
    { externalId: "s2", clientExternalId: "c1", effectiveOn: "2026-02-01", seats: 5 }
  ]) { created rejected errors { index code path } } }`;
  expect((await server.query(token, text)).data).toEqual({
    ingestSeatCounts: {
      created: 1,
      rejected: 1,
      errors: [{ index: 0, code: 'INVALID_DATE', path: ['effectiveOn'] }],
    },
  });
});

test('two kinds can be sent in one request, under any names', async () => {
  const text = `mutation Both($c: [ClientRecord!]!, $s: [SeatCountRecord!]!) {
    a: ingestClients(source: "psa", records: $c) { created }
    ...Seats
  }
  fragment Seats on Mutation { b: ingestSeatCounts(source: "psa", records: $s) { created freshness { staleMonths } } }`;
  const { data } = await server.query(token, text, {
    c: [{ externalId: 'c2', name: 'Birch' }],
    s: [{ externalId: 's3', clientExternalId: 'c2', effectiveOn: '2026-02-01', seats: 5 }],
  });
  expect(data).toEqual({ a: { created: 1 }, b: { created: 1, freshness: { staleMonths: 0 } } });
});

test('what is parked is seen, and lands when what it waits for arrives', async () => {
  const text =
    '{ parkedRecords { totalCount nodes { source kind identity missingKind missingExternalId } } }';
  expect((await server.query(token, text)).data).toEqual({
    parkedRecords: {
      totalCount: 1,
      nodes: [
        {
          source: 'psa',
          kind: 'TICKETS',
          identity: 'waits',
          missingKind: 'CLIENTS',
          missingExternalId: 'c9',
        },
      ],
    },
  });
  await ingest(server, token, 'Clients', [{ externalId: 'c9', name: 'Late' }]);
  expect((await server.query(token, text)).data).toEqual({
    parkedRecords: { totalCount: 0, nodes: [] },
  });
  const late = '{ client(ref: { source: "psa", externalId: "c9" }) { tickets { totalCount } } }';
  expect((await server.query(token, late)).data).toEqual({
    client: { tickets: { totalCount: 1 } },
  });
});

test('5000 records are taken, 5001 refused', async () => {
  const records = Array.from({ length: 5001 }, (_, i) => ({
    externalId: `n${i}`,
    name: `Client ${i} ${'of a long name '.repeat(20)}`,
    status: 'PROSPECT',
  }));
  await expect(ingest(server, token, 'Clients', records)).rejects.toThrow('TOO_MANY_RECORDS');
  expect(await ingest(server, token, 'Clients', records.slice(1))).toMatchObject({ created: 5000 });
}, 30_000);

test('what is no list at all is refused as GraphQL does it', async () => {
  const text =
    'mutation ($r: [ClientRecord!]!) { ingestClients(source: "psa", records: $r) { created } }';
  const answer = await server.query(token, text, { r: 5 });
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});
