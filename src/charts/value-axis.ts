import type { ChartedValue } from './charted-value';
import { guessedWidth } from './guessed-width';

/** Where the axis of values begins and ends. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
  /** Whether it leaves 0 out. */
  readonly cut: boolean;
}

/** An axis from 0 would leave less than a third of the picture to what differs. */
const LEAST_SHARE = 1 / 3;
/** Room beyond the outermost values of a cut axis. */
const ROOM = 0.1;

const extremes = (values: readonly ChartedValue[]): [number, number] | null => {
  const numbers = values
    .flatMap(({ value, min, max }) => [value, min, max])
    .filter((each) => each !== null);
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
};

/**
 * The range that shows values and targets. It begins at 0, so that heights compare as the numbers
 * do, unless nothing could be seen then.
 */
export function valueRange(values: readonly ChartedValue[]): ValueRange {
  const [low, high] = extremes(values) ?? [0, 1];
  const spread = high - low;
  const farthest = Math.max(Math.abs(low), Math.abs(high));
  if (low * high > 0 && spread > 0 && spread < farthest * LEAST_SHARE)
    return { from: low - spread * ROOM, to: high + spread * ROOM, cut: true };
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  return { from, to: from === to ? 1 : to, cut: false };
}

const hasNumbers = (values: readonly ChartedValue[]): boolean => extremes(values) !== null;

const PIXELS_A_TICK = 60;

const TICK = 20;
/** Of numbers below ten: "0.25". */
const FEWEST = 4;

/** What the axis takes of the width: its longest number, and its ticks. */
export function widthOfAxis({ from, to }: ValueRange): number {
  const lengths = [from, to].map((end) => Math.round(end).toLocaleString('en-US').length);
  return TICK + guessedWidth(Math.max(FEWEST, ...lengths));
}

/** What the numbers of the axis are. */
export const unitText = (unit: string, { cut }: ValueRange): string =>
  cut ? `${unit}, axis does not begin at 0` : unit;

export function valueAxis(
  values: readonly ChartedValue[],
  { from, to }: ValueRange,
  height: number,
): object {
  const known = hasNumbers(values);
  const ticks = Math.floor(height / PIXELS_A_TICK);
  return {
    axis: {
      title: null,
      // An expression, because a plain format takes its decimals from the step between ticks, and a
      // single tick has no step.
      labelExpr: `format(datum.value, ',~f')`,
      labels: known,
      ticks: known,
      grid: known,
      tickCount: ticks,
    },
    scale: { domain: [from, to], nice: ticks, zero: false },
  };
}
