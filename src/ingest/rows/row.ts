/** A value of a column in its one canonical form, so that equal content is `===`: instants in milliseconds, decimals and dates as text. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export type ColumnType = 'text' | 'int' | 'boolean' | 'date' | 'instant' | 'decimal' | 'words';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Follows from other records: written with the row, but a difference in it alone is no change. */
  readonly derived?: true;
  /** Kept up to date elsewhere, once the row is there. */
  readonly onlyOnInsert?: true;
}

/** When the source changed a row. */
export const STAMP: Column = { name: 'source_updated_at', type: 'instant' };

/** Postgres type of the array that a column's values are sent in. */
export const ARRAY_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'text[]',
  int: 'int[]',
  boolean: 'boolean[]',
  date: 'date[]',
  instant: 'timestamptz[]',
  decimal: 'numeric[]',
  // An array of arrays would be flattened by unnest: each travels as its text.
  words: 'text[]',
};

/** The expression that reads a column in canonical form. */
export function selected({ name, type }: Column): string {
  if (type === 'decimal') return `trim_scale(t.${name})::text AS ${name}`;
  // A number is read sooner than a date.
  if (type === 'instant') return `(extract(epoch FROM t.${name}) * 1000)::float8 AS ${name}`;
  if (type === 'words') return `t.${name}::text AS ${name}`;
  return `t.${name}`;
}

const needsQuotes = /["\\{},\s]|^$|^null$/i;

function element(cell: Cell, type: ColumnType): string {
  if (cell === null) return 'NULL';
  if (type === 'instant') return new Date(cell as number).toISOString();
  if (typeof cell !== 'string' || !needsQuotes.test(cell)) return String(cell);
  return `"${cell.replace(/["\\]/g, '\\$&')}"`;
}

/** A whole column as one array literal: several times cheaper than letting the driver build it. */
export const arrayLiteral = (cells: readonly Cell[], type: ColumnType): string =>
  `{${cells.map((cell) => element(cell, type)).join(',')}}`;
