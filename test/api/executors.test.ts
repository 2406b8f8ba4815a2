import { parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { openSchema } from '../../src/graphql/schema';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText, QUERIES } from './operations';
import { sendSampleMsp, type SampleMsp } from './sample-msp';

/** The compiled path begins at the third sight of a document. */
const OFTEN = 4;

let on: TestDatabase;
let compiled: TestServer;
let interpreted: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  on = await cloneDatabase({ poolSize: 1 });
  compiled = await openTestServer({ on, env: { GRAPHQL_JIT: 'on' } });
  interpreted = await openTestServer({ on, env: { GRAPHQL_JIT: 'off' } });
  msp = await sendSampleMsp(compiled, { more: 3 });
}, 60_000);
afterAll(async () => {
  await compiled?.close();
  await interpreted?.close();
  await on?.drop();
});

const DOCUMENTED = QUERIES.map((query) => [query.name, query] as const);

test.each(DOCUMENTED)('%s compiles', (name) => {
  expect(isCompiledQuery(compileQuery(openSchema(), parse(operationText(name))))).toBe(true);
});

test.each(DOCUMENTED)('%s: both executors agree', async (name, { variables }) => {
  const ask = (server: TestServer) => server.query(msp.token, operationText(name), variables(msp));
  const expected = await ask(interpreted);
  expect(expected.errors).toBeUndefined();
  for (let i = 0; i < OFTEN; i += 1) expect(await ask(compiled)).toEqual(expected);
});

const REFUSED = [
  [
    'a bad variable',
    'query ($first: Int) { clients(first: $first) { totalCount } }',
    { first: 'x' },
  ],
  ['a refusal', 'query ($first: Int) { clients(first: $first) { totalCount } }', { first: -1 }],
  [
    'a bad month',
    'query ($p: PeriodInput!) { msp { metric(key: RHEM, period: $p) { value } } }',
    { p: { from: '2026-13', to: '2026-13' } },
  ],
] as const;

test.each(REFUSED)('%s is told the same way by both executors', async (_, text, variables) => {
  const expected = await interpreted.query(msp.token, text, variables);
  expect(expected.errors).toBeDefined();
  for (let i = 0; i < OFTEN; i += 1) {
    expect(await compiled.query(msp.token, text, variables)).toEqual(expected);
  }
});

test('a good answer follows a refused one, compiled', async () => {
  const text = 'query ($first: Int) { clients(first: $first) { nodes { name } } }';
  for (const first of [1, 1, 1, -1, 1]) {
    const answer = await compiled.query(msp.token, text, { first });
    expect(answer.status).toBe(first > 0 ? 200 : 400);
  }
});
