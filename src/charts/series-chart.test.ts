import { drawChart } from './draw-chart';
import { seriesChart, type ChartedValue } from './series-chart';

const value = (label: string, own: number | null, more: Partial<ChartedValue> = {}) => ({
  label,
  value: own,
  formatted: own === null ? 'n/a' : `${own} h`,
  partial: false,
  status: own === null ? ('UNDEFINED' as const) : ('ON_TARGET' as const),
  min: null,
  max: 0.25,
  ...more,
});

const VALUES = [
  value('2026-01', 0.2),
  value('2026-02', null),
  value('2026-03', 0.3, { status: 'OFF_TARGET', max: 0.28 }),
  value('2026-04', 0.1, { partial: true, max: 0.28 }),
];
const NAMED = { title: 'RHEM', subtitle: 'Acorn', unit: 'hours/seat/month' };

const rolesIn = (svg: string, mark: string): string[] =>
  svg.match(new RegExp(`aria-roledescription="${mark}"`, 'g')) ?? [];
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

let svg: string;
beforeAll(async () => (svg = await drawChart(seriesChart({ ...NAMED, values: VALUES }))));

test('each value is a point, and an absent one is none', () => {
  expect(rolesIn(svg, 'point')).toHaveLength(3);
  expect(textsIn(svg)).toEqual(
    expect.arrayContaining(['RHEM', 'Acorn', 'hours/seat/month', '0.2 h', '0.3 h', 'n/a']),
  );
});

test('the month that is not over is a ring, and is called so', () => {
  expect(textsIn(svg)).toContain('0.1 h so far');
  expect(svg.match(/<path [^>]*aria-roledescription="point"[^>]*fill="white"/g)).toHaveLength(1);
});

test('the target is a dashed line over each month, and moves with it', () => {
  const lines = [...svg.matchAll(/<line [^>]*translate\([\d.]+,([\d.]+)\)[^>]*dasharray/g)];
  expect(lines).toHaveLength(4);
  const heights = lines.map(([, y]) => Number(y));
  expect(heights[0]).toBe(heights[1]);
  expect(heights[2]).toBeLessThan(heights[1]!);
});

test('the line has a gap where there is no value', () => {
  const [, line] = /aria-roledescription="line mark"[^>]* d="([^"]*)"/.exec(svg) ?? [];
  expect(line?.match(/M/g)).toHaveLength(2);
});

test.each([
  ['no target', [value('2026-01', 5, { max: null, status: 'NO_TARGET' })], 0],
  ['a range', [value('2026-01', 250, { min: 200, max: 300 })], 2],
  ['no value at all', [value('2026-01', null)], 1],
  ['no months at all', [], 0],
])('%s can be drawn', async (_, values, targets) => {
  const drawn = await drawChart(seriesChart({ ...NAMED, values }));
  expect(drawn.match(/dasharray/g) ?? []).toHaveLength(targets);
});

test.each([
  ['one value', [value('2026-01', 0.25, { max: null })], '0.25'],
  ['a target and no value', [value('2026-01', null, { max: 0.25 })], '0.25'],
  ['large values', [value('2026-01', 250_000, { max: null })], '250,000'],
])('the axis of %s says what it is', async (_, values, tick) => {
  expect(textsIn(await drawChart(seriesChart({ ...NAMED, values })))).toContain(tick);
});

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const each = (more: (place: number) => Partial<ChartedValue>, labels = MONTHS) =>
  labels.map((label, place) => value(label, place / 10, { max: null, ...more(place) }));

/** Labels of the axis from left to right. */
const axisOf = (drawn: string, labels: readonly string[]): string[] =>
  [...drawn.matchAll(/<text[^>]*translate\((-?[\d.]+),[^>]*>([^<]*)<\/text>/g)]
    .filter(([, , text]) => labels.includes(text!))
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map(([, , text]) => text!);

test.each<[string, ReturnType<typeof each>]>([
  ['a target in the later ones alone', each((at) => ({ max: at > 2 ? 0.25 : null }))],
  ['a lower limit in the later ones alone', each((at) => ({ min: at > 2 ? 0.25 : null }))],
  [
    'an upper limit late, a lower one later',
    each((at) => ({ max: at === 2 ? 0.25 : null, min: at === 4 ? 0.1 : null })),
  ],
  ['values in the later ones alone', each((at) => (at < 3 ? { value: null } : {}))],
  ['a target where there is no value', each((at) => (at === 4 ? { value: null, max: 0.25 } : {}))],
  [
    'the last not over, and alone with a target',
    each((at) => (at === 4 ? { partial: true, max: 1 } : {})),
  ],
  ['quarters', each((at) => ({ max: at > 1 ? 1 : null }), ['2025-Q3', '2025-Q4', '2026-Q1'])],
  ['years', each((at) => ({ max: at > 1 ? 1 : null }), ['2024', '2025', '2026'])],
  [
    'a status each',
    each((at) => ({ status: at % 2 ? 'OFF_TARGET' : 'NO_TARGET', max: at || null })),
  ],
])('months stand in their order: %s', async (_, values) => {
  const labels = values.map(({ label }) => label);
  const spec = seriesChart({ ...NAMED, values });
  expect(spec).toMatchObject({ encoding: { x: { scale: { domain: labels } } } });
  expect(axisOf(await drawChart(spec), labels)).toEqual(labels);
});

test('a picture of many months leaves out the figures, not the points', async () => {
  const many = Array.from({ length: 60 }, (_, i) => value(`m${i}`, i));
  const drawn = await drawChart(seriesChart({ ...NAMED, values: many }));
  expect(rolesIn(drawn, 'point')).toHaveLength(60);
  expect(textsIn(drawn)).not.toContain('7 h');
});

test('a name cannot break out of the picture, and nothing is asked for from elsewhere', async () => {
  const title = `<script>alert('x')</script> & "Co" {signal}`;
  const drawn = await drawChart(seriesChart({ ...NAMED, title, values: VALUES }));
  expect(drawn).not.toContain('<script');
  expect(drawn).toContain('&lt;script&gt;');
  expect(drawn.replace(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:|url\(|href=/);
});

test('a long name is cut short, not the picture made wide', async () => {
  const long = { title: 'T'.repeat(4000), subtitle: 'S'.repeat(4000) };
  const drawn = await drawChart(seriesChart({ ...NAMED, ...long, values: VALUES }));
  const widthOf = (picture: string): string | undefined => / width="(\d+)"/.exec(picture)?.[1];
  expect(widthOf(drawn)).toBe(widthOf(svg));
});

test('a character that XML cannot hold is left out', async () => {
  const title = 'Acorn\u0001\u000B\uFFFE Ltd';
  const drawn = await drawChart(seriesChart({ ...NAMED, title, values: VALUES }));
  expect(textsIn(drawn)).toContain('Acorn Ltd');
  // eslint-disable-next-line no-control-regex
  expect(drawn).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
});

test('a name that turns the direction of writing turns nothing', async () => {
  const [title, subtitle] = ['\u202EAcorn\u2066 1', 'Ltd\u200F\u200B'];
  const spec = seriesChart({ ...NAMED, title, subtitle, values: VALUES });
  const unseen = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/;
  expect(JSON.stringify(spec)).not.toMatch(unseen);
  const drawn = await drawChart(spec);
  expect(textsIn(drawn)).toEqual(expect.arrayContaining(['Acorn 1', 'Ltd']));
  expect(drawn).not.toMatch(unseen);
});

test('the same values give the same picture', async () => {
  expect(await drawChart(seriesChart({ ...NAMED, values: VALUES }))).toBe(svg);
});
