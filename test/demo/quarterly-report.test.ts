import MarkdownIt from 'markdown-it';
import { refuteMatter, type ToldMatter } from '../cases/refute-matter';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';

/** The report of the sample MSP says what its questions answer, and what its numbers are. */
let server: SampleServer;
let statements = 0;
beforeAll(async () => {
  server = await openSampleServer();
  server.database.onStatement = () => (statements += 1);
}, 180_000);
afterAll(() => server?.close());

jest.setTimeout(60_000);

async function ask<T>(text: string): Promise<T> {
  const { data, errors } = await server.query<T>(server.full, text);
  expect(errors).toBeUndefined();
  return data;
}

const PARTS = {
  drains:
    'client { name } contribution marginPercent shortfall driver effects { driver amount } explanation',
  opportunities:
    'kind frees hours soldHours value seatsFreed rhemAfter tickets overlaps { kind hours } explanation',
  spiral:
    'level signals { name value limit holds since explanation } clients { client { name } level }',
  dataQuality: 'score findings { code count share points explanation sample(first: 2) }',
  pricingGaps:
    'client { name } aisp requiredSeatPrice fullSeatPrice gap monthlyRevenueAtStake atLeast explanation',
  mrrBridge: 'month opening new expansion contraction churned net closing partial',
  backlog: 'on open ages { fromDays toDays tickets } noise { kind tickets } growth { name effect }',
  scorecard: 'quarter items { name unit value reference met explanation }',
} as const;

const PERIOD = '{ from: "2026-01", to: "2026-03" }';
const ASKED: Readonly<Record<keyof typeof PARTS, string>> = {
  drains: `profitDrains(period: ${PERIOD}, first: 10)`,
  opportunities: `opportunities(period: ${PERIOD})`,
  spiral: `reactiveSpiral(quarter: "2026-Q1")`,
  dataQuality: `dataQuality(period: ${PERIOD})`,
  pricingGaps: `pricingGaps(period: ${PERIOD}, first: 10)`,
  mrrBridge: `mrrBridge(period: ${PERIOD})`,
  backlog: 'backlog(on: "2026-03-31")',
  scorecard: 'scorecard(quarter: "2026-Q1")',
};

test.each(Object.keys(PARTS) as (keyof typeof PARTS)[])(
  'its %s are those that the question answers with',
  async (part) => {
    const fields = PARTS[part].replace('clients {', 'clients(first: 10) {');
    const { quarterlyReport, asked } = await ask<Record<string, never>>(`{
      quarterlyReport(quarter: "2026-Q1") { ${part} { ${PARTS[part]} } }
      asked: ${ASKED[part]} { ${fields} } }`);
    expect(quarterlyReport?.[part]).toEqual(asked);
  },
);

const STAFFING = `deliveryArea { key } staffing { current gap action disagreement explanation
  byDemand { fte basis basisValue } byLeverage { fte basis basisValue } }`;

test('its staffing is the areas of the resource plan', async () => {
  const { quarterlyReport, resourcePlan } = await ask<{
    quarterlyReport: { staffing: unknown };
    resourcePlan: { areas: unknown };
  }>(`{ quarterlyReport(quarter: "2026-Q1") { staffing { ${STAFFING} } }
    resourcePlan(period: ${PERIOD}) { areas { ${STAFFING} } } }`);
  expect(quarterlyReport.staffing).toEqual(resourcePlan.areas);
});

const CAUSES = 'cause supported figure sharePercent hours value clients { name } explanation';
const OFF_TARGET = [
  'TOTAL_CLOSE_PERCENT',
  'RHEM',
  'AVERAGE_RESOLUTION_TIME',
  'REACTIVE_SERVICE_PERCENT',
];

