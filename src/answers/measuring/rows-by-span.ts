import type { MeasureRow } from '../../numbers/measures/measure';
import type { MonthSpan } from '../../numbers/units/period';

/**
 * Groups the rows by span in one walk. Rows and spans both come in the order of time, and spans do
 * not overlap.
 */
export function rowsBySpan(
  rows: readonly MeasureRow[],
  spans: readonly MonthSpan[],
): (readonly MeasureRow[])[] {
  let at = 0;
  return spans.map(({ from, to }) => {
    while (at < rows.length && rows[at]!.month < from) at += 1;
    const start = at;
    while (at < rows.length && rows[at]!.month <= to) at += 1;
    return rows.slice(start, at);
  });
}
