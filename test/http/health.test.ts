import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

test('health needs no token and says whether the database answers', async () => {
  const response = await fetch(`${server.url}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', database: 'ok' });
});

test('the figures of the server are for operators', async () => {
  const tenantId = await createMsp(server.database);
  await server.database.write(tenantId, (scope) =>
    scope.query(`INSERT INTO stale_month (tenant_id, client_id) VALUES ($1, 0)`, [tenantId]),
  );
  const get = (token: string) =>
    fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await get(server.token(['metrics:read'], { tenantId }))).status).toBe(403);
  const answer = await get(server.token(['operator'], { tenantId }));
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain('\nseatwise_tenants_waiting 1\n');
  expect(text).toContain('\nseatwise_stale_marks 1\n');
});

test('an unknown path says which paths there are', async () => {
  const response = await fetch(`${server.url}/nothing`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('/import/{kind}');
});
