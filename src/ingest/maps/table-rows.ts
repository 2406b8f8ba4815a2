import type { CsvRow } from '../decode/decode-csv';
import { Problem } from '../fields/problem';
import { findHeader, MOST_BEFORE_HEADER } from './bind-map';
import type { BoundColumns, Row } from './bound-columns';
import type { FileMap } from './file-map';

/** A row of the data, by its place from 0; or what is wrong with it. */
export interface TableRow {
  readonly index: number;
  readonly row: Row | Problem;
}

export interface Table {
  readonly columns: BoundColumns;
  readonly rows: AsyncGenerator<TableRow>;
}

const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');

/**
 * Checks the number of cells. Reports leave out the empty ones at the end of a row, but one that is
 * filled and has no column was cut at a separator that belongs to a text.
 */
function fitted(row: Row, width: number): Row | Problem {
  if (!row.slice(width).some((cell) => cell.trim() !== '')) return row;
  const count = `This row has ${row.length} cells, the header ${width}.`;
  return new Problem('WRONG_CELL_COUNT', `${count} Quote texts that contain the separator.`);
}

/** Gives each row the heading that stands above it, and leaves the headings out. */
function underHeadings({ headings }: FileMap, columns: BoundColumns): (row: Row) => Row | null {
  if (!headings) return (row) => row;
  const headingOf = columns.reader(headings.column);
  const width = columns.names.length;
  let above = '';
  return (row) => {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    if (filled === 1 && headingOf(row) !== '') {
      above = headingOf(row);
      return null;
    }
    return [...Array.from({ length: width }, (_, at) => row[at] ?? ''), above];
  };
}

async function* dataRows(
  map: FileMap,
  columns: BoundColumns,
  rows: AsyncIterable<CsvRow>,
): AsyncGenerator<TableRow> {
  const withHeading = underHeadings(map, columns);
  let index = 0;
  for await (const sent of rows) {
    const row = sent instanceof Problem ? sent : fitted(sent, columns.names.length);
    const read = row instanceof Problem ? row : isBlank(row) ? null : withHeading(row);
    if (read !== null) yield { index, row: read };
    index += 1;
  }
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

/** Finds the header of a file, which may have a title before it, and reads the rows below. */
export async function openTable(map: FileMap, rows: AsyncGenerator<CsvRow>): Promise<Table> {
  const first: CsvRow[] = [];
  while (first.length < MOST_BEFORE_HEADER) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  const cells = first.map((row) => (row instanceof Problem ? [] : row));
  const { columns, passed } = findHeader(map, cells);
  return { columns, rows: dataRows(map, columns, chain(first.slice(passed), rows)) };
}
