import { formatValue } from './format-value';

test.each([
  [0.2149, 'hours/seat/month', '0.21 h'],
  [173.333, 'money/seat/month', '$173.33'],
  [98.44, '%', '98.4 %'],
  [28.4, 'minutes/ticket', '28.4 min'],
  [0.5, 'tickets/seat/month', '0.5'],
  [12_345, 'tickets', '12,345'],
  [-0.001, 'money', '$0.00'],
  [null, 'money', 'n/a'],
])('%p in %s is shown as %s', (value, unit, shown) =>
  expect(formatValue(value, unit, 'USD')).toBe(shown),
);

test('a currency without cents shows none', () =>
  expect(formatValue(1234.5, 'money', 'JPY')).toBe('¥1,235'));
