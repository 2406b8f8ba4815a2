import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../src/auth/actor';
import { MyImpactResolver } from '../../src/graphql/impact/my-impact.resolver';
import { noteDeprecated } from '../../src/graphql/impact/note-deprecated';
import { silentLogger } from '../../src/logger';
import { RequestContext } from '../../src/request/context';
import { DeprecatedUses } from '../../src/request/deprecated-uses';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

/** An API of a later day, on which something of every sort is given up. */
const LATER = buildSchema(`
  type Query {
    viewer: Viewer
    prices(of: [Unit!], filter: PriceFilter, query: PriceQuery, old: Int @deprecated(reason: "since")): Int
  }
  type Viewer { name: String subject: String @deprecated(reason: "since") }
  enum Unit { SEAT ENDPOINT @deprecated(reason: "since") CLIENT @deprecated(reason: "since") }
  input PriceFilter { unit: Unit region: String @deprecated(reason: "since") }
  input PriceQuery { filters: [PriceFilter!] }
`);
/** On the day after that, one of them is gone. */
const AFTER = buildSchema('type Query { a: Int } type Viewer { name: String }');

const HOUR = 3_600_000;
let server: TestServer;
let tenantId: number;
let now = Date.parse('2026-11-30T10:20:00Z');
const clock = { now: () => new Date(now) };
let uses: DeprecatedUses;

beforeAll(async () => {
  server = await openTestServer({ clock });
  tenantId = await createMsp(server.database);
  uses = new DeprecatedUses(server.database, clock, silentLogger);
});
afterAll(() => server?.close());

const actorOf = (token: string): Actor => ({
  ...{ subject: 'dashboard', tenantId, clientIds: null, scopes: new Set<never>() },
  ...{ expiresAt: null, token, issuedAt: null },
});

/** Takes an operation as the server does before it runs. */
async function ask(token: string, text: string, variables: object = {}): Promise<void> {
  const document = parse(text);
  const contextValue = { actor: actorOf(token), deprecatedUses: uses };
  await noteDeprecated({
    ...{ schema: LATER, document, operation: document.definitions[0] },
    ...{ request: { variables }, contextValue },
  } as unknown as Parameters<typeof noteDeprecated>[0]);
}

async function impactOn(token: string, schema: GraphQLSchema = LATER) {
  const context = new RequestContext(actorOf(token), clock, server.database);
  try {
    return await new MyImpactResolver().myImpact(context, { schema } as never);
  } finally {
    await context.close();
  }
}
const namesOn = async (token: string, schema?: GraphQLSchema): Promise<string[]> =>
  (await impactOn(token, schema)).map(({ name }) => name);

test.each([
  ['a field', '{ viewer { subject } }', {}, 'Viewer.subject'],
  ['an argument', '{ prices(old: 1) }', {}, 'Query.prices.old'],
  ['a value in the text', '{ prices(of: [ENDPOINT]) }', {}, 'Unit.ENDPOINT'],
  ['an input field in the text', '{ prices(filter: { region: "x" }) }', {}, 'PriceFilter.region'],
  ['a value', 'query ($of: [Unit!]) { prices(of: $of) }', { of: ['CLIENT'] }, 'Unit.CLIENT'],
  [
    'what lies deep in a variable',
    'query ($query: PriceQuery) { prices(query: $query) }',
    { query: { filters: [{ unit: 'SEAT', region: 'North' }] } },
    'PriceFilter.region',
  ],
])('%s that is given up is noted when it is used', async (what, text, variables, name) => {
  await ask(what, text, variables);
  expect(await namesOn(what)).toEqual([name]);
});

test('what is not given up is not noted, nor what another token uses', async () => {
  await ask('mine', '{ viewer { name } prices(of: [SEAT]) }');
  await ask('other', '{ viewer { subject } }');
  expect([await namesOn('mine'), await namesOn('other')]).toEqual([[], ['Viewer.subject']]);
});

test('it tells when it was last used, to the hour, and nothing any more once the thing is gone', async () => {
  await ask('hourly', '{ viewer { subject } }');
  now += HOUR / 2;
  await ask('hourly', '{ viewer { subject } }');
  const at = { first: '2026-11-30T10:20:00.000Z', later: '2026-11-30T11:50:00.000Z' };
  const told = async () =>
    (await impactOn('hourly')).map(({ lastUsedAt }) => lastUsedAt.toISOString());
  expect(await told()).toEqual([at.first]);
  now += HOUR;
  await ask('hourly', '{ viewer { subject } }');
  expect(await told()).toEqual([at.later]);
  expect(await namesOn('hourly', AFTER)).toEqual([]);
});

test('today nothing of the API is given up', async () => {
  const token = server.token(['metrics:read'], { tenantId });
  expect(await server.query(token, '{ myImpact { name reason lastUsedAt } }')).toEqual({
    status: 200,
    data: { myImpact: [] },
  });
});
