import type { Scope } from '../../src/auth/scopes';
import type { Clock } from '../../src/clock';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

const SCOPES: Scope[] = ['clients:read', 'metrics:read', 'settings:write', 'ingest:write'];
const NAMES = '{ clients { nodes { name } } }';
const INGEST = `mutation ($name: String!) { ingestClients(source: "crm",
  records: [{ externalId: "1", name: $name }]) { rejected } }`;

let now = new Date('2026-03-31T18:00:00Z');
const clock: Clock = { now: () => now };
let database: TestDatabase;
let server: TestServer;
let cacheless: TestServer;
let tenantId: number;
let token: string;
let heard: string[] = [];

beforeAll(async () => {
  database = await cloneDatabase({ poolSize: 1 });
  server = await openTestServer({ clock, on: database });
  cacheless = await openTestServer({ clock, on: database, env: { RESPONSE_CACHE: 'off' } });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPES, { tenantId });
  const register =
    'mutation ($input: OperationInput!) { registerOperation(input: $input) { name } }';
  await server.query(token, register, { input: { name: 'names', document: NAMES } });
  await rename('North Mill');
  for (const each of [server, cacheless]) each.database.onStatement = (sql) => heard.push(sql);
});
afterAll(async () => {
  await cacheless?.close();
  await server?.close();
  await database?.drop();
});

const rename = async (name: string) => {
  const { errors } = await server.query<object>(token, INGEST, { name });
  expect(errors).toBeUndefined();
};
const byQuery = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

async function get(path: string, tag: string | null = null, by = token, on = server) {
  heard = [];
  const headers = { authorization: `Bearer ${by}`, ...(tag && { 'if-none-match': tag }) };
  const answer = await fetch(`${on.url}${path}`, { headers });
  const text = await answer.text();
  return { status: answer.status, tag: answer.headers.get('etag'), text, answer };
}
const tagOf = async (path: string, by = token) => (await get(path, null, by)).tag!;

const PATHS = [byQuery(NAMES), '/q/names.json', '/q/names.csv', '/q/names.jsonl'];

test.each(PATHS)('%s answers 304 from one statement while nothing changes', async (path) => {
  const first = await get(path);
  expect(first.status).toBe(200);
  expect(first.tag).toMatch(/^W\/"[\w-]{43}"$/);
  expect(first.answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(first.answer.headers.get('vary')).toContain('authorization');
  const again = await get(path, `"other", ${first.tag}`);
  expect([again.status, again.tag, again.text]).toEqual([304, first.tag, '']);
  expect(heard).toHaveLength(1);
});

test.each(PATHS)(
  '%s comes out of memory, and from the database where none is kept',
  async (path) => {
    const first = await get(path);
    const again = await get(path);
    expect([again.text, again.tag]).toEqual([first.text, first.tag]);
    expect(heard).toHaveLength(1);
    const read = await get(path, null, token, cacheless);
    expect([read.text, read.tag]).toEqual([first.text, first.tag]);
    expect(heard.length).toBeGreaterThan(1);
  },
);

test.each(PATHS)('%s has another tag and the new answer after a change', async (path) => {
  const before = await tagOf(path);
  await rename('South Mill');
  const after = await get(path, before);
  expect(after.status).toBe(200);
  expect(after.tag).not.toBe(before);
  expect(after.text).toContain('South Mill');
  await rename('North Mill');
});

test('a setting and a registered document change the tag too', async () => {
  const tags = [await tagOf('/q/names.json')];
  for (const document of [`${NAMES} `, NAMES]) {
    const register = 'mutation ($i: OperationInput!) { registerOperation(input: $i) { name } }';
    await server.query(token, register, { i: { name: 'names', document } });
    tags.push(await tagOf('/q/names.json'));
  }
  expect(new Set(tags).size).toBe(3);
});

test('other rights have another tag, and tokens of the same rights the same', async () => {
  const path = byQuery(NAMES);
  const tokens = [
    server.token(['clients:read'], { tenantId }),
    server.token(SCOPES, { tenantId, clientIds: [1] }),
    server.token(SCOPES, { tenantId, clientIds: [2] }),
    token,
  ];
  const answers = await Promise.all(tokens.map((by) => tagOf(path, by)));
  expect(new Set(answers).size).toBe(tokens.length);
  const same = server.token([...SCOPES].reverse(), { tenantId, subject: 'another' });
  expect(await tagOf(path, same)).toBe(answers.at(-1));
  expect((await get(path, null, tokens[2])).text).toBe('{"data":{"clients":{"nodes":[]}}}');
});

test('another document, other variables and another form have another tag', async () => {
  const named = 'query ($first: Int) { clients(first: $first) { nodes { name } } }';
  const paths = [
    byQuery(NAMES),
    byQuery(named),
    `${byQuery(named)}&variables={"first":1}`,
    ...['/q/names.json', '/q/names.csv'],
  ];
  const tags = [];
  for (const path of paths) tags.push(await tagOf(path));
  expect(new Set(tags).size).toBe(paths.length);
});

test('the day is in the tag, the minute is not', async () => {
  const path = byQuery(NAMES);
  const before = await tagOf(path);
  const at = async (instant: string) => {
    now = new Date(instant);
    return (await get(path, before, server.token(SCOPES, { tenantId }))).status;
  };
  const evening = await at('2026-03-31T23:59:59Z');
  const tomorrow = await at('2026-04-01T23:59:59Z');
  now = new Date('2026-03-31T18:00:00Z');
  expect([evening, tomorrow]).toEqual([304, 200]);
});

test.each([
  ['what depends on the moment', '{ limits { left } }', 200],
  ['who asks, within a fragment', '{ ...Who } fragment Who on Query { viewer { subject } }', 200],
  [
    'an answer with a part refused',
    '{ clients { nodes { name } } auditLog { nodes { action } } }',
    200,
  ],
  ['a refusal', '{ weather }', 400],
])('%s has no tag', async (_, query, status) => {
  const answer = await get(byQuery(query));
  expect([answer.status, answer.tag]).toEqual([status, null]);
});

test('a write between the tag and the answer is never hidden by the tag', async () => {
  const path = byQuery('query Between { clients { nodes { name } } }');
  let wrote: Promise<void> | null = null;
  const listen = server.database.onStatement;
  const tagged = new Promise<void>((resolve) => {
    server.database.onStatement = (sql) => {
      if (!sql.includes('last_write') || wrote) return;
      wrote = rename('East Mill');
      resolve();
    };
  });
  const [first] = await Promise.all([get(path), tagged]);
  await wrote!;
  server.database.onStatement = listen;
  const after = await get(path, first.tag);
  expect([after.status, after.text]).toEqual([
    200,
    '{"data":{"clients":{"nodes":[{"name":"East Mill"}]}}}',
  ]);
});

test('the version of the data says the same to programs that send queries by POST', async () => {
  const ask = async () =>
    (
      await server.query<{ dataVersion: { version: string } }>(
        token,
        '{ dataVersion { version countedAt staleMonths } }',
      )
    ).data.dataVersion.version;
  const before = await ask();
  expect(await ask()).toBe(before);
  await rename('West Mill');
  expect(await ask()).not.toBe(before);
});
