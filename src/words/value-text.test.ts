import { valueText } from './value-text';

test.each([
  [0.2149, 'hours/seat/month', '0.21 h'],
  [173.333, 'money/seat/month', '$173.33'],
  [98.44, '%', '98.4 %'],
  [28.4, 'minutes/ticket', '28.4 min'],
  [0.5, 'tickets/seat/month', '0.5'],
  [12_345, 'tickets', '12,345'],
  [-0.001, 'money', '$0.00'],
  [-0.04, '%', '0.0 %'],
  [-0.04, 'minutes/ticket', '0.0 min'],
  [-0.001, 'hours', '0.00 h'],
  [-12, 'tickets', '-12'],
  [null, 'money', 'n/a'],
])('%p in %s is shown as %s', (value, unit, shown) =>
  expect(valueText(value, unit, 'USD')).toBe(shown),
);

test.each([
  [1234.5, 'JPY', '¥1,235'],
  [-0.3, 'JPY', '¥0'],
  [0.004, 'KWD', 'KWD\u00a00.004'],
])('%p in %s has the decimals of the currency: %s', (value, currency, shown) =>
  expect(valueText(value, 'money', currency)).toBe(shown),
);

const below = (max: number) => ({ min: null, max });

test.each([
  ['a value just below its limit', 0.249, 'hours/seat/month', below(0.25), '0.249 h'],
  ['a value just above its limit', 0.2504, 'hours/seat/month', below(0.25), '0.2504 h'],
  ['a value at its limit', 0.25, 'hours/seat/month', below(0.25), '0.25 h'],
  ['a value farther away', 0.2449, 'hours/seat/month', below(0.25), '0.24 h'],
  ['a limit between the digits', 0.2546, 'hours', below(0.2545), '0.2546 h'],
  ['a share just below', 94.96, '%', { min: 95, max: null }, '94.96 %'],
  ['money just below', 51.998, 'money', { min: 52, max: null }, '$51.998'],
  ['a number without digits', 299.999, 'seats', { min: 200, max: 300 }, '299.999'],
  ['a number with fewer digits than it may have', 299.5, 'seats', { min: 200, max: 300 }, '299.5'],
  ['a value as good as its limit', 0.25 + 1e-12, 'hours', below(0.25), '0.25 h'],
  ['no value', null, 'hours', below(0.25), 'n/a'],
])('%s tells whether the limit is reached: %p %s', (_, value, unit, judging, shown) => {
  expect(valueText(value, unit, 'USD', judging)).toBe(shown);
});

test('a yen more or less has the digits that tell it from its limit', () => {
  expect(valueText(199.6, 'money', 'JPY', { min: 200, max: null })).toBe('¥199.6');
});
