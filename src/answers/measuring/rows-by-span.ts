import type { MeasureRow } from '../../numbers/measures/measure';
import type { MonthSpan } from '../../numbers/units/period';

type Rows = readonly MeasureRow[];
type Spans = readonly MonthSpan[];

/** Several metrics of a slice are asked for together, and share its rows and their spans. */
const known = new WeakMap<Rows, { readonly spans: Spans; readonly cut: readonly Rows[] }>();

/**
 * Groups the rows by span. Rows and spans both come in the order of time, and spans do not overlap.
 */
export function rowsBySpan(rows: Rows, spans: Spans): readonly Rows[] {
  const before = known.get(rows);
  if (before?.spans === spans) return before.cut;
  const cut = walk(rows, spans);
  known.set(rows, { spans, cut });
  return cut;
}

function walk(rows: Rows, spans: Spans): Rows[] {
  let at = 0;
  return spans.map(({ from, to }) => {
    while (at < rows.length && rows[at]!.month < from) at += 1;
    const start = at;
    while (at < rows.length && rows[at]!.month <= to) at += 1;
    return rows.slice(start, at);
  });
}
