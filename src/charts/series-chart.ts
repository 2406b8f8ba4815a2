import type { TopLevelSpec } from 'vega-lite';
import type { TargetStatus } from '../numbers/metrics/target-status';
import { visibleText } from '../scalars/visible-text';
import { COLOURS, FONT, STATUS_COLOURS } from './palette';

/** What a chart shows of one value of a series. */
export interface ChartedValue {
  /** The name of its months, unlike that of any other value of the series. */
  readonly label: string;
  readonly value: number | null;
  readonly formatted: string;
  /** Whether one of its months is not over. */
  readonly partial: boolean;
  readonly status: TargetStatus;
  readonly min: number | null;
  readonly max: number | null;
}

export interface ChartedSeries {
  /** The name of the number. */
  readonly title: string;
  /** Whose number it is, and over which months. */
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

/** With more points than this, the figures beside them would cover each other. */
const MOST_FIGURES = 15;
const SIZE = { width: 620, height: 200 };

const X = { field: 'label', type: 'ordinal', sort: null } as const;
const VALUE = { field: 'value', type: 'quantitative' } as const;

/** Draws a target over each month separately, because it may change from one month to the next. */
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
    // A month that is not over is drawn as a ring instead of a dot.
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

/** Absent is not zero: the line has a gap there, and the reason is written at the bottom. */
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

/** The text that a screen reader reads for the picture. */
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
 * Turns a series into a Vega-Lite specification: its values, its target if it has one (dashed), and
 * the running month as a ring. The specification carries its data and loads nothing from elsewhere.
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
        // The order must be given. By default labels follow the first layer they occur in, which
        // puts those with a target first.
        scale: { type: 'band', domain: values.map(({ label }) => label) },
        axis: { title: null, labelAngle: 0, labelOverlap: 'greedy' },
      },
      y: {
        // An expression, because a plain format takes its decimals from the step between ticks, and
        // a single tick has no step.
        axis: { title: unit, labelExpr: `format(datum.value, ',~f')`, tickCount: 5 },
        scale: { zero: false, padding: 20 },
      },
    },
    config: { font: FONT, view: { stroke: null }, axis: { gridColor: COLOURS.grid } },
  } as unknown as TopLevelSpec;
}
