import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, sendSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

const SCHEMES = [
  { name: 'Drawn', basis: 'RECURRING_SERVICE_REVENUE', method: 'QUANTILES', bandCount: 2 },
  {
    name: 'Given',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['1000.5', '2000'],
  },
];

/** Of Acorn in each month: 12 000 and 100 a year, which no coin but a third of one can tell. */
async function openMsp(currency: string): Promise<SampleMsp> {
  const msp = await sendSampleMsp(server, { currency });
  const amounts = [{ effectiveOn: '2025-01-01', amount: '100', cycle: 'ANNUAL' }];
  const extra = { clientExternalId: 'c1', name: 'Extra', type: 'MANAGED', startsOn: '2025-01-01' };
  await ingest(server, msp.token, 'Agreements', [{ externalId: 'a9', ...extra, amounts }]);
  for (const input of SCHEMES) {
    const { errors } = await server.query(msp.token, operationText('save-banding-scheme'), {
      input,
    });
    expect(errors).toBeUndefined();
  }
  return msp;
}

const P = 'period: { from: "2026-02", to: "2026-02" }';
const QUERY = `query ($id: ID!) {
  client(id: $id) {
    aisp: metric(key: AISP, ${P}) { formatted amount numeratorAmount evidence { nodes { numeratorAmount } } }
    agreements { nodes { name monthlyAmount(on: "2026-02-10") } } }
  msp { metric(key: MRR, ${P}) { formatted amount } chart(key: MRR, period: { from: "2026-01", to: "2026-02" }) }
  mrrBridge(${P}) { opening new expansion contraction churned net closing }
  pricingGaps(${P}) { aispAmount requiredSeatPriceAmount gapAmount monthlyRevenueAtStake explanation }
  profitDrains(${P}) { contribution shortfall explanation effects { amount } }
  opportunities(${P}) { value }
  seatPriceModel(input: { seats: 3, aisp: "100", toolCostPerMonth: "100", solveFor: AISP }) {
    aisp costPerSeat requiredSeatPrice solved solvedAmount }
  bandingSchemes { bands(month: "2026-02") { lower(month: "2026-02") upper(month: "2026-02")
    members(month: "2026-02") { basisValue contribution refinedValue explanation } } }
  quarterlyReport(quarter: "2026-Q1") { markdown html }
}`;

interface Answer {
  readonly client: {
    readonly aisp: { formatted: string; amount: string; numeratorAmount: string };
    readonly agreements: { nodes: { name: string; monthlyAmount: string }[] };
  };
  readonly msp: { metric: { formatted: string; amount: string }; chart: string };
  readonly mrrBridge: Record<string, string>[];
  readonly seatPriceModel: { costPerSeat: string; requiredSeatPrice: string; solved: number };
  readonly quarterlyReport: { markdown: string; html: string };
}

async function answerIn(currency: string): Promise<Answer> {
  const msp = await openMsp(currency);
  const { data, errors } = await server.query<Answer>(msp.token, QUERY, {
    id: msp.clients['Acorn'],
  });
  expect(errors).toBeUndefined();
  return data;
}

/** The decimal texts anywhere in an answer, but for sentences and pages. */
function amountsIn(thing: unknown): string[] {
  if (typeof thing === 'string') return /^-?\d+(\.\d+)?$/.test(thing) ? [thing] : [];
  return thing && typeof thing === 'object' ? Object.values(thing).flatMap(amountsIn) : [];
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe.each([
  {
    currency: 'JPY',
    digits: 0,
    shown: '¥50',
    third: '8',
    bridge: ['3008', '3008'],
    tool: ['33', '111', 111],
  },
  {
    currency: 'KWD',
    digits: 3,
    shown: 'KWD 50.417',
    third: '8.333',
    bridge: ['3008.333', '3008.333'],
    tool: ['33.333', '111.111', 111.111],
  },
  {
    currency: 'USD',
    digits: 2,
    shown: '$50.42',
    third: '8.33',
    bridge: ['3008.33', '3008.33'],
    tool: ['33.33', '111.11', 111.11],
  },
])('money of an MSP in $currency', ({ currency, digits, shown, third, bridge, tool }) => {
  let answer: Answer;
  beforeAll(async () => {
    answer = await answerIn(currency);
  }, 60_000);

  test('has its digits wherever it leaves', () => {
    const amounts = amountsIn(answer);
    expect(amounts.length).toBeGreaterThan(25);
    const others = amounts.filter((text) => (text.split('.')[1] ?? '').length !== digits);
    expect(others).toEqual([]);
  });

  test('is shown to people so, and rounded once', () => {
    const { client, mrrBridge, seatPriceModel } = answer;
    expect(plain(client.aisp.formatted)).toBe(shown);
    const extra = client.agreements.nodes.find(({ name }) => name === 'Extra');
    expect(extra?.monthlyAmount).toBe(third);
    const [moved] = mrrBridge;
    expect([moved!['opening'], moved!['closing']]).toEqual(bridge);
    const { costPerSeat, requiredSeatPrice, solved } = seatPriceModel;
    expect([costPerSeat, requiredSeatPrice, solved]).toEqual(tool);
  });

  test('is so in the report and in charts', () => {
    const { markdown, html } = answer.quarterlyReport;
    for (const text of [markdown, html, answer.msp.chart].map(plain)) {
      const mark = {
        JPY: /¥[\d,]+(\.\d+)?/g,
        KWD: /KWD [\d,]+(\.\d+)?/g,
        USD: /\$[\d,]+(\.\d+)?/g,
      };
      const found = [...text.matchAll(mark[currency as keyof typeof mark])];
      expect(found.length).toBeGreaterThan(0);
      const others = found.filter(
        ([, decimals]) => ![0, digits].includes((decimals ?? '').replace('.', '').length),
      );
      expect(others.map(([all]) => all)).toEqual([]);
    }
  });
});
