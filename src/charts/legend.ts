import type { TargetStatus } from '../numbers/metrics/target-status';
import type { ChartedValue } from './charted-value';
import { guessedWidth } from './guessed-width';
import type { Palette } from './palette';

/** What the legend explains. */
interface Entry {
  readonly name: string;
  readonly shape: string;
  readonly colour: keyof Palette;
  readonly occursIn: (value: ChartedValue) => boolean;
  /** Whether it is drawn hollow. */
  readonly hollow?: boolean;
}

const JUDGED: Readonly<Record<TargetStatus, string>> = {
  ON_TARGET: 'on target',
  OFF_TARGET: 'off target',
  NOT_DUE: 'goal not due yet',
  NO_TARGET: 'no target',
  UNDEFINED: 'no value',
};

/** How a value compares with its target, in the words of the legend. */
export const judgedText = ({ status }: ChartedValue): string => JUDGED[status];

const isDrawn = ({ value }: ChartedValue): boolean => value !== null;
const drawnAs =
  (status: TargetStatus) =>
  (value: ChartedValue): boolean =>
    isDrawn(value) && value.status === status;

const TWO_DASHES = 'M-1.6,0L-0.3,0M0.3,0L1.6,0';

/** A shape beside each colour: neither needs the other to be understood. */
const ENTRIES: readonly Entry[] = [
  { name: JUDGED.ON_TARGET, shape: 'circle', colour: 'onTarget', occursIn: drawnAs('ON_TARGET') },
  {
    name: JUDGED.OFF_TARGET,
    shape: 'triangle-up',
    colour: 'offTarget',
    occursIn: drawnAs('OFF_TARGET'),
  },
  { name: JUDGED.NOT_DUE, shape: 'diamond', colour: 'noTarget', occursIn: drawnAs('NOT_DUE') },
  { name: JUDGED.NO_TARGET, shape: 'square', colour: 'noTarget', occursIn: drawnAs('NO_TARGET') },
  {
    name: 'target',
    shape: TWO_DASHES,
    colour: 'target',
    occursIn: ({ min, max }) => min !== null || max !== null,
  },
  { name: JUDGED.UNDEFINED, shape: 'square', colour: 'grid', occursIn: (value) => !isDrawn(value) },
  {
    name: 'not over yet',
    shape: 'circle',
    colour: 'note',
    hollow: true,
    occursIn: (value) => isDrawn(value) && value.partial,
  },
];

/** The channels that points have in common with their legend. */
export interface LegendChannels {
  readonly shape: object;
  readonly stroke: object;
  readonly fill: object;
}

const SYMBOL = 15;
const BETWEEN = 11;

/** What so many columns take: each is as wide as its widest entry. */
function widthOf(names: readonly string[], columns: number): number {
  const widths = names.slice(0, columns).map((_, column) => {
    const below = names.filter((__, at) => at % columns === column);
    return SYMBOL + guessedWidth(Math.max(...below.map(({ length }) => length)));
  });
  return widths.reduce((sum, each) => sum + each, BETWEEN * (widths.length - 1));
}

/** As many columns as have room. */
function columnsOf(names: readonly string[], room: number): number {
  const fitting = names.map((_, at) => at + 1).filter((count) => widthOf(names, count) <= room);
  return fitting.at(-1) ?? 1;
}

/**
 * Explains what occurs in the picture, and nothing else. Shape, colour and filling have the same
 * names, so they meet in one legend.
 */
export function legendChannels(
  values: readonly ChartedValue[],
  palette: Palette,
  room: number,
): LegendChannels {
  const entries = ENTRIES.filter(({ occursIn }) => values.some(occursIn));
  const names = entries.map(({ name }) => name);
  const placed = { title: null, orient: 'bottom', columns: columnsOf(names, room), labelLimit: 0 };
  const legend = names.length > 0 ? placed : null;
  const channel = (range: string[]): object => ({
    field: 'judged',
    type: 'nominal',
    scale: { domain: names, range },
    legend,
  });
  const colours = entries.map(({ colour }) => palette[colour]);
  const fills = entries.map(({ hollow }, at) => (hollow ? palette.ground : colours[at]!));
  return {
    shape: channel(entries.map(({ shape }) => shape)),
    stroke: channel(colours),
    fill: {
      condition: { test: 'datum.partial', value: palette.ground },
      ...channel(fills),
    },
  };
}
