import { fromDecimal } from '../numbers/units/ratio';
import { measured, percentBeside } from './measured';

const of = fromDecimal;
const beside = (value: string, unit: string, currency: string, other: string): string =>
  measured(of(value), unit, currency, [of(other)]).replaceAll('\u00a0', ' ');

test.each([
  ['0.2496', 'hours/seat/month', 'USD', '0.25', '0.2496 h'],
  ['0.2494', 'hours/seat/month', 'USD', '0.25', '0.249 h'],
  ['0.25', 'hours/seat/month', 'USD', '0.25', '0.25 h'],
  ['0.21', 'hours/seat/month', 'USD', '0.25', '0.21 h'],
  ['59.96', 'minutes/ticket', 'USD', '60', '59.96 min'],
  ['99.999', '%', 'USD', '100', '99.999 %'],
  ['74999.6', 'money/month', 'USD', '75000', '$74,999.60'],
  ['74999.6', 'money/month', 'JPY', '75000', '¥74,999.6'],
  ['52', 'money/seat/month', 'GBP', '52.004', '£52.000'],
])('%s %s in %s beside %s reads "%s"', (value, unit, currency, other, text) => {
  const written = beside(value, unit, currency, other);
  expect(written).toBe(text);
  expect(written === beside(other, unit, currency, value)).toBe(value === other);
});

test('a share beside its limit reads as what it is', () => {
  expect(percentBeside(of('89.97'), of('90'))).toBe('89.97 %');
  expect(percentBeside(of('90.04'), of('90'))).toBe('90.04 %');
  expect(percentBeside(of('9.99'), of('10'))).toBe('9.99 %');
  expect(percentBeside(of('41.32'), of('10'))).toBe('41.3 %');
});
