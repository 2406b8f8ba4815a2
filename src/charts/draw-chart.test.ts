import { labelOf, textsIn } from '../../test/fixture/svg-parts';
import type { ChartedSeries } from './charted-value';
import { drawChart } from './draw-chart';
import { seriesChart } from './series-chart';

const SERIES: ChartedSeries = {
  title: 'RHEM',
  subtitle: 'Acorn, 2026-01 to 2026-02',
  unit: 'hours/seat/month',
  values: [
    {
      label: '2026-01',
      value: null,
      formatted: 'n/a',
      reason: 'NO_SEAT_COUNT',
      partial: false,
      status: 'UNDEFINED',
      min: null,
      max: 0.25,
    },
    {
      label: '2026-02',
      value: 0.2,
      formatted: '0.20 h',
      reason: null,
      partial: true,
      status: 'ON_TARGET',
      min: null,
      max: 0.25,
    },
  ],
};

const drawn = (more: Partial<ChartedSeries> = {}): Promise<string> =>
  drawChart(seriesChart({ ...SERIES, ...more }));

test('a picture is one image, which says as much as it shows', async () => {
  const svg = await drawn();
  expect(svg).toMatch(/^<svg role="img" aria-label="[^"]+" /);
  expect(svg).toContain('><title>RHEM, Acorn, 2026-01 to 2026-02</title>');
  expect(labelOf(svg)).toBe(
    'RHEM, Acorn, 2026-01 to 2026-02. 2026-01: n/a, no value; 2026-02: 0.20 h so far, on target. No seat count: 2026-01.',
  );
});

test('a name cannot break out of the picture, and nothing is asked for from elsewhere', async () => {
  const title = `<script>alert('x')</script> & "Co" {signal} $& $1`;
  const svg = await drawn({ title });
  expect(svg).not.toContain('<script');
  expect(textsIn(svg)).toContain(title);
  expect(labelOf(svg)).toContain(title);
  expect(svg.replace(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:|url\(|href=/);
});

test('a long name is cut short, not the picture made wide', async () => {
  const svg = await drawn({ title: 'T'.repeat(4000), subtitle: 'S'.repeat(4000) });
  expect(/ width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1)).toEqual(['640', '320']);
});

test('a character that XML cannot hold is left out', async () => {
  const svg = await drawn({ title: 'Acorn\u0001\u000B\uFFFE Ltd' });
  expect(textsIn(svg)).toContain('Acorn Ltd');
  // oxlint-disable-next-line no-control-regex
  expect(svg).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
});

test('a name that turns the direction of writing turns nothing', async () => {
  const svg = await drawn({ title: '\u202EAcorn\u2066 1', subtitle: 'Ltd\u200F\u200B' });
  expect(textsIn(svg)).toEqual(expect.arrayContaining(['Acorn 1', 'Ltd']));
  expect(svg).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
});

test('the same values give the same picture', async () => {
  expect(await drawn()).toBe(await drawn());
});
