import { formatValue } from './format-value';

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
  expect(formatValue(value, unit, 'USD')).toBe(shown),
);

test.each([
  [1234.5, 'JPY', '¥1,235'],
  [-0.3, 'JPY', '¥0'],
  [0.004, 'KWD', 'KWD\u00a00.004'],
])('%p in %s has the decimals of the currency: %s', (value, currency, shown) =>
  expect(formatValue(value, 'money', currency)).toBe(shown),
);
