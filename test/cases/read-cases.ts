import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Case = Readonly<Record<string, string>>;

/** The rows of a table of cases. The last column says why the answer is what it is. */
export function readCases(name: string): Case[] {
  const rows: Case[] = parse(readFileSync(join(__dirname, `${name}.csv`)), {
    columns: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rows;
}

/** A cell; one that the table lacks is a mistake in the table. */
export function cell(row: Case, column: string): string {
  const text = row[column];
  if (text === undefined) throw new RangeError(`The table has no column "${column}".`);
  return text;
}

/** A cell that may be empty. */
export const cellOrNull = (row: Case, column: string): string | null => cell(row, column) || null;

/** The items of a cell, separated by `|`. */
export const items = (row: Case, column: string): string[] =>
  cell(row, column)
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The words of an item. */
export const words = (item: string): string[] => item.split(/\s+/);
