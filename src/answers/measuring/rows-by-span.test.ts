import type { MeasureRow } from '../../numbers/measures/measure';
import { rowsBySpan } from './rows-by-span';

const row = (month: string): MeasureRow => ({
  month,
  hasSeatCount: true,
  hasEndpointCount: true,
  sums: {},
});
const months = (groups: readonly (readonly MeasureRow[])[]) =>
  groups.map((group) => group.map(({ month }) => month));

test('each span gets the rows of its months, and nobody gets the others', () => {
  const rows = ['2025-12', '2026-01', '2026-01', '2026-03', '2026-06'].map(row);
  const spans = [
    { from: '2026-01', to: '2026-01' },
    { from: '2026-02', to: '2026-02' },
    { from: '2026-03', to: '2026-05' },
  ];
  expect(months(rowsBySpan(rows, spans))).toEqual([['2026-01', '2026-01'], [], ['2026-03']]);
});
