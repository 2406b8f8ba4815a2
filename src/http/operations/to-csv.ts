import type { Row } from './flatten-rows';

/** What spreadsheets take for the beginning of a formula, the wide signs of East Asian input too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Decimals come as text so that none is rounded; they stay numbers. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const TO_QUOTE = /[",\r\n]/;

/** Text that a spreadsheet shows and does not run. */
const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return harmless(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

function cellOf(value: unknown): string {
  const text = textOf(value);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineOf = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`;

/** A table as CSV of RFC 4180, the names of its columns first. */
export function* csvLines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield lineOf(columns);
  for (const row of rows) yield lineOf(columns.map((column) => row[column]));
}
