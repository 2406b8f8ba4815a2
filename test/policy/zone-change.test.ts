import { Client } from 'pg';
import { rebuild } from '../../src/rollup/count/rebuild';
import { operationText } from '../api/operations';
import { ingest, sendSampleMsp } from '../api/sample-msp';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { numbersOf } from './policy-msp';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

test('an MSP that changes its time zone keeps the edges of the months it has closed', async () => {
  const msp = await sendSampleMsp(server);
  // Half past nine in the evening of January 31 in Chicago, February in Kolkata.
  const late = {
    externalId: 'edge',
    number: '#edge',
    clientExternalId: 'c1',
    openedAt: '2026-02-01T03:30:00Z',
    closedAt: '2026-02-01T04:30:00Z',
  };
  await ingest(server, msp.token, 'Tickets', [late]);
  await server.query(msp.token, operationText('close-month'), { month: '2026-01' });
  const january = { from: '2026-01', to: '2026-01', view: 'AS_CLOSED' };
  expect(await numbersOf(server, msp, 'TICKETS_OPENED', january)).toEqual([4]);
  const owner = new Client({ connectionString: server.superuserUrl });
  await owner.connect();
  await owner.query(`UPDATE msp SET time_zone = 'Asia/Kolkata' WHERE id = $1`, [msp.tenantId]);
  await owner.end();
  await rebuild(server.database, msp.tenantId, TEST_CLOCK);
  expect(await numbersOf(server, msp, 'TICKETS_OPENED', january)).toEqual([4]);
  expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([3, 4, 3]);
});
