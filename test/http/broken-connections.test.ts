import { Writable } from 'node:stream';
import pino from 'pino';
import { ask as onServer } from '../fixture/held-postgres';
import type { TestServer } from '../fixture/server';
import { until } from '../fixture/until';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let msp: SampleMsp;
const logged: string[] = [];

const sink = new Writable({
  write: (chunk, _encoding, done) => {
    logged.push(String(chunk));
    done();
  },
});

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({
    env: { POOL_SIZE: '8', TENANT_CONNECTIONS: '8' },
    logger: pino({ level: 'error' }, sink),
  }));
}, 60_000);
afterAll(() => server?.close());

const post = (path: string, type: string, body: string): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${msp.token}`, 'content-type': type },
    body,
  });

const graphql = (query: string): Promise<Response> =>
  post('/graphql', 'application/json', JSON.stringify({ query }));

const seats = (id: string): string =>
  `externalId,clientExternalId,effectiveOn,seats\n${id},c1,2026-03-01,20\n`;

const KINDS: readonly ((i: number) => Promise<Response>)[] = [
  () => graphql('{ clients { nodes { name seats(on: "2026-03-01") } } }'),
  (i) =>
    graphql(`mutation { ingestSeatCounts(source: "psa", records: [
      { externalId: "n${i}", clientExternalId: "c1", effectiveOn: "2026-03-01", seats: 20 }]) { created } }`),
  (i) => post('/import/seat-counts?source=psa', 'text/csv', seats(`f${i}`)),
];

const CUT_ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'seatwise'`;

test('connections that break in anybody’s hands are refusals to them, and nothing to the next', async () => {
  const answers: Response[] = [];
  let enough = false;
  const asking = KINDS.flatMap((kind) => [kind, kind]).map(async (kind, who) => {
    for (let i = 0; !enough; i += 1) answers.push(await kind(who * 1000 + i));
  });
  for (let round = 0; round < 5; round += 1) {
    const before = answers.length;
    await onServer(server.superuserUrl, CUT_ALL);
    await until(() => answers.length > before + KINDS.length * 2);
  }
  enough = true;
  await Promise.all(asking);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers } of refused) {
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({
      status: 503,
      retryAfter: expect.stringMatching(/^\d+$/),
    });
  }
  expect((await KINDS[0]!(0)).status).toBe(200);
  expect(logged.filter((line) => !line.includes('the database does not answer'))).toEqual([]);
});
