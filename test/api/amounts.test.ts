import type { Scope } from '../../src/auth/scopes';
import { amountOf } from '../../src/scalars/money';
import { METRICS } from '../../src/numbers/metrics/catalogue';
import type { TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await server.query(msp.token, operationText('close-month'), { month: '2026-01' });
}, 60_000);
afterAll(() => server?.close());

const P = 'period: { from: "2026-01", to: "2026-03" }';
async function ask<T>(text: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.query<T>(msp.token, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Value {
  readonly key: string;
  readonly definition: { unit: string };
  readonly value: number | null;
  readonly amount: string | null;
  readonly numeratorAmount: string | null;
  readonly denominatorAmount: string | null;
  readonly target: { min: number | null; minAmount: string | null; maxAmount: null } | null;
}

test('a value is told as a decimal where it is money, and nowhere else', async () => {
  const { msp: answer } = await ask<{ msp: { metrics: Value[] } }>(
    `query ($keys: [MetricKey!]!) { msp { metrics(keys: $keys, ${P}) { key definition { unit } value amount } } }`,
    { keys: METRICS.map(({ key }) => key) },
  );
  const known = answer.metrics.filter(({ value }) => value !== null);
  expect(known.length).toBeGreaterThan(40);
  for (const { key, definition, value, amount } of answer.metrics) {
    const isMoney = definition.unit.startsWith('money');
    expect([key, amount]).toEqual([key, isMoney && value !== null ? amountOf(value, 'USD') : null]);
  }
  const byKey = new Map(known.map((each) => [each.key, each.amount]));
  // 1 000 and 2 000 in each of three months; 140 seat-months.
  expect([byKey.get('MRR'), byKey.get('AISP'), byKey.get('RHEM')]).toEqual([
    '3000.00',
    '64.29',
    null,
  ]);
});

test('the sums of a value, its target and its rows are told so by their own units', async () => {
  const { msp: answer } = await ask<{
    msp: Record<string, Value & { evidence: { nodes: object[] } }>;
  }>(
    `{ msp {
      aisp: metric(key: AISP, ${P}) { ...Sides evidence(first: 1) { nodes { numeratorAmount denominatorAmount } } }
      margin: metric(key: GROSS_MARGIN_PERCENT, ${P}) { ...Sides evidence(first: 1) { nodes { numeratorAmount } } }
      rhem: metric(key: RHEM, ${P}) { ...Sides evidence(first: 1) { nodes { numeratorAmount } } }
      gap: metric(key: PRICE_GAP, ${P}) { ...Sides evidence(first: 1) { nodes { denominatorAmount } } } } }
    fragment Sides on MetricValue { amount numeratorAmount denominatorAmount target { min minAmount maxAmount } }`,
  );
  const { aisp, margin, rhem, gap } = answer;
  expect(aisp).toMatchObject({ numeratorAmount: '9000.00', denominatorAmount: null });
  expect(aisp?.target?.minAmount).toBe(amountOf(aisp!.target!.min!, 'USD'));
  expect(aisp?.evidence.nodes).toEqual([
    { numeratorAmount: expect.stringMatching(/\.\d\d$/), denominatorAmount: null },
  ]);
  expect(margin).toMatchObject({
    amount: null,
    numeratorAmount: expect.any(String),
    denominatorAmount: '9000.00',
  });
  expect(rhem).toMatchObject({
    numeratorAmount: null,
    denominatorAmount: null,
    target: { minAmount: null, maxAmount: null },
  });
  expect(rhem?.evidence.nodes).toEqual([{ numeratorAmount: null }]);
  expect(gap?.target?.minAmount).toBe('0.00');
});

test('a change of money is told so, cause by cause and client by client', async () => {
  const text = (
    key: string,
  ) => `{ msp { metric(key: ${key}, period: { from: "2026-02", to: "2026-02" }) {
    drivers { effect effectAmount clients { effect effectAmount } } } } }`;
  type Drivers = { msp: { metric: { drivers: (Part & { clients: Part[] })[] } } };
  type Part = { effect: number; effectAmount: string | null };
  for (const [key, isMoney] of [
    ['AISP', true],
    ['RHEM', false],
  ] as const) {
    const { drivers } = (await ask<Drivers>(text(key))).msp.metric;
    const parts = drivers.flatMap((driver) => [driver, ...driver.clients]);
    expect(parts.length).toBeGreaterThan(2);
    for (const { effect, effectAmount } of parts)
      expect(effectAmount).toBe(isMoney ? amountOf(effect, 'USD') : null);
  }
});

test('answers to the questions tell their money so', async () => {
  const { seatPriceModel, ...data } = await ask<Record<string, unknown>>(
    `{ growthFocus(${P}) { contributionPerSeat contributionPerSeatAmount }
      sweetSpot(${P}) { restContributionPerSeat restContributionPerSeatAmount }
      scorecard(quarter: "2026-Q1") { items { name value amount } }
      reactiveSpiral(quarter: "2026-Q1") { signals { name value amount limit limitAmount } }
      deliveryArea(key: PROFESSIONAL_SERVICES) { recommendedStaffing(${P}) { byLeverage { basis perPerson perPersonAmount } byDemand { basisValueAmount } } }
      seatPriceModel(input: { seats: 20, aisp: "150", toolCostPerMonth: "400", solveFor: AISP }) { solved solvedAmount } }`,
  );
  const growth = data['growthFocus'] as {
    contributionPerSeat: number;
    contributionPerSeatAmount: string;
  }[];
  for (const cell of growth)
    expect(cell.contributionPerSeatAmount).toBe(amountOf(cell.contributionPerSeat, 'USD'));
  expect(growth.length).toBeGreaterThan(0);
  const { items } = data['scorecard'] as {
    items: { name: string; value: number | null; amount: string | null }[];
  };
  const money = items.filter(({ amount }) => amount !== null).map(({ name }) => name);
  expect(money).toContain('NET_NEW_MRR');
  expect(money).not.toContain('GROSS_MARGIN_PERCENT');
  const { signals } = data['reactiveSpiral'] as {
    signals: { name: string; limitAmount: string | null }[];
  };
  expect(signals.filter(({ limitAmount }) => limitAmount !== null).map(({ name }) => name)).toEqual(
    ['SUPPORT_LEVERAGE', 'FLAT_MRR'],
  );
  expect(data['deliveryArea']).toMatchObject({
    recommendedStaffing: {
      byLeverage: { perPersonAmount: expect.stringMatching(/\.\d\d$/) },
      byDemand: { basisValueAmount: null },
    },
  });
  expect(seatPriceModel).toEqual({ solved: 66.67, solvedAmount: '66.67' });
});

test('what of a closed month moved, and what rules would move, is told so', async () => {
  const late = {
    externalId: 'a9',
    clientExternalId: 'c1',
    name: 'Late',
    type: 'MANAGED',
    startsOn: '2026-01-01',
  };
  await ingest(server, msp.token, 'Agreements', [
    { ...late, amounts: [{ effectiveOn: '2026-01-01', amount: '100', cycle: 'MONTHLY' }] },
  ]);
  const { restatements } = await ask<{ restatements: Record<string, unknown>[] }>(
    `{ restatements(month: "2026-01") { key asClosedAmount currentAmount causes { effectAmount } } }`,
  );
  expect(restatements).toContainEqual({
    key: 'MRR',
    asClosedAmount: '1000.00',
    currentAmount: '1100.00',
    causes: [{ effectAmount: '100.00' }],
  });
});

test('a decimal beside money asks for the scope of the money', async () => {
  const scopes: Scope[] = ['metrics:read', 'clients:read'];
  const text = `{ msp { metric(key: MRR, ${P}) { amount } } pricingGaps(${P}) { gapAmount } }`;
  const { data, errors } = await server.query(server.token(scopes, msp), text);
  expect(JSON.stringify(data ?? null)).not.toMatch(/\d\.\d\d/);
  expect(errors?.map(({ extensions }) => extensions?.['scope'])).toEqual([
    'financials:read',
    'financials:read',
  ]);
});
