import { isLess, less, negated, scaled, spreadOver, sumOf, timesRate, wholeOf } from './exact';

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

test('money at a rate is kept to four decimals', () => {
  expect(timesRate('100', '1.2345')).toBe('123.45');
  expect(timesRate('-0.1', '0.00049999')).toBe('0');
  expect(timesRate('-10', '0.333333')).toBe('-3.3333');
});

test('what is spread over parts adds up to the cent', () => {
  const parts = spreadOver('-100', ['1', '1', '1']);
  expect(parts).toEqual(['-33.33', '-33.33', '-33.34']);
  expect(sumOf(...parts)).toBe('-100');
  expect(spreadOver('-5', ['10', '-10'])).toEqual(['-5', '0']);
  expect(spreadOver('-5', [])).toEqual([]);
});
