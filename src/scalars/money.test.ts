import { amountOf } from './money';
import { isMoneyUnit } from '../numbers/units/money-unit';

test.each([
  [0, '0.00'],
  [3000, '3000.00'],
  [0.1 + 0.2, '0.30'],
  [1.005, '1.01'],
  [-1.005, '-1.01'],
  [148.64335664335664, '148.64'],
  [-401.92, '-401.92'],
  [1e-9, '0.00'],
  [123_456_789_012.34, '123456789012.34'],
])('%d dollars are %s', (value, text) => expect(amountOf(value, 'USD')).toBe(text));

test.each([
  ['JPY', 1234.5, '1235'],
  ['JPY', -0.4, '0'],
  ['KWD', 1234.5675, '1234.568'],
  ['CLP', 99.5, '100'],
])('an amount of %s has its digits: %d is %s', (currency, value, text) =>
  expect(amountOf(value, currency)).toBe(text),
);

test.each([
  ['money', true],
  ['money/seat/month', true],
  ['%', false],
  ['hours', false],
])('%s is money: %s', (unit, expected) => expect(isMoneyUnit(unit)).toBe(expected));
