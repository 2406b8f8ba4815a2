import { dateWords, monthWords, spanWords } from './months';

test('a month, a run of months and a day read as people write them', () => {
  expect(monthWords('2025-06')).toBe('June 2025');
  expect(spanWords({ from: '2026-01', to: '2026-03' })).toBe('January to March 2026');
  expect(spanWords({ from: '2025-11', to: '2026-01' })).toBe('November 2025 to January 2026');
  expect(spanWords({ from: '2026-01', to: '2026-01' })).toBe('January 2026');
  expect(dateWords('2026-05-20')).toBe('May 20, 2026');
  expect(monthWords('0001-01')).toBe('January 1');
});
