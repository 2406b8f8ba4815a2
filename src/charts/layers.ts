import type { ChartedValue } from './charted-value';
import type { LegendChannels } from './legend';
import type { Palette } from './palette';

export type Layer = object;

export const MONTHS = { field: 'label', type: 'ordinal', sort: null } as const;
const VALUE = { field: 'value', type: 'quantitative' } as const;

/** Neighbouring months with one limit. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

function stretchesOf(values: readonly ChartedValue[], side: 'min' | 'max'): Stretch[] {
  const stretches: Stretch[] = [];
  let last: number | null = null;
  for (const { label, [side]: limit } of values) {
    if (limit !== null && limit === last) stretches.push({ ...stretches.pop()!, to: label });
    else if (limit !== null) stretches.push({ from: label, to: label, limit });
    last = limit;
  }
  return stretches;
}

/** A target is a step, not a slope: it changes from one month to the next. */
const limitLine = (
  values: readonly ChartedValue[],
  side: 'min' | 'max',
  { target }: Palette,
): Layer => ({
  name: `target_${side}`,
  data: { values: stretchesOf(values, side) },
  mark: { type: 'rule', color: target, strokeDash: [5, 3], strokeWidth: 1.5 },
  encoding: {
    x: { field: 'from', type: 'ordinal', sort: null, bandPosition: 0 },
    x2: { field: 'to', bandPosition: 1 },
    y: { field: 'limit', type: 'quantitative' },
  },
});

/** Absent is not zero: where there is no value, the ground is another one. */
const gaps = ({ grid }: Palette): Layer => ({
  name: 'gaps',
  transform: [{ filter: '!isValid(datum.value)' }],
  mark: { type: 'rect', color: grid, opacity: 0.6 },
  encoding: {
    x: { ...MONTHS, bandPosition: 0 },
    x2: { field: 'label', bandPosition: 1 },
    y: { value: 0 },
    y2: { value: { expr: 'height' } },
  },
});

const line = ({ line: color }: Palette): Layer => ({
  name: 'line',
  mark: { type: 'line', color, strokeWidth: 2 },
  encoding: { x: MONTHS, y: VALUE },
});

/** More points than this would hide their line, were they as large. */
const FEW = 24;
const sizeOf = (values: readonly ChartedValue[]): number => (values.length > FEW ? 24 : 70);

const points = (values: readonly ChartedValue[], legend: LegendChannels): Layer => ({
  name: 'points',
  transform: [{ filter: { field: 'value', valid: true } }],
  mark: { type: 'point', size: sizeOf(values), strokeWidth: 2, opacity: 1 },
  encoding: {
    x: MONTHS,
    y: VALUE,
    ...legend,
    tooltip: [
      { field: 'label', title: 'Months' },
      { field: 'figure', title: 'Value' },
      { field: 'judged', title: 'Against target' },
    ],
  },
});

const ZIGZAG = 'M-1,.6L-.35,-.6L.35,.6L1,-.6';

/** A break in the axis of values, near its foot. */
const cutMark = ({ text, ground }: Palette): Layer => ({
  name: 'cut',
  data: { values: [{}] },
  mark: { type: 'point', shape: ZIGZAG, size: 200, stroke: text, fill: ground, opacity: 1 },
  encoding: { x: { value: 0 }, y: { value: { expr: 'height - 10' } } },
});

/** What is drawn, from the lowest layer up. */
export const layersOf = (
  values: readonly ChartedValue[],
  palette: Palette,
  legend: LegendChannels,
  cut: boolean,
): Layer[] => [
  gaps(palette),
  limitLine(values, 'min', palette),
  limitLine(values, 'max', palette),
  line(palette),
  points(values, legend),
  ...(cut ? [cutMark(palette)] : []),
];
