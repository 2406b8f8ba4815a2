import type { Refusal } from '../../errors';
import { earlier, readPeriod, readViewedPeriod, spanLabel } from './read-period';

test.each([
  ['2026-03', '2026-03', 1, '2026-03'],
  ['2026-01', '2026-03', 1, '2026-Q1'],
  ['2026-01', '2026-12', 1, '2026'],
  ['2025-07', '2026-06', 7, '2026'],
  ['2025-07', '2025-09', 7, '2026-Q1'],
  ['2026-02', '2026-04', 1, '2026-02 – 2026-04'],
])('%s to %s, with a year from month %i, is %s', (from, to, start, label) =>
  expect(spanLabel({ from, to }, start)).toBe(label),
);

test.each([
  [{ from: '2026-02', to: '2026-01' }, 'BAD_PERIOD'],
  [{ from: '2006-01', to: '2026-01' }, 'BAD_PERIOD'],
  [{ from: '2026-01', to: '2026-02', view: 'AS_CLOSED' as const }, 'VIEW_NOT_SERVED'],
])('%j is refused as %s', (input, code) =>
  expect(() => readPeriod(input)).toThrow(expect.objectContaining({ code }) as Refusal),
);

test('where both views are served, the period says which is meant', () => {
  const months = { from: '2026-01', to: '2026-02' };
  expect(readViewedPeriod({ ...months, view: 'AS_CLOSED' })).toEqual({ ...months, asClosed: true });
  expect(readViewedPeriod(months)).toEqual(months);
});

test('the span before a quarter is the quarter before it', () => {
  expect(earlier({ from: '2026-01', to: '2026-03' }, 1, 1)).toEqual({
    from: '2025-10',
    to: '2025-12',
    label: '2025-Q4',
  });
  expect(earlier({ from: '2026-01', to: '2026-03' }, 10_000, 1)).toBeNull();
});
