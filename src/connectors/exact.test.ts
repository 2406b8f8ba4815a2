import { isLess, less, negated, scaled, sumOf, timesRate, wholeOf } from './exact';

test('what a float would round is exact', () => {
  expect(sumOf('0.1', '0.2')).toBe('0.3');
  expect(less('7360.00', '0.10', '-1')).toBe('7360.9');
  expect(isLess('0.1', '0.10000001')).toBe(true);
});

test.each([
  ['1.25', 60, 1, '75'],
  ['0.3333', 60, 1, '19.998'],
  ['100', 26, 12, '216.6667'],
  ['-100', 26, 12, '-216.6667'],
  ['50', 1, 2, '25'],
])('%s × %i ÷ %i is %s', (text, times, by, result) => expect(scaled(text, times, by)).toBe(result));

test('a credit is never above zero', () => {
  expect(negated('12.5')).toBe('-12.5');
  expect(negated('-12.5')).toBe('-12.5');
});

test('whole units are cut off, and text that is no decimal is refused', () => {
  expect(wholeOf('64.0')).toBe(64);
  expect(() => sumOf('1e3')).toThrow(/no exact decimal/);
});

test.each([
  ['115.00', '64', '7360'],
  ['0.3333', '0.5', '0.1667'],
  ['-0.3333', '0.5', '-0.1667'],
])('%s × %s is %s', (text, rate, result) => expect(timesRate(text, rate)).toBe(result));
