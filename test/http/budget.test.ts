import { createMsp } from '../fixture/database';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

/** Two servers on one database, where an MSP may spend three million a minute. */
let shared: TestDatabase;
let servers: readonly [TestServer, TestServer];

beforeAll(async () => {
  shared = await cloneDatabase();
  const open = () =>
    openTestServer({ on: shared, env: { COST_PER_MINUTE: '3000000', POOL_SIZE: '1' } });
  servers = [await open(), await open()];
}, 60_000);
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.close()));
  await shared?.drop();
});

const SCOPES = ['metrics:read', 'clients:read', 'settings:write', 'tokens:write'] as const;
const ISSUE = `mutation ($input: ApiTokenInput!) { issueApiToken(input: $input) { secret } }`;

async function newMsp(): Promise<string> {
  const tenantId = await createMsp(servers[0].database);
  return servers[0].token(SCOPES, { tenantId });
}

async function issue(keeper: string, share: number): Promise<string> {
  const input = { name: 'Add-on', scopes: ['metrics:read', 'clients:read'], share };
  const { data } = await servers[0].query<{ issueApiToken: { secret: string } }>(keeper, ISSUE, {
    input,
  });
  return data.issueApiToken.secret;
}

interface Answer {
  readonly data?: object;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
  readonly extensions?: object;
}

async function ask(token: string, query: string, { at = 0, extensions = {} } = {}) {
  const response = await fetch(`${servers[at]!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, extensions }),
  });
  return {
    status: response.status,
    head: response.headers,
    ...((await response.json()) as Answer),
  };
}

/** Readings of a month that is not closed: each costs what it would take, and takes no time. */
const readings = (times: number): string =>
  `{ viewer { subject } ${Array.from({ length: times }, (_, at) => `f${at}: restatements(month: "2026-03") { month }`).join(' ')} }`;
const dear = readings(84);
const spendMost = (token: string, at = 0) => ask(token, dear, { at });

const leftIn = (head: Headers): number => Number(/r=(\d+)/.exec(head.get('ratelimit') ?? '')?.[1]);

test('every answer tells what it cost, what is left, and when all is there again', async () => {
  const token = await newMsp();
  const extensions = { limits: true };
  const answer = await ask(token, '{ limits { perMinute left share } }', { extensions });
  expect(answer.head.get('ratelimit-policy')).toBe('"minute";q=3000000;w=60');
  expect(answer.head.get('ratelimit')).toMatch(/^"minute";r=2999\d{3};t=(60|[1-5]?\d)$/);
  const left = leftIn(answer.head);
  expect(answer.data).toEqual({ limits: { perMinute: 3_000_000, left, share: 0 } });
  expect(answer.extensions).toEqual({
    limits: { cost: 4, perMinute: 3_000_000, left, fullAt: expect.any(String) as string },
  });
});

test('what one server spends is spent on the other too; beyond it, a query is refused until later', async () => {
  const token = await newMsp();
  const first = await spendMost(token);
  expect([first.status, Number(first.head.get('x-query-cost')) > 1_600_000]).toEqual([200, true]);
  const second = await spendMost(token, 1);
  expect(second).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'OVER_BUDGET', retryAfter: expect.any(Number) as number } }],
  });
  expect(second.errors?.[0]?.message).toMatch(/less than that is left of the 3000000/);
  expect(Number(second.head.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(token, '{ viewer { subject } }', { at: 1 })).status).toBe(200);
});

test('a token with a share of its own is answered when others have used up the rest', async () => {
  const keeper = await newMsp();
  const mine = await issue(keeper, 0.3);
  expect((await spendMost(keeper)).status).toBe(200);
  expect((await spendMost(keeper)).status).toBe(429);
  expect((await ask(mine, readings(35))).status).toBe(200);
});

test.each([
  ['answered with all others', 150, 5],
  ['answered in a thread of its own', 500, 200],
])(
  'rows that there are not cost nothing in the end: a query %s',
  async (_, clients, agreements) => {
    const token = await newMsp();
    const query = `{ clients(first: ${clients}) { nodes { agreements(first: ${agreements}) { nodes { id name } } } } }`;
    const { head, extensions } = await ask(token, query, { extensions: { limits: true } });
    const left = leftIn(head);
    expect(Number(head.get('x-query-cost'))).toBeGreaterThan(clients * agreements * 2);
    expect(3_000_000 - left).toBe(2);
    expect(extensions).toMatchObject({ limits: { left } });
    expect(leftIn((await ask(token, '{ viewer { subject } }')).head)).toBe(left - 2);
  },
);

test('another MSP has a budget of its own', async () => {
  const [one, other] = [await newMsp(), await newMsp()];
  await spendMost(one);
  expect([(await spendMost(one)).status, (await spendMost(other)).status]).toEqual([429, 200]);
});

test('what costs more than a token may ever spend is refused for good', async () => {
  const keeper = await newMsp();
  // The server hears of the new token when it is first used.
  expect((await ask(await issue(keeper, 0.5), '{ viewer { subject } }')).status).toBe(200);
  const answer = await spendMost(keeper);
  expect(answer).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'COST_TOO_HIGH' } }],
  });
  expect(answer.head.get('retry-after')).toBeNull();
});

describe('costOf', () => {
  const COST_OF = (document: string) =>
    `{ costOf(document: ${JSON.stringify(document)}) { cost most heaviest { field cost } } }`;

  test('weighs a query as it is weighed when it runs, and names its heaviest fields', async () => {
    const token = await newMsp();
    const document = '{ viewer { subject } many: clients(first: 100) { nodes { id name } } }';
    const { data } = await ask(token, COST_OF(document));
    const ran = await ask(token, document);
    const cost = Number(ran.head.get('x-query-cost'));
    expect(data).toEqual({
      costOf: {
        cost,
        most: 2_000_000,
        heaviest: [
          { field: 'many', cost: cost - 2 },
          { field: 'viewer', cost: 2 },
        ],
      },
    });
  });

  test.each([
    ['is no query', 'query {', /Syntax Error/],
    ['asks for what there is not', '{ nothing }', /Cannot query field/],
    [
      'has two operations',
      'query A { viewer { subject } } query B { viewer { subject } }',
      /2 operations/,
    ],
  ])('refuses a document that %s', async (_, document, words) => {
    const { errors } = await ask(await newMsp(), COST_OF(document));
    expect(errors?.[0]?.extensions.code).toBe('BAD_DOCUMENT');
    expect(errors?.[0]?.message).toMatch(words);
  });
});
