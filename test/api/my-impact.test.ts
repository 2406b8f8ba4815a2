import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType } from 'graphql';
import { openSchema } from '../../src/graphql/schema';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

const REASON = 'Since 2026-11-30: use `Viewer.name`.';

/** The API of a later day, on which a field, an argument and values of an enum are given up. */
function giveUp(): void {
  const schema = openSchema();
  const viewer = schema.getType('Viewer') as GraphQLObjectType;
  const { metricDefinitions: definitions } = schema.getQueryType()!.getFields();
  const query = schema.getType('MetricsQuery') as GraphQLInputObjectType;
  const key = schema.getType('MetricKey') as GraphQLEnumType;
  const given = [
    viewer.getFields()['subject'],
    definitions?.args.find(({ name }) => name === 'keys'),
    query.getFields()['groupBy'],
    ...['RHEM', 'AISP', 'MRR'].map((value) => key.getValue(value)),
  ];
  for (const each of given) each!.deprecationReason = REASON;
}

const HOUR = 3_600_000;
let server: TestServer;
let now = Date.parse('2026-11-30T10:20:00Z');

beforeAll(async () => {
  giveUp();
  server = await openTestServer({ clock: { now: () => new Date(now) } });
}, 60_000);
afterAll(() => server?.close());

interface Impact {
  readonly name: string;
  readonly reason: string;
  readonly lastUsedAt: string;
}

async function impactOn(token: string): Promise<readonly Impact[]> {
  const { data } = await server.query<{ myImpact: Impact[] }>(
    token,
    '{ myImpact { name reason lastUsedAt } }',
  );
  return data.myImpact;
}

const NAMED = `{ metricDefinitions(keys: [RHEM]) { key } }`;
const BY_VARIABLE = `query ($query: MetricsQuery!) { metrics(query: $query) { rows { values { key } } } }`;
const QUERY = {
  ...{ metrics: ['AISP', 'TICKETS_PER_SEAT'], groupBy: ['CLIENT'] },
  period: { from: '2026-01', to: '2026-01' },
};

test('a token is told what it uses of that which is given up, and when it last did', async () => {
  const tenantId = await createMsp(server.database);
  const tokenOf = (subject: string) => server.token(['metrics:read'], { tenantId, subject });
  expect(await impactOn(tokenOf('mine'))).toEqual([]);
  await server.query(tokenOf('mine'), NAMED);
  await server.query(tokenOf('other'), '{ viewer { subject } }');
  now += HOUR;
  await server.query(tokenOf('mine'), BY_VARIABLE, { query: QUERY });
  const at = { first: '2026-11-30T10:20:00.000Z', later: '2026-11-30T11:20:00.000Z' };
  expect(await impactOn(tokenOf('mine'))).toEqual([
    { name: 'MetricKey.AISP', reason: REASON, lastUsedAt: at.later },
    { name: 'MetricKey.RHEM', reason: REASON, lastUsedAt: at.first },
    { name: 'MetricsQuery.groupBy', reason: REASON, lastUsedAt: at.later },
    { name: 'Query.metricDefinitions.keys', reason: REASON, lastUsedAt: at.first },
  ]);
  expect((await impactOn(tokenOf('other'))).map(({ name }) => name)).toEqual(['Viewer.subject']);
});
