import { targetText } from './target-text';

const none = { min: null, max: null, exclusive: false };

test.each([
  [{ ...none, max: 0.25, exclusive: true }, 'hours/seat/month', 0.1, '< 0.25 h'],
  [{ ...none, max: 0.25 }, 'hours/seat/month', null, '≤ 0.25 h'],
  [{ ...none, min: 52 }, 'money', 60, '≥ $52.00'],
  [{ ...none, min: 95, exclusive: true }, '%', 96, '> 95.0 %'],
  [{ min: 200, max: 300, exclusive: false }, 'seats', 250, '200 to 300'],
  [none, 'hours', 1, ''],
])('%j in %s beside %p is written as "%s"', (range, unit, value, written) => {
  expect(targetText(range, unit, 'USD', value)).toBe(written);
});

test.each([
  ['a limit keeps the digits it was set with', 0.255, 0.4, '≤ 0.255 h'],
  ['a limit that was worked out is rounded as values are', 182.433_333_333, 100, '≤ 182.43 h'],
  [
    'a limit has the digits of the value that rounding would merge with it',
    0.25,
    0.249,
    '≤ 0.250 h',
  ],
])('%s', (_, max, value, written) => {
  expect(targetText({ ...none, max }, 'hours', 'USD', value)).toBe(written);
});
