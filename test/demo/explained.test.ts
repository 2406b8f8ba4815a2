import { operationText } from '../api/operations';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';

jest.setTimeout(120_000);

const QUARTER = { from: '2026-01', to: '2026-03' };
let server: SampleServer;

beforeAll(async () => {
  server = await openSampleServer();
}, 120_000);
afterAll(() => server?.close());

async function ask<T>(name: string, variables: object): Promise<T> {
  const { data, errors } = await server.query<T>(server.full, operationText(name), variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Explained {
  readonly value: number;
  readonly previous: { readonly value: number };
  readonly drivers: {
    name: string;
    effect: number;
    clients: { client: { name: string } | null; effect: number }[];
  }[];
}
const explained = async (key: string, periods = 4): Promise<Explained> => {
  const variables = { key, period: QUARTER, periods };
  return (await ask<{ msp: { metric: Explained } }>('why-it-changed', variables)).msp.metric;
};

test.each(['RHEM', 'AISP', 'GROSS_MARGIN_PERCENT', 'SUPPORT_COST_PER_SEAT', 'TOTAL_CLOSE_PERCENT'])(
  'the causes of a year’s change of %s add up to it',
  async (key) => {
    const { value, previous, drivers } = await explained(key);
    const sum = drivers.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo(value - previous.value, 9);
  },
);

test('the spiral: RHEM rose by more tickets and by slower work, not by off-ticket time', async () => {
  const { value, previous, drivers } = await explained('RHEM');
  const [tickets, labour, off] = drivers.map(({ effect }) => effect);
  expect(value).toBeGreaterThan(previous.value);
  expect(tickets).toBeGreaterThan(0);
  expect(labour).toBeGreaterThan(0);
  expect(Math.abs(off!)).toBeLessThan(tickets! + labour!);
});

test('the MRR bridge runs through two years without a gap', async () => {
  interface Moved {
    opening: string;
    closing: string;
    new: string;
    expansion: string;
    contraction: string;
    churned: string;
    partial: boolean;
  }
  const { mrrBridge } = await ask<{ mrrBridge: Moved[] }>('mrr-bridge', {
    period: { from: '2024-06', to: '2026-05' },
  });
  const cents = (text: string) => Math.round(Number(text) * 100);
  mrrBridge.forEach((month, i) => {
    const { opening, closing, expansion, contraction, churned } = month;
    const moves = [month.new, expansion, contraction, churned].map(cents);
    expect(cents(opening) + moves.reduce((all, each) => all + each, 0)).toBe(cents(closing));
    if (i > 0) expect(opening).toBe(mrrBridge[i - 1]?.closing);
  });
  expect(mrrBridge.map(({ partial }) => partial).indexOf(true)).toBe(mrrBridge.length - 1);
  // 20 of 31 days are over: the month in progress is carried on, not cut down.
  const last = mrrBridge.at(-1)!;
  expect(Number(last.closing)).toBeGreaterThan(Number(last.opening) * 0.9);
});

test('more and more lies about, and the backlog keeps its identity', async () => {
  interface Answer {
    backlog: { open: number; growth: { name: string; effect: number }[] };
  }
  const before = (await ask<Answer>('backlog', { on: '2025-12-31' })).backlog;
  const after = (await ask<Answer>('backlog', { on: '2026-03-31' })).backlog;
  expect(after.open).toBeGreaterThan(before.open);
  const text = `query ($period: PeriodInput!) { msp {
    opened: metric(key: TICKETS_OPENED, period: $period) { value previous { value } }
    closed: metric(key: TICKETS_CLOSED, period: $period) { value } } }`;
  const { data } = await server.query<{
    msp: { opened: { value: number; previous: { value: number } }; closed: { value: number } };
  }>(server.full, text, { period: QUARTER });
  const { opened, closed } = data.msp;
  expect(after.open).toBe(before.open + opened.value - closed.value);
  const growth = after.growth.reduce((all, { effect }) => all + effect, 0);
  expect(growth).toBeCloseTo(opened.value - opened.previous.value, 6);
});

const COSTS = ['COST_TO_SERVE', 'OVERHEAD_COST', 'CONTRIBUTION', 'GROSS_MARGIN_PERCENT'];

interface Part {
  readonly numerator: number;
  readonly source: { readonly __typename: string; readonly name?: string };
}
interface Proved {
  readonly numerator: number;
  readonly evidence: {
    readonly nodes: readonly Part[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A number and every row behind it, page by page. */
async function proved(thing: string, key: string, period: object, first: number) {
  const text = `query ($key: MetricKey!, $period: PeriodInput!, $first: Int, $after: String) {
    thing: ${thing} { metric(key: $key, period: $period) { numerator
      evidence(first: $first, after: $after) {
        nodes { numerator source { __typename ... on Technician { name } ... on ToolCost { name } } }
        pageInfo { hasNextPage endCursor } } } } }`;
  const parts: Part[] = [];
  for (let after: string | null = null, more = true; more;) {
    const variables: object = { key, period, first, after };
    const answer = await server.query<{ thing: { metric: Proved } }>(server.full, text, variables);
    expect(answer.errors).toBeUndefined();
    const { numerator, evidence } = answer.data.thing.metric;
    parts.push(...evidence.nodes);
    ({ hasNextPage: more, endCursor: after } = evidence.pageInfo);
    if (!more) return { numerator, parts };
  }
  throw new Error('a page without an end');
}

const sumOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { numerator }) => sum + numerator, 0);
const named = (parts: readonly Part[]): string[] => [
  ...new Set(parts.flatMap(({ source }) => source.name ?? [])),
];

test('costs are what technicians and tools put in, to the cent, whatever the cost mode', async () => {
  const since = { since: '2026-03-01', costMode: 'STANDARD_RATE' };
  await ask('update-settings', { input: since });
  const { data } = await server.query<{ clients: { nodes: { id: string }[] } }>(
    server.full,
    `{ clients(filter: { nameContains: "Harbor" }) { nodes { id } } }`,
  );
  const harbor = `client(id: "${data.clients.nodes[0]!.id}")`;
  const asked = [
    ...COSTS.map((key) => ['msp', key] as const),
    [harbor, 'COST_TO_SERVE'] as const,
    ['deliveryArea(key: SUPPORT)', 'SUPPORT_COST_PER_SEAT'] as const,
  ];
  for (const [thing, key] of asked) {
    const { numerator, parts } = await proved(thing, key, QUARTER, 500);
    expect([thing, key, Math.round(sumOf(parts) * 100)]).toEqual([
      thing,
      key,
      Math.round(numerator * 100),
    ]);
    expect(named(parts).length).toBeGreaterThan(3);
  }
  const small = await proved(harbor, 'COST_TO_SERVE', QUARTER, 7);
  expect(small).toEqual(await proved(harbor, 'COST_TO_SERVE', QUARTER, 500));
  expect(named(small.parts)).toEqual(expect.arrayContaining(['Dana Whitfield']));
});

test('a page of twenty years is answered', async () => {
  const period = { from: '2006-06', to: '2026-05' };
  const text = operationText('why-this-cost');
  const variables = { key: 'COST_PER_SEAT', period, first: 500 };
  const { data, errors } = await server.query<{ msp: { metric: Proved } }>(
    server.full,
    text,
    variables,
  );
  expect(errors).toBeUndefined();
  expect(data.msp.metric.evidence.nodes).toHaveLength(500);
});
