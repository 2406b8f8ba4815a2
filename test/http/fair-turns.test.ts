import { openOnlooker, type Onlooker } from '../fixture/obstruct';
import { openTestServer, type TestServer } from '../fixture/server';
import { until } from '../fixture/until';
import { sendSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let busy: SampleMsp;
let other: SampleMsp;
let onlooker: Onlooker;

const QUEUE = 10;
const SHARE = 3;
const SENT = 60;

beforeAll(async () => {
  server = await openTestServer({
    env: { POOL_SIZE: '4', TENANT_CONNECTIONS: String(SHARE), TENANT_QUEUE: String(QUEUE) },
  });
  busy = await sendSampleMsp(server, { prefix: 'Busy ' });
  other = await sendSampleMsp(server, { prefix: 'Other ' });
  onlooker = await openOnlooker(server.superuserUrl);
}, 60_000);
afterAll(async () => {
  await onlooker?.close();
  await server?.close();
});

const ask = (token: string, query: string): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

const setTarget = (day: number): string => `mutation {
  setTarget(input: { metric: RHEM, since: "2026-03-${String(day).padStart(2, '0')}", max: 1 }) { max }
}`;

/** Holds up every target that this MSP sets, and nobody else. */
const targetsOf = ({ tenantId }: SampleMsp): string =>
  `INSERT INTO target (tenant_id, metric, since, max, set_at)
   SELECT ${tenantId}, 'RHEM', '2026-03-01', 1, now()`;

interface Refused {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}

test('what one MSP waits for is waited for by nobody else, and not by more than may wait', async () => {
  const answers = await onlooker.holding(targetsOf(busy), async () => {
    const sent = Array.from({ length: SENT }, () => ask(busy.token, setTarget(1)));
    const refused: Response[] = [];
    for (const answer of sent) {
      void answer.then((response) => {
        if (response.status === 429) refused.push(response);
      });
    }
    await until(() => refused.length === SENT - SHARE - QUEUE);
    for (const response of refused) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      const { errors } = (await response.json()) as Refused;
      expect(errors[0]?.extensions.code).toBe('TOO_MANY_WAITING');
    }
    expect(await onlooker.running()).toHaveLength(SHARE);
    const others = await Promise.all([
      ask(other.token, '{ clients { nodes { name } } }'),
      ask(other.token, setTarget(1)),
      fetch(`${server.url}/health`),
      fetch(`${server.url}/metrics`, {
        headers: {
          authorization: `Bearer ${server.token(['operator'], { tenantId: busy.tenantId })}`,
        },
      }),
    ]);
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    return sent;
  });
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(SHARE + QUEUE);
});
