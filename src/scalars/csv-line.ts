import { guarded } from './guarded-text';

const TO_QUOTE = /[",\r\n]/;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return guarded(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

function cellOf(value: unknown): string {
  const text = textOf(value);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV as in RFC 4180, harmless to spreadsheets. */
export const csvLine = (values: readonly unknown[]): string =>
  `${values.map(cellOf).join(',')}\r\n`;
