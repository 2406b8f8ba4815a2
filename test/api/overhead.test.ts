import type { Scope } from '../../src/auth/scopes';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';
import type { TestServer } from '../fixture/server';

let server: TestServer;
let msp: SampleMsp;

/** Insurance belongs to no area: 700 a month of overhead for 40 seats in January, then for 50. */
beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 1 }));
  await ingest(server, msp.token, 'ToolCosts', [
    { externalId: 'x', name: 'Insurance', effectiveOn: '2025-01-01', monthlyCost: '700' },
  ]);
  await ask(operationText('close-month'), { month: '2026-01' });
}, 60_000);
afterAll(() => server?.close());

async function ask<T>(text: string, variables: object = {}, token = msp.token): Promise<T> {
  const { data, errors } = await server.query<T>(token, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Value {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number;
  readonly denominator: number;
}
const FIELDS = '{ value reason numerator denominator }';
const JANUARY = 'period: { from: "2026-01", to: "2026-01" }';
const FEBRUARY = 'period: { from: "2026-02", to: "2026-02" }';
const OVERHEAD = { value: 14, reason: null, numerator: 700, denominator: 50 };

test('each client bears the MSP’s overhead a seat, also one without seats', async () => {
  const { clients } = await ask<{ clients: { nodes: { overhead: Value; full: Value }[] } }>(
    `{ clients { nodes { overhead: metric(key: OVERHEAD_COST_PER_SEAT, ${FEBRUARY}) ${FIELDS}
      full: metric(key: FULL_COST_PER_SEAT, ${FEBRUARY}) ${FIELDS} } } }`,
  );
  expect(clients.nodes.map(({ overhead }) => overhead)).toEqual([OVERHEAD, OVERHEAD, OVERHEAD]);
  expect(clients.nodes.map(({ full }) => full.reason)).toEqual([null, null, 'NO_SEAT_COUNT']);
});

test('the full cost is the cost and the overhead, and the full price leaves the target margin on it', async () => {
  const { client } = await ask<{ client: Record<string, Value> }>(
    `query ($id: ID!) { client(id: $id) { cost: metric(key: COST_PER_SEAT, ${FEBRUARY}) ${FIELDS}
      full: metric(key: FULL_COST_PER_SEAT, ${FEBRUARY}) ${FIELDS}
      price: metric(key: FULL_SEAT_PRICE, ${FEBRUARY}) ${FIELDS} } }`,
    { id: msp.clients['Acorn'] },
  );
  const { cost, full, price } = client;
  expect(full!.value).toBeCloseTo(cost!.value! + 14, 9);
  expect(price!.value).toBeCloseTo(full!.value! / 0.3, 9);
  expect([full!.denominator, price!.denominator]).toEqual([1, 1]);
});

test('a table has the MSP’s figure in each row, and once in its total', async () => {
  const { metrics } = await ask<{
    metrics: { rows: { values: Value[] }[]; totals: Value[] };
  }>(`{ metrics(query: { metrics: [OVERHEAD_COST_PER_SEAT], ${FEBRUARY}, groupBy: [CLIENT, MONTH] }) {
    rows { values ${FIELDS} } totals ${FIELDS} } }`);
  expect(metrics.rows.length).toBeGreaterThan(1);
  for (const { values } of metrics.rows) expect(values).toEqual([OVERHEAD]);
  expect(metrics.totals).toEqual([OVERHEAD]);
});

test('a closed month keeps its overhead', async () => {
  await ingest(server, msp.token, 'ToolCosts', [
    { externalId: 'y', name: 'Car', effectiveOn: '2025-01-01', monthlyCost: '100' },
  ]);
  const closed = 'period: { from: "2026-01", to: "2026-01", view: AS_CLOSED }';
  const { now, then, restatements } = await ask<{
    now: { metric: Value };
    then: { metric: Value };
    restatements: { key: string; client: object | null; asClosed: number; current: number }[];
  }>(`{ now: msp { metric(key: OVERHEAD_COST_PER_SEAT, ${JANUARY}) ${FIELDS} }
    then: msp { metric(key: OVERHEAD_COST_PER_SEAT, ${closed}) ${FIELDS} }
    restatements(month: "2026-01") { key client { name } asClosed current } }`);
  expect([then.metric.value, now.metric.value]).toEqual([17.5, 20]);
  expect(restatements.filter(({ key }) => key === 'OVERHEAD_COST_PER_SEAT')).toEqual([
    { key: 'OVERHEAD_COST_PER_SEAT', client: null, asClosed: 17.5, current: 20 },
  ]);
  await ingest(server, msp.token, 'ToolCosts', [
    { externalId: 'y', name: 'Car', effectiveOn: '2025-01-01', monthlyCost: '0' },
  ]);
});

test('its rows are the MSP’s, and its drivers add up to the change', async () => {
  const { client } = await ask<{
    client: {
      metric: {
        evidence: { nodes: { numerator: number; denominator: number }[] };
        drivers: { effect: number }[];
      };
    };
  }>(
    `query ($id: ID!) { client(id: $id) { metric(key: OVERHEAD_COST_PER_SEAT, ${FEBRUARY}) {
      evidence(first: 50) { nodes { numerator denominator } } drivers { effect } } } }`,
    { id: msp.clients['Acorn'] },
  );
  const { evidence, drivers } = client.metric;
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
  expect(sum(evidence.nodes.map(({ numerator }) => numerator))).toBeCloseTo(700, 9);
  expect(sum(evidence.nodes.map(({ denominator }) => denominator))).toBeCloseTo(50, 9);
  expect(sum(drivers.map(({ effect }) => effect))).toBeCloseTo(14 - 17.5, 9);
});

const LIMITED: Scope[] = ['metrics:read', 'financials:read', 'clients:read'];

test('a token limited to clients does not learn what the whole MSP is', async () => {
  const clientIds = [Number(msp.clients['Acorn']!.split('_')[2])];
  const token = server.token(LIMITED, { tenantId: msp.tenantId, clientIds });
  const keys = ['OVERHEAD_COST_PER_SEAT', 'FULL_COST_PER_SEAT', 'FULL_SEAT_PRICE'];
  const { msp: answer } = await ask<{ msp: { metrics: (Value & { evidence: object })[] } }>(
    `query ($keys: [MetricKey!]!) { msp { metrics(keys: $keys, ${FEBRUARY}) {
      value reason numerator denominator evidence { nodes { numerator } } } } }`,
    { keys },
    token,
  );
  const nothing = { value: null, reason: 'NOT_APPLICABLE', numerator: 0, denominator: 0 };
  expect(answer.metrics.slice(0, 1)).toEqual([{ ...nothing, evidence: { nodes: [] } }]);
  expect(answer.metrics.map(({ reason }) => reason)).toEqual(keys.map(() => 'NOT_APPLICABLE'));
});

test('with full prices, AISP and the gap are held against them from that month on', async () => {
  await ask(operationText('update-settings'), {
    input: { since: '2026-02-01', seatPriceBasis: 'FULL' },
  });
  const { client } = await ask<{
    client: Record<string, (Value & { target: { min: number } | null })[]>;
  }>(
    `query ($id: ID!) { client(id: $id) { aisp: series(key: AISP, ${SPAN}) { ...Judged }
      gap: series(key: PRICE_GAP, ${SPAN}) { ...Judged }
      required: series(key: REQUIRED_SEAT_PRICE, ${SPAN}) { ...Judged }
      full: series(key: FULL_SEAT_PRICE, ${SPAN}) { ...Judged } } }
    fragment Judged on MetricValue { value target { min } }`,
    { id: msp.clients['Acorn'] },
  );
  const { aisp, gap, required, full } = client;
  const prices = [required![0]!.value!, full![1]!.value!];
  expect(prices[1]).toBeGreaterThan(required![1]!.value!);
  expect(aisp!.map(({ target }) => target!.min)).toEqual(prices);
  gap!.forEach(({ value }, i) => expect(value).toBeCloseTo(aisp![i]!.value! - prices[i]!, 9));
});
const SPAN = 'period: { from: "2026-01", to: "2026-02" }';
