import { createHash } from 'node:crypto';
import { appendEvents } from '../../src/events/append-events';
import type { NewEvent } from '../../src/events/event-data';
import { forgetEvents } from '../../src/events/forget-events';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let msp: number;
let token: string;

const event = (at: string, clientId: number | null = null, months: string[] = []): NewEvent => ({
  ...{ kind: 'MEASURES_CHANGED', at: new Date(at), subject: 'msp_1', clientId },
  data: { months, count: 7 },
});
const closed = (at: string): NewEvent => ({
  ...{ kind: 'MONTH_CLOSED', at: new Date(at), subject: null, clientId: null },
  data: { month: '2026-02', contentHash: 'ä' },
});
const append = (...events: NewEvent[]): Promise<void> =>
  server.database.write(msp, (scope) => appendEvents(scope, events));

interface Told {
  readonly number: string;
  readonly [name: string]: unknown;
}
interface Page {
  readonly nodes: readonly Told[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly digest: string;
}
interface Hour {
  readonly hour: string;
  readonly events: number;
  readonly digest: string;
  readonly final: boolean;
  readonly first: string | null;
}

const EVENTS = `query ($after: String, $first: Int, $kinds: [EventKind!]) {
  events(after: $after, first: $first, kinds: $kinds) {
    nodes { number kind at subject data } endCursor hasNextPage digest } }`;
const HOURS = `query ($from: DateTime, $until: DateTime) {
  eventHours(from: $from, until: $until) { hour events first last digest final } }`;

const page = async (variables: object = {}, by = token): Promise<Page> => {
  const { data, errors } = await server.query<{ events: Page }>(by, EVENTS, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.events;
};
const refusal = async (text: string, variables: object): Promise<unknown> =>
  (await server.query(token, text, variables)).errors?.[0]?.extensions;
const hours = async (variables: object = {}): Promise<readonly Hour[]> => {
  const { data, errors } = await server.query<{ eventHours: Hour[] }>(token, HOURS, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.eventHours;
};

/** As a receiver works it out, from nothing but what it was told. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(
    names.map((name) => [name, inOrder((value as Record<string, unknown>)[name])]),
  );
};
const digestOf = (told: readonly Told[]): string =>
  createHash('sha256')
    .update(told.map((each) => JSON.stringify(inOrder(each))).join('\n'))
    .digest('hex');

beforeAll(async () => (server = await openTestServer()));
afterAll(() => server?.close());
beforeEach(async () => {
  msp = await createMsp(server.database);
  token = server.token(['events:read'], { tenantId: msp });
});

test('pages follow each other without a gap, and each proves that it is whole', async () => {
  expect(await page()).toMatchObject({ nodes: [], endCursor: null, hasNextPage: false });
  const at = '2026-03-31T10:00:00Z';
  await append(event(at), closed(at), event(at, null, ['2026-02', '2026-03']), closed(at));
  const first = await page({ first: 3 });
  const second = await page({ after: first.endCursor });
  expect([...first.nodes, ...second.nodes].map(({ number }) => number)).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
  expect([first.hasNextPage, second.hasNextPage, second.endCursor]).toEqual([true, false, '4']);
  for (const each of [first, second]) expect(each.digest).toBe(digestOf(each.nodes));
});

test('who asks for some kinds is not sent past others again', async () => {
  const at = '2026-03-31T10:00:00Z';
  await append(closed(at), event(at), event(at));
  const { nodes, endCursor } = await page({ kinds: ['MONTH_CLOSED'] });
  expect(nodes.map(({ kind }) => kind)).toEqual(['MONTH_CLOSED']);
  expect(endCursor).toBe('3');
});

test('a token limited to clients is told of those alone, with a digest of what it is told', async () => {
  await append(event('2026-03-31T10:00:00Z', 4), closed('2026-03-31T10:00:00Z'));
  const limited = server.token(['events:read'], { tenantId: msp, clientIds: [4] });
  const { nodes, digest, endCursor } = await page({}, limited);
  expect(nodes.map(({ number }) => number)).toEqual(['1']);
  expect([digest, endCursor]).toEqual([digestOf(nodes), '2']);
});

test.each([
  ['no number', { after: 'eleven' }, 'BAD_CURSOR'],
  ['a number that is not given yet', { after: '5' }, 'BAD_CURSOR'],
  ['too many at once', { first: 1001 }, 'BAD_PAGE'],
])('%s is refused', async (_what, variables, code) => {
  expect(await refusal(EVENTS, variables)).toMatchObject({ code });
});

test('each hour tells how much happened in it and what that hashes to', async () => {
  await append(event('2026-03-31T15:10:00Z'), event('2026-03-31T15:50:00Z'));
  await append(event('2026-03-31T17:59:00Z'));
  const { nodes } = await page();
  const told = await hours({ from: '2026-03-31T15:30:00Z' });
  expect(told.map(({ events, final }) => [events, final])).toEqual([
    [2, true],
    [0, true],
    [1, false],
  ]);
  expect(told.map(({ digest }) => digest)).toEqual(
    [nodes.slice(0, 2), [], nodes.slice(2)].map(digestOf),
  );
  expect(await hours()).toHaveLength(24);
  expect(await refusal(HOURS, { from: '2026-03-01T00:00:00Z' })).toMatchObject({
    code: 'BAD_PERIOD',
  });
});

test('events are kept for so many days; who asks after an older one is told so', async () => {
  await append(
    event('2026-01-01T10:10:00Z'),
    event('2026-01-01T10:50:00Z'),
    event('2026-03-01T00:00:00Z'),
  );
  await forgetEvents(server.database, 60, new Date('2026-03-02T10:40:00Z'));
  expect((await page()).nodes).toHaveLength(3);
  await forgetEvents(server.database, 60, new Date('2026-03-02T11:00:00Z'));
  expect((await page()).nodes.map(({ number }) => number)).toEqual(['3']);
  expect(await refusal(EVENTS, { after: '1' })).toMatchObject({
    code: 'EVENTS_GONE',
    forgotten: '2',
  });
  expect((await page({ after: '2' })).nodes).toHaveLength(1);
  const from = '2026-01-01T10:00:00Z';
  expect(await refusal(HOURS, { from, until: '2026-01-01T12:00:00Z' })).toMatchObject({
    code: 'EVENTS_GONE',
  });
  expect(
    await hours({ from: '2026-03-01T00:00:00Z', until: '2026-03-01T01:00:00Z' }),
  ).toMatchObject([{ events: 1 }]);
});
