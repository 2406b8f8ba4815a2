import MarkdownIt from 'markdown-it';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';

/** The report of the sample MSP says what its questions answer, and what its numbers are. */
let server: SampleServer;
let statements = 0;
beforeAll(async () => {
  server = await openSampleServer();
  server.database.onStatement = () => (statements += 1);
}, 180_000);
afterAll(() => server?.close());

jest.setTimeout(30_000);

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
} as const;

const PERIOD = '{ from: "2026-01", to: "2026-03" }';
const ASKED: Readonly<Record<keyof typeof PARTS, string>> = {
  drains: `profitDrains(period: ${PERIOD}, first: 10)`,
  opportunities: `opportunities(period: ${PERIOD})`,
  spiral: `reactiveSpiral(quarter: "2026-Q1")`,
  dataQuality: `dataQuality(period: ${PERIOD})`,
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

const VALUE = `key value reason bound formatted numerator denominator status policyVersion incompleteMonths
  period { from to label partial } target { min max exclusive since custom } definition { name }`;
const LISTS = ['smartNumbers', 'threeSimpleNumbers', 'leverage'] as const;

interface Keyed {
  readonly key: string;
}
interface Lists extends Record<(typeof LISTS)[number], Keyed[]> {
  readonly margin: Keyed;
  readonly trends: { key: string; values: Keyed[] }[];
}

test('its numbers are the MSP’s, and its trends the series of five quarters', async () => {
  const { quarterlyReport } = await ask<{ quarterlyReport: Lists }>(`{
    quarterlyReport(quarter: "2026-Q1") { margin { ${VALUE} } trends { key values { ${VALUE} } }
      ${LISTS.map((list) => `${list} { ${VALUE} }`).join(' ')} } }`);
  const { margin, trends, ...lists } = quarterlyReport;
  const own = [...Object.values(lists).flat(), margin];
  const ownKeys = own.map(({ key }) => key);
  const keys = [...ownKeys, 'REQUIRED_SEAT_PRICE', 'FULL_SEAT_PRICE'];
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

test('it takes a fixed number of statements, and so does its page', async () => {
  const counts: number[] = [];
  for (const quarter of ['2026-Q1', '2025-Q4']) {
    statements = 0;
    await ask(TEXTS(quarter));
    counts.push(statements);
  }
  expect(counts).toEqual([14, 14]);
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
  expect(html.match(/<svg /g)).toHaveLength(17);
  expect(html).toContain('so far');
  expect(markdown).toContain('The values are of the months that are over');
  const asked = html.replace(/xmlns(:xlink)?="[^"]*"/g, '');
  expect(asked).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
  const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  for (const heading of headings) expect(html).toContain(`<h2>${heading}</h2>`);
});
