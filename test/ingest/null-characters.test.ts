import { TENANT_SCOPES } from '../../src/auth/scopes';
import { ingest, type Ingested } from '../api/sample-msp';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
});
afterAll(() => server?.close());

const toldIn = ({ errors }: Ingested) =>
  errors.map(({ index, path, code }) => [index, path.join('.'), code]);

const GOOD = { externalId: 'good', name: 'Good' };

test.each([
  ['its id', { externalId: 'a\0b', name: 'Bad' }, 'externalId'],
  ['a text', { externalId: 'bad', name: 'a\0b' }, 'name'],
  ['a word of a list', { externalId: 'bad', name: 'Bad', status: 'ACT\0IVE' }, 'status'],
])(
  'a null character in %s is that record’s error, and the next one lands',
  async (_, bad, field) => {
    const result = await ingest(server, token, 'Clients', [bad, GOOD]);
    expect(toldIn(result)).toMatchObject([[0, field, expect.any(String)]]);
    expect(result.created + result.unchanged).toBe(1);
  },
);

test('one in a reference, a nested text or a field’s name is that record’s error', async () => {
  const ticket = { externalId: 't', clientExternalId: 'a\0', openedAt: '2026-01-05T10:00:00Z' };
  const technician = {
    externalId: 'p',
    name: 'P',
    allocations: [{ effectiveOn: '2026-01-01', share: 1, role: 'a\0' }],
  };
  expect(toldIn(await ingest(server, token, 'Tickets', [ticket]))).toMatchObject([
    [0, 'clientExternalId', expect.any(String)],
  ]);
  expect(toldIn(await ingest(server, token, 'Technicians', [technician]))).toMatchObject([
    [0, 'allocations.0.role', expect.any(String)],
  ]);
  const odd = { ...GOOD, ['na\0me']: 'x' };
  expect((await ingest(server, token, 'Clients', [odd])).errors).toHaveLength(1);
});

test('one in the name of the source is a bad request', async () => {
  const text = 'mutation ($s: String!) { ingestClients(source: $s, records: []) { received } }';
  const answer = await server.query(token, text, { s: 'psa\0' });
  expect([answer.status, answer.errors?.[0]?.extensions?.['code']]).toEqual([400, 'BAD_TEXT']);
});
