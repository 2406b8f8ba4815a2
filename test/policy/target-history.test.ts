import { operationText } from '../api/operations';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

test('a target that is replaced stays in the history', async () => {
  const tenantId = await createMsp(server.database);
  const token = server.token(['metrics:read', 'settings:write'], { tenantId });
  for (const [since, max] of [
    ['2026-03-01', 0.15],
    ['2026-01-01', 0.2],
  ])
    await server.query(token, operationText('set-target'), {
      input: { metric: 'RHEM', since, max },
    });
  const { data } = await server.query(token, operationText('target-history'), { metric: 'RHEM' });
  const target = { min: null, exclusive: true };
  expect(data).toEqual({
    targetHistory: [
      { ...target, max: 0.25, since: null, custom: false },
      { ...target, max: 0.2, since: '2026-01-01', custom: true },
      { ...target, max: 0.15, since: '2026-03-01', custom: true },
    ],
  });
  const aisp = await server.query(token, operationText('target-history'), { metric: 'AISP' });
  expect(aisp.status).toBe(403);
});