test('what is behind each number off target is what the diagnosis says', async () => {
  const asked = OFF_TARGET.map(
    (key) => `${key}: diagnosis(key: ${key}, period: ${PERIOD}) { ${CAUSES} }`,
  );
  const { quarterlyReport, ...diagnosis } = await ask<{
    quarterlyReport: { diagnoses: { key: string; causes: unknown }[] };
  }>(`{ quarterlyReport(quarter: "2026-Q1") { diagnoses { key causes { ${CAUSES} } } }
    ${asked.join('\n')} }`);
  const found = quarterlyReport.diagnoses.map(({ key, causes }) => [key, causes]);
  expect(found).toEqual(Object.entries(diagnosis));
  expect(found.map(([key]) => key)).toEqual(OFF_TARGET);
});

test.each(['2026-Q1', '2026-Q2'])('why numbers of %s moved is why they differ', async (quarter) => {
  interface Cause {
    readonly name: string;
    readonly effect: number;
  }
  const { quarterlyReport } = await ask<{
    quarterlyReport: {
      smartNumbers: { value: number; previous: { value: number }; drivers: Cause[] }[];
      moves: { change: number; causes: Cause[] }[];
    };
  }>(`{ quarterlyReport(quarter: "${quarter}") { moves { change causes { name effect } }
    smartNumbers { value previous { value } drivers { name effect } } } }`);
  const { moves, smartNumbers } = quarterlyReport;
  expect(moves.map(({ causes }) => causes)).toEqual(smartNumbers.map(({ drivers }) => drivers));
  for (const [at, { change, causes }] of moves.entries()) {
    const { value, previous } = smartNumbers[at]!;
    expect(change).toBeCloseTo(value - previous.value, 9);
    expect(causes.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(change, 9);
  }
});

test('what matters most in money comes first, and its figures come to its amount', async () => {
  const { quarterlyReport } = await ask<{
    quarterlyReport: { matters: ToldMatter[]; drains: { shortfallPerMonth: string }[] };
  }>(`{ quarterlyReport(quarter: "2026-Q1") { drains { shortfallPerMonth }
    matters { kind amountPerMonth explanation clients { name } } } }`);
  const { matters, drains } = quarterlyReport;
  const amounts = matters.map(({ amountPerMonth }) => Number(amountPerMonth));
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(matters.map(({ kind }) => kind)).toEqual([
    'PRICING_GAPS',
    'OPPORTUNITIES',
    'PROFIT_DRAINS',
    'STAFFING',
    'UNCOVERED_WORK',
  ]);
  matters.forEach(refuteMatter);
  const drain = matters.find(({ kind }) => kind === 'PROFIT_DRAINS')!;
  const short = drains.reduce((sum, each) => sum + Number(each.shortfallPerMonth), 0);
  expect(Number(drain.amountPerMonth)).toBeCloseTo(short, 2);
  expect(drain.clients[0]?.name).toBe('Keystone Litigation Group');
});

const VALUE = `key value reason bound formatted numerator denominator status policyVersion incompleteMonths
  period { from to label partial } target { min max exclusive since custom } definition { name }`;
const LISTS = ['smartNumbers', 'threeSimpleNumbers', 'productivity', 'leverage'] as const;

interface Keyed {
  readonly key: string;
}
interface Lists extends Record<(typeof LISTS)[number], Keyed[]> {
  readonly margin: Keyed;
  readonly overhead: Keyed[];
  readonly trends: { key: string; values: Keyed[] }[];
}

test('its numbers are the MSP’s, and its trends the series of five quarters', async () => {
  const { quarterlyReport } = await ask<{ quarterlyReport: Lists }>(`{
    quarterlyReport(quarter: "2026-Q1") { margin { ${VALUE} } overhead { ${VALUE} } trends { key values { ${VALUE} } }
      ${LISTS.map((list) => `${list} { ${VALUE} }`).join(' ')} } }`);
  const { margin, overhead, trends, ...lists } = quarterlyReport;
  const own = [...LISTS.flatMap((list) => lists[list]), margin, ...overhead];
  const ownKeys = own.map(({ key }) => key);
  const keys = ownKeys.flatMap((key) =>
    key === 'GROSS_MARGIN_PERCENT' ? [key, 'REQUIRED_SEAT_PRICE', 'FULL_SEAT_PRICE'] : [key],
  );
  const series = keys.map(
    (key) =>
      `${key}: series(key: ${key}, period: { from: "2025-01", to: "2026-03" }, grain: QUARTER) { ${VALUE} }`,
  );
  const { msp } = await ask<{ msp: Record<string, Keyed[]> }>(`{ msp { ${series.join(' ')} } }`);
  expect(trends.map(({ key, values }) => [key, values])).toEqual(
    keys.map((key) => [key, msp[key]]),
  );
  expect(own).toEqual(ownKeys.map((key) => msp[key]!.at(-1)));
});

test('what a value was before, why it changed and what it is made of can be asked of it', async () => {
  const more = `key previous { formatted } drivers { name effect } evidence(first: 3) { totalCount }
    quality { code }`;
  const { quarterlyReport, msp } = await ask<{
    quarterlyReport: { smartNumbers: unknown };
    msp: { metrics: unknown };
  }>(`{ quarterlyReport(quarter: "2026-Q1") { smartNumbers { ${more} } }
    msp { metrics(period: ${PERIOD}, keys: [REACTIVE_TICKETS_PER_TECHNICIAN, TOTAL_CLOSE_PERCENT,
      REACTIVE_TICKETS_PER_SEAT, RHEM, AVERAGE_RESOLUTION_TIME, REACTIVE_SERVICE_PERCENT]) { ${more} } } }`);
  expect(quarterlyReport.smartNumbers).toEqual(msp.metrics);
});

const TEXTS = (quarter: string): string =>
  `{ quarterlyReport(quarter: "${quarter}") { markdown html contentHash } }`;
interface Texts {
  readonly quarterlyReport: {
    readonly markdown: string;
    readonly html: string;
    readonly contentHash: string;
  };
}

test('it takes a fixed number of statements, no more than it has parts, and so does its page', async () => {
  for (const quarter of ['2026-Q1', '2025-Q4']) {
    // The first answer also reads what is then remembered of the MSP.
    await ask<Texts>(TEXTS(quarter));
    statements = 0;
    const { markdown } = (await ask<Texts>(TEXTS(quarter))).quarterlyReport;
    expect(statements).toBe(18);
    expect(markdown.match(/^## /gm)!.length).toBeGreaterThanOrEqual(statements);
  }
});

test('the Markdown is tables that every reader understands, and says the same hash', async () => {
  const { markdown, contentHash } = (await ask<Texts>(TEXTS('2026-Q1'))).quarterlyReport;
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  const tables = markdown.split('\n\n').filter((block) => block.startsWith('|'));
  const widths = tables.map((table) =>
    table.split('\n').map((row) => row.split(/(?<!\\)\|/).length),
  );
  expect(rows.length).toBeGreaterThan(40);
  expect(widths.map((each) => new Set(each).size)).toEqual(tables.map(() => 1));
  expect(markdown).toContain(contentHash);
  expect(new MarkdownIt('default').render(markdown).match(/<table>/g)).toHaveLength(tables.length);
  for (const name of ['Keystone Litigation Group', 'Harbor Orthopedics']) {
    expect(markdown).toContain(`| ${name} |`);
  }
});

test('the page has a picture of each number, the whole text, and needs nothing else', async () => {
  const { html, markdown } = (await ask<Texts>(TEXTS('2026-Q2'))).quarterlyReport;
  expect(html.match(/<svg /g)).toHaveLength(22);
  expect(html).toContain('so far');
  expect(markdown).toContain('The values are of the months that are over');
  const asked = html.replace(/xmlns(:xlink)?="[^"]*"/g, '');
  expect(asked).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
  const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  for (const heading of headings) expect(html).toContain(`<h2>${heading}</h2>`);
});
