import { csvLine } from '../../scalars/csv-line';
import type { Row } from './flatten-rows';

/** A table as CSV of RFC 4180, the names of its columns first. */
export function* csvLines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(columns.map((column) => row[column]));
}
