import { Refusal } from '../../errors';
import { Problem } from '../fields/problem';
import type { Kind } from '../kind';
import type { CsvRow } from './decode-csv';

/** What a file's first row says about its columns. */
export interface CsvHeader {
  readonly columns: readonly string[];
  readonly warnings: readonly Problem[];
}

/** Spreadsheets of half the world separate with semicolons; exports often with tabs. */
export function separatorOf(firstLine: string): string {
  if (firstLine.includes(',')) return ',';
  if (firstLine.includes(';')) return ';';
  return firstLine.includes('\t') ? '\t' : ',';
}

/** Checks the columns before any row is read: a missing one would reject every row. */
export function readHeader<R>(kind: Kind<R>, row: CsvRow): CsvHeader {
  if (row instanceof Problem) {
    throw new Refusal('INVALID_HEADER', `The first row names the columns. ${row.message}`);
  }
  const columns = row.map((name) => name.trim());
  const names = Object.keys(kind.fields);
  const required = names.filter((name) => kind.fields[name]?.required);
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const what = `A file of ${kind.name} needs the columns ${missing.join(', ')}, which are not in its first row`;
    const known = `Columns it may have: ${names.join(', ')}.`;
    throw new Refusal('MISSING_COLUMNS', `${what}. ${known}`, { missing, known: names });
  }
  const twice = columns.filter((name, place) => name !== '' && columns.indexOf(name) < place);
  if (twice.length > 0) {
    const what = `The columns ${twice.join(', ')} stand twice in the first row. Keep one of each.`;
    throw new Refusal('DUPLICATE_COLUMNS', what, { columns: twice });
  }
  const unknown = columns.filter((name) => name !== '' && !names.includes(name));
  const warnings = unknown.map(
    (name) =>
      new Problem('UNREAD_COLUMN', `Nothing reads the column "${name}" of ${kind.name}.`, [name]),
  );
  return { columns, warnings };
}

/** The cells of a row by column name. */
export function toRecord({ columns }: CsvHeader, row: readonly string[]): unknown {
  const cells = row.length > columns.length ? row.slice(0, columns.length) : row;
  const extra = row.slice(columns.length).some((cell) => cell.trim() !== '');
  if (extra || row.length < columns.length) {
    const count = `This row has ${row.length} cells, the first row ${columns.length}.`;
    return new Problem('WRONG_CELL_COUNT', `${count} Quote texts that contain the separator.`);
  }
  return Object.fromEntries(cells.map((cell, place) => [columns[place] ?? '', cell]));
}
