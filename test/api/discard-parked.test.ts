import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest } from './sample-msp';

let server: TestServer;
let token: string;
let tenantId: number;

beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId });
}, 60_000);
afterAll(() => server?.close());

const DISCARD = operationText('discard-parked');
type Parked = { source: string; kind: string; identity: string; missingExternalId: string };
type Answer = { discardParked: Parked[]; parkedRecords: { nodes: Parked[] } };

const ticket = (externalId: string) => ({
  externalId,
  clientExternalId: 'never sent',
  openedAt: '2026-03-01T10:00:00Z',
});
const discard = (bearer: string, identities: string[], kind = 'tickets', source = 'psa') =>
  server.query<Answer>(bearer, DISCARD, { source, kind, identities });
const waiting = async (): Promise<string[]> => {
  const text = '{ parkedRecords { nodes { identity } } }';
  const { data } = await server.query<Answer>(token, text);
  return data.parkedRecords.nodes.map(({ identity }) => identity);
};

test('records that wait are taken out and told; those of other kinds, sources and names stay', async () => {
  await ingest(server, token, 'Tickets', [ticket('k1'), ticket('k2'), ticket('k3')]);
  expect((await discard(token, ['k1'], 'time-entries')).data.discardParked).toEqual([]);
  expect((await discard(token, ['k1'], 'tickets', 'rmm')).data.discardParked).toEqual([]);
  const { data } = await discard(token, ['k3', 'k1', 'unknown'], 'TICKETS');
  expect(data.discardParked).toEqual(
    ['k1', 'k3'].map((identity) => ({
      source: 'psa',
      kind: 'TICKETS',
      identity,
      missingKind: 'CLIENTS',
      missingExternalId: 'never sent',
      parkedAt: expect.any(String) as string,
    })),
  );
  expect(await waiting()).toEqual(['k2']);
  await ingest(server, token, 'Clients', [{ externalId: 'never sent', name: 'Late' }]);
  const { data: tickets } = await server.query<{ tickets: { nodes: { number: string }[] } }>(
    token,
    '{ tickets(first: 10) { nodes { number } } }',
  );
  expect(tickets.tickets.nodes).toEqual([{ number: 'k2' }]);
});

test('it takes the right to send records, and a token of every client', async () => {
  const reader = server.token(['metrics:read'], { tenantId });
  expect((await discard(reader, ['k1'])).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  const limited = server.token(TENANT_SCOPES, { tenantId, clientIds: [1] });
  expect((await discard(limited, ['k1'])).errors).toHaveLength(1);
});

test('another MSP finds nothing to discard', async () => {
  await ingest(server, token, 'Tickets', [{ ...ticket('mine'), clientExternalId: 'nobody' }]);
  const other = server.token(TENANT_SCOPES, { tenantId: await createMsp(server.database) });
  expect((await discard(other, ['mine'])).data.discardParked).toEqual([]);
  expect(await waiting()).toEqual(['mine']);
});
