import { fromDecimal } from '../units/ratio';
import { atLeast, atMost, between, lessThan } from './formula';
import type { Target } from './metric';
import { targetStatus } from './target-status';

test.each<[string, Target, string]>([
  ['0.25', lessThan('0.25'), 'OFF_TARGET'],
  ['0.2499999999999999999', lessThan('0.25'), 'ON_TARGET'],
  ['0.5', atMost('0.5'), 'ON_TARGET'],
  ['0.5000000000000000001', atMost('0.5'), 'OFF_TARGET'],
  ['0', atMost('0'), 'ON_TARGET'],
  ['-1', atMost('0'), 'ON_TARGET'],
  ['100', atLeast('100'), 'ON_TARGET'],
  ['99.999', atLeast('100'), 'OFF_TARGET'],
  ['200', between('200', '300'), 'ON_TARGET'],
  ['300', between('200', '300'), 'ON_TARGET'],
  ['300.01', between('200', '300'), 'OFF_TARGET'],
])('%s against %j is %s', (value, target, status) =>
  expect(targetStatus(fromDecimal(value), target)).toBe(status),
);

test('nothing can be said without a target or without a value', () => {
  expect(targetStatus(null, lessThan('1'))).toBe('UNDEFINED');
  expect(targetStatus(fromDecimal('1'), null)).toBe('NO_TARGET');
});
