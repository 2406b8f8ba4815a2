import type { Readable } from 'node:stream';
import { csvRows, type CsvRow } from '../decode/decode-csv';
import { decodeText } from '../decode/decode-text';
import { withNewlines } from '../decode/line-ends';
import { CountedBytes, openBytes } from '../decode/open-bytes';
import { statedSeparator } from '../decode/csv-header';
import { openWorkbook, workbookRows } from '../decode/read-workbook';
import { TextSource } from '../decode/text-source';
import { Problem } from '../fields/problem';
import { Refusal } from '../../errors';
import { MOST_BEFORE_HEADER } from './bind-map';

/** A file as far as it was looked at: its header and some rows below. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 200;
const SEPARATORS = [',', ';', '\t', '|'];

/** The separator that cuts the first lines into the most cells. */
function separatorIn(start: string): string {
  const lines = start.split('\n', MOST_BEFORE_HEADER);
  const most = (separator: string): number =>
    Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.reduce((best, next) => (most(next) > most(best) ? next : best));
}

async function rowsOf(
  bytes: AsyncIterable<Buffer>,
  counted: CountedBytes,
): Promise<AsyncGenerator<CsvRow>> {
  const { workbook, whole } = await openWorkbook(bytes);
  if (workbook) return workbookRows(workbook);
  const source = new TextSource(withNewlines(decodeText(await openBytes(whole, counted))));
  const stated = statedSeparator(await source.firstLine());
  if (stated !== null) await source.skipLine();
  return csvRows(source, stated ?? separatorIn(source.text.slice(source.position)));
}

/** The header and the first rows of a file. The header is the first row with the most cells filled. */
export async function sampleFile(stream: Readable): Promise<Sample> {
  const bytes = new CountedBytes(stream);
  const rows: (readonly string[])[] = [];
  for await (const row of await rowsOf(bytes, bytes)) {
    if (!(row instanceof Problem)) rows.push(row);
    if (rows.length >= MOST_ROWS) break;
  }
  stream.destroy();
  const filled = (row: readonly string[]): number =>
    row.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...rows.slice(0, MOST_BEFORE_HEADER).map(filled));
  const at = rows.findIndex((row) => filled(row) === most);
  const header = rows[at];
  if (!header) throw new Refusal('EMPTY_FILE', 'There is nothing in this file. Export it again.');
  return { columns: header.map((name) => name.trim()), rows: rows.slice(at + 1) };
}
