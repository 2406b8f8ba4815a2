import type { ChartedValue } from './charted-value';

/** How wide a character of the axis is, at most, and how much room is between two labels. */
const CHARACTER = 6.2;
const BETWEEN = 6;

/** The months, and below them their values: there, no line can cross a figure. */
const linesOf = ({ label, formatted, partial }: ChartedValue): string[] => [
  label,
  formatted,
  ...(partial ? ['so far'] : []),
];

function stride(values: readonly ChartedValue[], room: number): number {
  const longest = Math.max(0, ...values.flatMap(linesOf).map(({ length }) => length));
  const each = room / values.length;
  return Math.max(1, Math.ceil((longest * CHARACTER + BETWEEN) / each));
}

/**
 * Where not all labels have room, every second, third … has one, counted from the newest: a label
 * left out is better than two that cover each other.
 */
export function monthAxis(values: readonly ChartedValue[], room: number): object {
  const step = stride(values, room);
  const shown = values.filter((_, at) => (values.length - 1 - at) % step === 0);
  const lines = Object.fromEntries(shown.map((value) => [value.label, linesOf(value)]));
  return {
    // The order must be given. By default labels follow the first layer they occur in, which puts
    // those with a target first.
    scale: { type: 'band', domain: values.map(({ label }) => label) },
    axis: {
      title: null,
      values: shown.map(({ label }) => label),
      labelAngle: 0,
      labelOverlap: false,
      labelExpr: `(${JSON.stringify(lines)})[datum.value]`,
    },
  };
}
