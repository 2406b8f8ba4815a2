import fc from 'fast-check';
import { monthFromIndex, monthsThrough } from './month';
import { groupMonths, quarterMonths, quarterOf, yearOf } from './period';

test.each([
  ['2026-01', 1, '2026-Q1', '2026'],
  ['2026-12', 1, '2026-Q4', '2026'],
  ['2025-07', 7, '2026-Q1', '2026'],
  ['2026-06', 7, '2026-Q4', '2026'],
  ['2026-07', 7, '2027-Q1', '2027'],
  ['2025-12', 12, '2026-Q1', '2026'],
  ['2026-02', 2, '2027-Q1', '2027'],
])('%s with the year starting in month %i is in %s', (month, start, quarter, year) => {
  expect(quarterOf(month, start)).toBe(quarter);
  expect(yearOf(month, start)).toBe(year);
});

test('the months of a quarter are those that lie in it, whatever the first month', () => {
  const anyMonth = fc.integer({ min: 1990 * 12, max: 2090 * 12 }).map(monthFromIndex);
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 1, max: 12 }), (month, start) => {
      const span = quarterMonths(quarterOf(month, start), start);
      const months = span ? monthsThrough(span.from, span.to) : [];
      expect(months).toHaveLength(3);
      expect(months).toContain(month);
      expect(new Set(months.map((each) => quarterOf(each, start))).size).toBe(1);
    }),
  );
});

test.each(['2026-Q5', '2026Q1', 'Q1', ''])('"%s" names no quarter', (text) =>
  expect(quarterMonths(text, 1)).toBeNull(),
);

test('a range is cut into quarters that hold only the months asked for', () => {
  expect(groupMonths('2026-02', '2026-07', 'QUARTER', 1)).toEqual([
    { label: '2026-Q1', from: '2026-02', to: '2026-03' },
    { label: '2026-Q2', from: '2026-04', to: '2026-06' },
    { label: '2026-Q3', from: '2026-07', to: '2026-07' },
  ]);
});

test('months and years', () => {
  expect(groupMonths('2026-06', '2026-07', 'YEAR', 7).map(({ label }) => label)).toEqual([
    '2026',
    '2027',
  ]);
  expect(groupMonths('2026-06', '2026-06', 'MONTH', 7)).toEqual([
    { label: '2026-06', from: '2026-06', to: '2026-06' },
  ]);
});
