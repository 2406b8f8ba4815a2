import request from 'supertest';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

test('health needs no token and says whether the database answers', async () => {
  for (const path of ['/health', '/health/ready'])
    await request(server.url).get(path).expect(200, { status: 'ok', database: 'ok' });
});

test('the process says that it lives, whatever the database does', async () => {
  await request(server.url).get('/health/live').expect(200, { status: 'ok' });
});

test('the figures of the server are for operators', async () => {
  const tenantId = await createMsp(server.database);
  await server.database.write(tenantId, (scope) =>
    scope.query(`INSERT INTO stale_month (tenant_id, client_id) VALUES ($1, 0)`, [tenantId]),
  );
  const get = (token: string) =>
    request(server.url).get('/metrics').auth(token, { type: 'bearer' });
  await get(server.token(['metrics:read'], { tenantId })).expect(403);
  const { text } = await get(server.token(['operator'], { tenantId }))
    .expect(200)
    .expect('content-type', 'text/plain; version=0.0.4; charset=utf-8');
  expect(text.match(/^# TYPE .*$/gm)).toEqual([
    '# TYPE seatwise_uptime_seconds gauge',
    '# TYPE seatwise_memory_bytes gauge',
    '# TYPE seatwise_tenants_waiting gauge',
    '# TYPE seatwise_stale_marks gauge',
    '# TYPE seatwise_not_counted gauge',
    '# TYPE seatwise_webhook_backlog gauge',
    '# TYPE seatwise_requests_total counter',
    '# TYPE seatwise_request_seconds histogram',
    '# TYPE seatwise_webhook_attempts_total counter',
    '# TYPE seatwise_webhook_attempt_seconds histogram',
  ]);
  expect(text).toContain('\nseatwise_tenants_waiting 1\n');
  expect(text).toContain('\nseatwise_stale_marks 1\n');
});

test('requests are counted by route, operation and status, and timed', async () => {
  const tenantId = await createMsp(server.database);
  const token = server.token(['operator'], { tenantId });
  await server.query(token, 'query WhoAmI { viewer { subject } }');
  const { text } = await request(server.url).get('/metrics').auth(token, { type: 'bearer' });
  expect(text).toContain(
    '\nseatwise_requests_total{route="/graphql",operation="WhoAmI",status="200"} 1\n',
  );
  expect(text).toContain('seatwise_request_seconds_count{route="/graphql",operation="WhoAmI"} 1');
});

test('an unknown path says which paths there are', async () => {
  const { text } = await request(server.url).get('/nothing').expect(404);
  expect(text).toContain('/import/{kind}');
});
