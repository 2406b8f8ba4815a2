import type { TopLevelSpec } from 'vega-lite';
import type { TargetStatus } from '../numbers/metrics/target-status';
import { visibleText } from '../scalars/visible-text';
import { COLOURS, FONT, STATUS_COLOURS } from './palette';

/** One value of a series, as far as a chart shows it. */
export interface ChartedValue {
  /** What people call its months; unlike any other of the series. */
  readonly label: string;
  readonly value: number | null;
  readonly formatted: string;
  /** It has a month that is not over. */
  readonly partial: boolean;
  readonly status: TargetStatus;
  readonly min: number | null;
  readonly max: number | null;
}

export interface ChartedSeries {
  /** Which number. */
  readonly title: string;
  /** Of what, and over which months. */
  readonly subtitle: string;
  readonly unit: string;
  readonly values: readonly ChartedValue[];
}

/** A value as it is measured, or as a report keeps it. */
export interface Chartable {
  readonly period: { readonly label: string; readonly partial: boolean };
  readonly value: number | null;
  readonly formatted: string;
  readonly status: TargetStatus;
  readonly target: { readonly min: number | null; readonly max: number | null } | null;
}

export const toCharted = ({
  period: { label, partial },
  value,
  formatted,
  status,
  target,
}: Chartable): ChartedValue => ({
  label,
  value,
  formatted,
  partial,
  status,
  min: target?.min ?? null,
  max: target?.max ?? null,
});

/** `money/seat/month` → `USD/seat/month`. */
export const unitIn = (unit: string, currency: string): string =>
  unit.replace(/^money\b/, currency);

type Layer = object;

/** Beyond so many, the figures at the points would cover one another. */
const MOST_FIGURES = 15;
const SIZE = { width: 620, height: 200 };

const X = { field: 'label', type: 'ordinal', sort: null } as const;
const VALUE = { field: 'value', type: 'quantitative' } as const;

/** A target may change from one month to the next: it is drawn over each month by itself. */
const limitLine = (side: 'min' | 'max'): Layer => ({
  transform: [{ filter: { field: side, valid: true } }],
  mark: { type: 'rule', color: COLOURS.target, strokeDash: [5, 3], strokeWidth: 1.5 },
  encoding: {
    x: { ...X, bandPosition: 0 },
    x2: { field: 'label', bandPosition: 1 },
    y: { field: side, type: 'quantitative' },
  },
});

const POINTS: Layer = {
  transform: [{ filter: { field: 'value', valid: true } }],
  mark: { type: 'point', size: 60, strokeWidth: 2, opacity: 1 },
  encoding: {
    x: X,
    y: VALUE,
    color: { field: 'judged', type: 'nominal', scale: STATUS_COLOURS, legend: null },
    // A month that is not over is a ring, not a dot.
    fill: {
      condition: { test: 'datum.partial', value: 'white' },
      field: 'judged',
      type: 'nominal',
      scale: STATUS_COLOURS,
      legend: null,
    },
    tooltip: [
      { field: 'label', title: 'Months' },
      { field: 'figure', title: 'Value' },
      { field: 'judged', title: 'Against target' },
    ],
  },
};

const FIGURES: Layer = {
  transform: [{ filter: { field: 'value', valid: true } }],
  mark: { type: 'text', dy: -12, color: COLOURS.text },
  encoding: { x: X, y: VALUE, text: { field: 'figure' } },
};

/** Absent is not zero: it is said at the bottom, and the line has a gap there. */
const ABSENT: Layer = {
  transform: [{ filter: '!isValid(datum.value)' }],
  mark: { type: 'text', color: COLOURS.note, fontStyle: 'italic' },
  encoding: { x: X, y: { value: SIZE.height - 8 }, text: { field: 'figure' } },
};

const JUDGED: Readonly<Record<TargetStatus, string>> = {
  ON_TARGET: 'on target',
  OFF_TARGET: 'off target',
  NO_TARGET: 'no target',
  UNDEFINED: 'no value',
};

const toDatum = ({ status, formatted, ...value }: ChartedValue): object => ({
  ...value,
  figure: value.partial ? `${formatted} so far` : formatted,
  judged: JUDGED[status],
});

const SUMMARY_MOST = 24;

/** What a screen reader says of the picture. */
function summaryOf({ title, subtitle, values }: ChartedSeries): string {
  const shown = values.slice(-SUMMARY_MOST).map(({ label, formatted, partial }) => {
    return `${label}: ${formatted}${partial ? ' so far' : ''}`;
  });
  return `${title}, ${subtitle}. ${shown.join('; ')}.`;
}

const LINE: Layer = {
  mark: { type: 'line', color: COLOURS.line, strokeWidth: 2 },
  encoding: { x: X, y: VALUE },
};

function layersOf({ values }: ChartedSeries): Layer[] {
  const layers = [limitLine('min'), limitLine('max'), LINE, POINTS];
  return values.length > MOST_FIGURES ? layers : [...layers, FIGURES, ABSENT];
}

/**
 * A series as a Vega-Lite specification: its values, its target where it has one (dashed), the
 * running month as a ring. It carries its data and asks for nothing from elsewhere.
 */
export function seriesChart(given: ChartedSeries): TopLevelSpec {
  const named = { title: visibleText(given.title), subtitle: visibleText(given.subtitle) };
  const series = { ...given, ...named };
  const { title, subtitle, unit, values } = series;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    description: summaryOf(series),
    ...SIZE,
    background: 'white',
    title: { text: title, subtitle, anchor: 'start', frame: 'group', limit: SIZE.width },
    data: { values: values.map(toDatum) },
    layer: layersOf(series),
    encoding: {
      x: {
        ...X,
        // Said outright: left to itself it is the order in which layers first meet a label, those with a target first.
        scale: { type: 'band', domain: values.map(({ label }) => label) },
        axis: { title: null, labelAngle: 0, labelOverlap: 'greedy' },
      },
      y: {
        // As an expression: a format by itself takes its decimals from the step between ticks, and one tick has none.
        axis: { title: unit, labelExpr: `format(datum.value, ',~f')`, tickCount: 5 },
        scale: { zero: false, padding: 20 },
      },
    },
    config: { font: FONT, view: { stroke: null }, axis: { gridColor: COLOURS.grid } },
  } as unknown as TopLevelSpec;
}
