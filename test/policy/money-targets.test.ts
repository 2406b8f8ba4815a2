import { operationText } from '../api/operations';
import { sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { cell, cellOrNull, readCases, type Case } from '../cases/read-cases';
import { openTestServer, type TestServer } from '../fixture/server';

/** Defaults in money are in US dollars: for an MSP in another currency they do not exist, until it says what a dollar is. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

const P = 'period: { from: "2026-01", to: "2026-03" }';
const known = new Map<string, Promise<SampleMsp>>();

function mspOf(currency: string, factor: string | null): Promise<SampleMsp> {
  const key = `${currency} ${factor}`;
  const made = known.get(key) ?? makeMsp(currency, factor);
  known.set(key, made);
  return made;
}

async function makeMsp(currency: string, factor: string | null): Promise<SampleMsp> {
  const msp = await sendSampleMsp(server, { currency });
  const input = { since: '2025-01-01', moneyTargetFactor: Number(factor) };
  if (factor) await ask(msp, operationText('update-settings'), { input });
  return msp;
}

async function ask<T>({ token }: SampleMsp, text: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.query<T>(token, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Judged {
  readonly status: string;
  readonly target: { min: number | null; max: number | null; custom: boolean } | null;
}

const TARGET = `mutation ($input: TargetInput!) { setTarget(input: $input) { max } }`;
const judgedBy = (row: Case) => `query ($key: MetricKey!) { msp {
  metric(key: $key, ${P}) { status target { min max custom } }
  required: metric(key: REQUIRED_SEAT_PRICE, ${P}) { value } }
  targetHistory(metric: ${cell(row, 'metric')}) { custom } }`;

const shown = (target: Judged['target'], required: number | null): string => {
  if (!target) return '';
  const { min, max } = target;
  return min !== null && min === required ? 'required' : `${min ?? ''}..${max ?? ''}`;
};

test.each(readCases('money-targets').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  async (_, row) => {
    const key = cell(row, 'metric');
    const msp = await mspOf(cell(row, 'currency'), cellOrNull(row, 'factor'));
    const own = cellOrNull(row, 'own');
    const input = { metric: key, max: Number(own), since: '2026-01-01' };
    if (own) await ask(msp, TARGET, { input });
    type Answer = {
      msp: { metric: Judged; required: { value: number | null } };
      targetHistory: { custom: boolean }[];
    };
    const { msp: answer, targetHistory } = await ask<Answer>(msp, judgedBy(row), { key });
    const { status, target } = answer.metric;
    expect([shown(target, answer.required.value), status]).toEqual([
      cell(row, 'target'),
      cell(row, 'status'),
    ]);
    const usual = targetHistory.filter(({ custom }) => !custom);
    const hasUsual = target !== null && shown(target, answer.required.value) !== 'required';
    if (!own) expect(usual).toHaveLength(hasUsual ? 1 : 0);
  },
);

interface Staffing {
  readonly byLeverage: { readonly perPerson: number } | null;
  readonly byLeverageReason: string | null;
  readonly byDemand: object | null;
  readonly action: string;
  readonly current: number;
  readonly explanation: string;
}
const STAFFING = `{ deliveryArea(key: SUPPORT) { recommendedStaffing(${P}) {
  byLeverage { perPerson } byLeverageReason byDemand { fte } action current explanation } } }`;
const staffingOf = async (msp: SampleMsp) =>
  (await ask<{ deliveryArea: { recommendedStaffing: Staffing } }>(msp, STAFFING)).deliveryArea
    .recommendedStaffing;

test('without a target in its money an MSP is told to hold its people, and why', async () => {
  const staffing = await staffingOf(await mspOf('JPY', null));
  expect(staffing).toMatchObject({
    byLeverage: null,
    byLeverageReason: 'NO_TARGET',
    byDemand: expect.any(Object),
    action: 'HOLD',
    current: 1,
  });
  expect(staffing.explanation).toContain('no target in your currency');
});

test('with what a dollar is, leverage pays for people again', async () => {
  const staffing = await staffingOf(await mspOf('GBP', '0.8'));
  expect(staffing).toMatchObject({ byLeverage: { perPerson: 48_000 }, byLeverageReason: null });
});

interface Signal {
  readonly name: string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly holds: boolean;
}
const SPIRAL = `{ reactiveSpiral(quarter: "2025-Q4") { signals { name value limit holds } } }`;

test.each([
  ['USD', null, 100_000, 60_000],
  ['JPY', null, null, null],
  ['GBP', '0.8', 80_000, 48_000],
])(
  'the corridor of the spiral in %s with a dollar of %s ends at %s',
  async (currency, factor, ...limits) => {
    const { reactiveSpiral } = await ask<{ reactiveSpiral: { signals: Signal[] } }>(
      await mspOf(currency, factor),
      SPIRAL,
    );
    const of = (name: string) => reactiveSpiral.signals.find((signal) => signal.name === name)!;
    const [flat, leverage] = [of('FLAT_MRR'), of('SUPPORT_LEVERAGE')];
    expect([flat.limit, leverage.limit]).toEqual(limits);
    expect([flat.value, leverage.value]).toEqual([3000, 3000]);
    // 3 000 a person are too few dollars. Of yen nobody can say so.
    expect([flat.holds, leverage.holds]).toEqual([false, limits[1] !== null]);
  },
);
