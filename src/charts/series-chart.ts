import type { TopLevelSpec } from 'vega-lite';
import { visibleText } from '../scalars/visible-text';
import { USUAL_LOOK, type ChartLook } from './chart-look';
import type { ChartedSeries, ChartedValue } from './charted-value';
import { gapTexts } from './gaps';
import { charactersIn, WORDS } from './guessed-width';
import { layersOf, MONTHS } from './layers';
import { linesOf } from './lines';
import { judgedText, legendChannels } from './legend';
import { monthAxis } from './month-axis';
import { FONT, PALETTES, type Palette } from './palette';
import { unitText, valueAxis, valueRange, widthOfAxis, type ValueRange } from './value-axis';

const figureOf = ({ formatted, partial }: ChartedValue): string =>
  partial ? `${formatted} so far` : formatted;

function toDatum(charted: ChartedValue): object {
  const { label, value, partial, min, max } = charted;
  return {
    label,
    value,
    partial,
    min,
    max,
    figure: figureOf(charted),
    judged: judgedText(charted),
  };
}

const nameOf = ({ title, subtitle }: ChartedSeries): string => `${title}, ${subtitle}`;

const SUMMARY_MOST = 24;

/** The text that a screen reader reads for the picture. */
function summaryOf(series: ChartedSeries): string {
  const { values } = series;
  const shown = values
    .slice(-SUMMARY_MOST)
    .map((value) => `${value.label}: ${figureOf(value)}, ${judgedText(value)}`);
  return [
    `${nameOf(series)}.`,
    `${shown.join('; ')}.`,
    ...gapTexts(values).map((text) => `${text}.`),
  ].join(' ');
}

const TITLE_SIZE = 14;

const guides = ({ text, note, grid }: Palette): object => ({
  font: FONT,
  view: { stroke: null },
  title: {
    color: text,
    subtitleColor: note,
    fontSize: TITLE_SIZE,
    subtitleFontSize: WORDS,
  },
  axis: {
    gridColor: grid,
    domainColor: note,
    tickColor: note,
    labelColor: text,
    titleColor: note,
    labelFontSize: WORDS,
    titleFontWeight: 'normal',
  },
  legend: { labelColor: text, labelFontSize: WORDS, symbolStrokeWidth: 2, symbolSize: 70 },
});

const MOST_LINES = 2;

/** Lines of a width: cut where the drawing would cut, none is cut short. */
const wrap = (text: string, width: number, size: number): string[] =>
  linesOf(text, charactersIn(width, size), MOST_LINES);

function titleOf(
  { title, subtitle, unit, values }: ChartedSeries,
  range: ValueRange,
  width: number,
): object {
  const limit = width - 20;
  const below = [subtitle, unitText(unit, range), ...gapTexts(values)];
  return {
    text: wrap(title, limit, TITLE_SIZE),
    subtitle: below.flatMap((text) => wrap(text, limit, WORDS)),
    anchor: 'start',
    frame: 'bounds',
    limit,
  };
}

/**
 * Turns a series into a Vega-Lite specification: its values, its target if it has one (dashed), and
 * the running month hollow. The specification carries its data and loads nothing from elsewhere.
 */
export function seriesChart(given: ChartedSeries, look: ChartLook = USUAL_LOOK): TopLevelSpec {
  const named = { title: visibleText(given.title), subtitle: visibleText(given.subtitle) };
  const series = { ...given, ...named };
  const { values } = series;
  const { width, height, theme, transparent } = look;
  const palette = PALETTES[theme];
  const range = valueRange(values);
  const room = width - widthOfAxis(range);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    usermeta: { name: nameOf(series) },
    description: summaryOf(series),
    width,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    background: transparent ? null : palette.ground,
    title: titleOf(series, range, width),
    data: { values: values.map(toDatum) },
    layer: layersOf(values, palette, legendChannels(values, palette, room), range.cut),
    encoding: {
      x: { ...MONTHS, ...monthAxis(values, room) },
      y: valueAxis(values, range, height),
    },
    config: guides(palette),
  } as unknown as TopLevelSpec;
}
