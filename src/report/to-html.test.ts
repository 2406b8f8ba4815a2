import type { ReportContent, ReportedTrend, ReportedValue } from '../answers/report/content';
import { hashOf } from '../rollup/close/closed-quarters';
import { toHtml } from './to-html';

const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'];

const valueOf = (label: string, at: number): ReportedValue => ({
  key: 'RHEM',
  period: { from: '2026-01', to: '2026-03', label, partial: false },
  value: at / 10,
  formatted: `0.${at}0 h`,
  reason: null,
  bound: null,
  numerator: at,
  denominator: 10,
  target: { min: null, max: 0.25, exclusive: true, since: null, custom: false },
  status: at > 2 ? 'OFF_TARGET' : 'ON_TARGET',
  policyVersion: 3,
  incompleteMonths: 0,
});

const RHEM: ReportedTrend = {
  key: 'RHEM',
  name: 'Reactive hours per end user per month',
  unit: 'hours/seat/month',
  values: QUARTERS.map(valueOf),
};

const CONTENT: ReportContent = {
  version: 1,
  msp: { name: 'Lakeside <IT> & "Co"', timeZone: 'America/Chicago', currency: 'USD' },
  period: { from: '2026-01', to: '2026-03', label: '2026-Q1', partial: false },
  closedAt: null,
  smartNumbers: [RHEM],
  threeSimpleNumbers: [],
  leverage: [],
  margin: [],
  productivity: [],
  overhead: [],
  bandingSchemes: [],
  bandChanges: [],
  drains: [],
  opportunities: [],
  spiral: { level: 'NONE', signals: [], clients: [] },
  dataQuality: { score: 100, findings: [] },
};

const MADE = new Date('2026-04-02T14:05:00Z');

const HASH = hashOf('as it was kept');
let page: string;
beforeAll(async () => (page = await toHtml(CONTENT, HASH, MADE)));

const inside = (tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!);

test('it has a head, parts with titles and a foot, with the hash of what it says', () => {
  expect(inside('h1')).toEqual([
    'Lakeside &lt;IT&gt; &amp; &quot;Co&quot;: quarterly business report 2026-Q1',
  ]);
  expect(inside('h2').slice(0, 2)).toEqual(['In short', 'Operational SMART numbers']);
  expect(page).toMatch(/<header>[^]*<\/header>\n<main>[^]*<\/main>\n<footer>[^]*<\/footer>/);
  expect(page).toContain(`Content SHA-256 ${HASH}.`);
});

test('it says when it was made, in the time of the MSP', () => {
  expect(inside('p')).toContain('Made on April 2, 2026 at 09:05.');
});

test('quarters stand in the order of time, in the table as in the picture', () => {
  const [head] = /<thead>.*<\/thead>/.exec(page)!;
  expect([...head.matchAll(/>([^<]+)<\/th>/g)].map(([, text]) => text)).toEqual([
    'Number',
    ...QUARTERS,
    'Target',
    'Judged',
  ]);
  const [picture] = /<svg[^]*<\/svg>/.exec(page)!;
  const labels = [...picture.matchAll(/<tspan>([^<]*)<\/tspan>/g)].map(([, text]) => text!);
  expect(labels.filter((label) => QUARTERS.includes(label))).toEqual(QUARTERS);
});

test('a table has one head that every sheet repeats, and rows that are named', () => {
  expect(page.match(/<thead>/g)).toHaveLength(1);
  expect(page).toContain('thead { display: table-header-group; }');
  expect(page).toContain(`<tr><th scope="row">${RHEM.name}</th>`);
});

test('a narrow screen leaves out the past, and nothing else', () => {
  const past = [...page.matchAll(/<td class="figure past">([^<]*)/g)].map(([, text]) => text);
  expect(past).toEqual(['0.00', '0.10', '0.20', '0.30'].map((each) => `${each}\u00a0h`));
  expect(page).toContain('<td class="figure">0.40\u00a0h</td>');
});

test('a picture is an image that says what it shows', () => {
  expect(page).toMatch(
    /<figure><svg role="img" aria-label="Reactive hours per end user per month, /,
  );
});

test('the same content made at the same time gives the same page', async () => {
  expect(await toHtml(CONTENT, HASH, MADE)).toBe(page);
});

test('a name cannot break out of the page or of its style', async () => {
  const name = `</style><script>alert(1)</script>"; } @import url(x);\\`;
  const bad = await toHtml({ ...CONTENT, msp: { ...CONTENT.msp, name } }, HASH, MADE);
  expect(bad.match(/<\/style>/g)).toHaveLength(1);
  const [style] = /<style>[^]*<\/style>/.exec(bad)!;
  expect(style).not.toMatch(/@import|url\(/);
  expect(bad).not.toContain('<script');
});
