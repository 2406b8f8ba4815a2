import {
  legendOf,
  marksIn,
  monthLabelsIn,
  textsIn,
  type DrawnMark,
} from '../../test/fixture/svg-parts';
import { USUAL_LOOK, type ChartLook } from './chart-look';
import type { ChartedValue } from './charted-value';
import { drawChart } from './draw-chart';
import { PALETTES } from './palette';
import { seriesChart } from './series-chart';

const value = (
  label: string,
  own: number | null,
  more: Partial<ChartedValue> = {},
): ChartedValue => ({
  label,
  value: own,
  formatted: own === null ? 'n/a' : `${own} h`,
  reason: own === null ? 'NO_SEAT_COUNT' : null,
  partial: false,
  status: own === null ? 'UNDEFINED' : 'ON_TARGET',
  min: null,
  max: 0.25,
  ...more,
});

const VALUES = [
  value('2026-01', 0.2),
  value('2026-02', null),
  value('2026-03', 0.3, { status: 'OFF_TARGET', max: 0.28 }),
  value('2026-04', 0.1, { partial: true, max: 0.28 }),
  value('2026-05', 0.15, { status: 'NO_TARGET', max: null }),
];

const draw = (values: readonly ChartedValue[], look: Partial<ChartLook> = {}): Promise<string> => {
  const series = { title: 'RHEM', subtitle: 'Acorn', unit: 'hours/seat/month', values };
  return drawChart(seriesChart(series, { ...USUAL_LOOK, ...look }));
};

let svg: string;
let points: DrawnMark[];
beforeAll(async () => {
  svg = await draw(VALUES);
  points = marksIn(svg, 'points');
});

test('all that a picture says', () => {
  const axis = ['0', '0.05', '0.1', '0.15', '0.2', '0.25', '0.3'];
  const below = VALUES.flatMap(({ label, formatted, partial }) => [
    label,
    formatted,
    ...(partial ? ['so far'] : []),
  ]);
  const legend = ['on target', 'off target', 'no target', 'target', 'no value', 'not over yet'];
  const title = ['RHEM', 'Acorn', 'hours/seat/month', 'No seat count: 2026-02'];
  expect(textsIn(svg)).toEqual([...axis, ...legend, ...title, ...below]);
});

test('each value is a point, and an absent one is a gap with another ground', () => {
  expect(points).toHaveLength(4);
  expect(marksIn(svg, 'gaps')).toHaveLength(1);
  const [{ shape } = { shape: '' }] = marksIn(svg, 'line');
  expect(shape.match(/M/g)).toHaveLength(2);
});

test('on, off and without a target differ in shape as they do in colour', () => {
  const [on, off, running, none] = points;
  const { onTarget, offTarget, noTarget, ground } = PALETTES.LIGHT;
  expect([on, off, none].map((point) => point?.fill)).toEqual([onTarget, offTarget, noTarget]);
  expect(new Set([on, off, none].map((point) => point?.shape)).size).toBe(3);
  expect(running).toMatchObject({ shape: on?.shape, stroke: onTarget, fill: ground });
});

test('the target is a step where it moves, and ends where there is none', () => {
  const lines = marksIn(svg, 'target_max');
  expect(lines).toHaveLength(2);
  expect(lines[1]!.y).toBeLessThan(lines[0]!.y);
  expect(marksIn(svg, 'target_min')).toEqual([]);
});

test('figures stand below the axis, where no line can cross them', () => {
  const drawn = [...points, ...marksIn(svg, 'target_max')].map(({ y }) => y);
  for (const { y } of monthLabelsIn(svg)) expect(y).toBeGreaterThan(Math.max(...drawn));
});

test.each<[string, readonly ChartedValue[], string[]]>([
  ['values on target', [value('2026-01', 0.2)], ['on target', 'target']],
  ['no target', [value('2026-01', 5, { max: null, status: 'NO_TARGET' })], ['no target']],
  ['no value', [value('2026-01', null, { max: null })], ['no value']],
  [
    'a month not over',
    [value('2026-01', 1, { partial: true, max: null, status: 'NO_TARGET' })],
    ['no target', 'not over yet'],
  ],
  ['nothing', [], []],
])('the legend of %s explains what is there, and no more', async (_, values, legend) => {
  expect(legendOf(await draw(values))).toEqual(legend);
});

test.each([0.1, 24_000_000])('the legend has room beside an axis of %d', async (size) => {
  const large = VALUES.map((each) => ({ ...each, value: each.value && each.value * size }));
  const drawn = await draw(large, { width: 470 });
  const [, begins] = /<g fill="none"[^>]*translate\((\d+),/.exec(drawn)!;
  const [, wide] = /role-legend"[^]*? d="M0,0h([\d.]+)v/.exec(drawn)!;
  expect(Number(begins) + Number(wide)).toBeLessThan(470);
  expect(legendOf(drawn)).toHaveLength(6);
});

test('a range has two lines', async () => {
  const drawn = await draw([value('2026-01', 250, { min: 200, max: 300 })]);
  expect(['min', 'max'].map((side) => marksIn(drawn, `target_${side}`).length)).toEqual([1, 1]);
});

test.each([
  ['one value', [value('2026-01', 0.25, { max: null })], '0.25'],
  ['a target and no value', [value('2026-01', null, { max: 0.25 })], '0.25'],
  ['large values', [value('2026-01', 250_000, { max: null })], '250,000'],
])('the axis of %s says what it is', async (_, values, tick) => {
  expect(textsIn(await draw(values))).toContain(tick);
});

test('an axis that does not begin at 0 is marked, and says so', async () => {
  const close = [95, 97].map((own, at) => value(`2026-0${at + 1}`, own, { max: 96 }));
  const cut = await draw(close);
  expect(marksIn(cut, 'cut')).toHaveLength(1);
  expect(textsIn(cut)).toContain('hours/seat/month, axis does not begin at 0');
  expect(marksIn(svg, 'cut')).toEqual([]);
});

const LABELS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const each = (more: (place: number) => Partial<ChartedValue>, labels = LABELS): ChartedValue[] =>
  labels.map((label, place) => value(label, place / 10, { max: null, ...more(place) }));

test.each<[string, ChartedValue[]]>([
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
  expect(monthLabelsIn(await draw(values)).map(({ lines }) => lines[0])).toEqual(labels);
});

test('where not every label has room, each has its figure, and the newest is among them', async () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    value(`m${at}`, at, { formatted: `$${at},000.00` }),
  );
  const drawn = await draw(many);
  const labels = monthLabelsIn(drawn);
  expect(marksIn(drawn, 'points')).toHaveLength(60);
  expect(labels.at(-1)?.lines).toEqual(['m59', '$59,000.00']);
  expect(labels.length).toBeGreaterThan(4);
  expect(labels.every(({ lines }) => lines.length === 2)).toBe(true);
});

test.each([
  { width: 320, height: 240 },
  { width: 2000, height: 1200 },
])('a picture has the size that was asked for: %j', async (look) => {
  expect(await draw(VALUES, look)).toContain(` width="${look.width}" height="${look.height}" `);
});

test('the ground is that of the theme, or left to the page', async () => {
  const groundOf = (drawn: string): string | undefined =>
    /<rect[^>]* fill="([^"]*)"/.exec(drawn)?.[1];
  const grounds = [
    svg,
    await draw(VALUES, { theme: 'DARK' }),
    await draw(VALUES, { transparent: true }),
  ];
  expect(grounds.map(groundOf)).toEqual([PALETTES.LIGHT.ground, PALETTES.DARK.ground, undefined]);
});
