import { daysBetween, daysInMonth, monthsThrough, shiftDate, shiftMonth } from './month';

test.each([
  ['2026-02', 28],
  ['2028-02', 29],
  ['2026-04', 30],
  ['2026-12', 31],
  ['1900-02', 28],
])('%s has %i days', (month, days) => expect(daysInMonth(month)).toBe(days));

test('months run through a year end, both ends included', () => {
  expect(monthsThrough('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('a range that ends before it starts holds no month', () => {
  expect(monthsThrough('2026-02', '2026-01')).toEqual([]);
});

test.each([
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-05', 24, '2028-05'],
])('%s shifted by %i months is %s', (month, by, expected) =>
  expect(shiftMonth(month, by)).toBe(expected),
);

test('days are counted by the calendar, through daylight saving', () => {
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  expect(shiftDate('2026-02-28', 1)).toBe('2026-03-01');
});
