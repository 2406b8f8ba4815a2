import type { ChartedValue } from './charted-value';
import { valueRange } from './value-axis';

const charted = (value: number | null, max: number | null = null): ChartedValue => ({
  label: 'any',
  value,
  formatted: '',
  reason: null,
  partial: false,
  status: 'NO_TARGET',
  min: null,
  max,
});

const rangeOf = (...values: (number | null)[]): unknown =>
  valueRange(values.map((value) => charted(value)));

test.each([
  ['values that differ much', [0.1, 0.3], { from: 0, to: 0.3, cut: false }],
  ['a single value', [0.25], { from: 0, to: 0.25, cut: false }],
  ['equal values', [5, 5], { from: 0, to: 5, cut: false }],
  ['values close to one another', [90, 100], { from: 89, to: 101, cut: true }],
  ['losses', [-40, -10], { from: -40, to: 0, cut: false }],
  ['losses close to one another', [-100, -90], { from: -101, to: -89, cut: true }],
  ['a profit and a loss', [-10, 100], { from: -10, to: 100, cut: false }],
  ['nothing but zero', [0, 0], { from: 0, to: 1, cut: false }],
  ['no value', [null], { from: 0, to: 1, cut: false }],
])('the axis of %s', (_, values, range) => expect(rangeOf(...values)).toEqual(range));

test('the axis also reaches the target', () => {
  expect(valueRange([charted(0.1, 0.5)])).toEqual({ from: 0, to: 0.5, cut: false });
});
