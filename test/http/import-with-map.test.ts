import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let tenantId: number;
beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database);
});
afterAll(() => server.close());

const REPORT = readFileSync(join(__dirname, '../ingest/maps/samples/toggl.csv'));

const post = (path: string, body: Buffer = REPORT): Test =>
  request(server.url)
    .post(path)
    .auth(server.token(['ingest:write'], { tenantId }), { type: 'bearer' })
    .set({ 'content-type': 'text/csv' })
    .send(body);

test('a dry run tells what would land and shows records; nothing is there afterwards', async () => {
  const dry = await post('/import/all?source=toggl&map=toggl&dryRun=true').expect(200);
  expect(dry.body).toMatchObject({
    ...{ dryRun: true, created: 7, rejected: 0 },
    byKind: {
      clients: { created: 1 },
      technicians: { created: 2 },
      'time-entries': { created: 4 },
    },
    freshness: { staleMonths: 0 },
  });
  expect((dry.body as { sample: unknown[] }).sample).toHaveLength(7);
  const landed = await post('/import/all?source=toggl&map=toggl').expect(200);
  expect(landed.body).toMatchObject({ created: 7 });
  expect(landed.body).not.toHaveProperty('dryRun');
});

test('a kind takes only its records from the file', async () => {
  const { body } = await post('/import/technicians?source=people&map=toggl').expect(200);
  expect(body).toMatchObject({ received: 2, created: 2, byKind: { technicians: { created: 2 } } });
});

test.each([
  ['an unknown map', 'all?source=x&map=togl', 404, 'UNKNOWN_MAP', 'Did you mean toggl?'],
  [
    'a kind that the map does not make',
    'revenue?source=x&map=toggl',
    400,
    'KIND_NOT_IN_MAP',
    'It makes clients, technicians, time-entries',
  ],
  ['all kinds without a map', 'all?source=x', 404, 'UNKNOWN_KIND', '"all"'],
  [
    'a file of another program',
    'all?source=x&map=zendesk',
    400,
    'MISSING_COLUMNS',
    '"Organization"',
  ],
  ['a flag that is none', 'all?source=x&map=toggl&dryRun=1', 400, 'BAD_FLAG', 'dryRun=true'],
])('%s is refused', async (_, path, status, code, hint) => {
  const { body } = await post(`/import/${path}`).expect(status);
  expect(body).toMatchObject({ error: { code, message: expect.stringContaining(hint) } });
});
