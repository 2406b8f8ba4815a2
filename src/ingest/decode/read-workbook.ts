import { Refusal } from '../../errors';
import type { CsvRow } from './decode-csv';
import { isZip, lookAhead } from './open-bytes';

/** A workbook is read whole, so it must fit. A sheet saved as CSV may have any size. */
const LARGEST = 64 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;

/** Where a zip archive has the name of its first file. */
const NAME_AT = 30;
const OF_A_WORKBOOK = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/)/;

const TELLING_BYTES = 64;

/** The bytes of a workbook, or else null: an archive whose first file is none of a workbook is none. */
export async function openWorkbook(
  source: AsyncIterable<Buffer>,
): Promise<{ workbook: AsyncIterable<Buffer> | null; whole: AsyncIterable<Buffer> }> {
  const { first, whole } = await lookAhead(source);
  if (!isZip(first)) return { workbook: null, whole };
  // Only an archive is asked for more: a file of few bytes may have more to come after a pause.
  const more = await lookAhead(whole, TELLING_BYTES);
  const isWorkbook = OF_A_WORKBOOK.test(more.first.toString('latin1', NAME_AT));
  return { workbook: isWorkbook ? more.whole : null, whole: more.whole };
}

const AS_CSV = 'Save the sheet as CSV UTF-8 and send that.';

const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const UNPACKED_AT = 24;

/** What the list at the end of a zip archive says all of its files unpack to. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + ENTRY.length))
    if (at + UNPACKED_AT + 4 <= bytes.length) size += bytes.readUInt32LE(at + UNPACKED_AT);
  return size;
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > LARGEST)
      throw new Refusal('WORKBOOK_TOO_LARGE', `This workbook is over 64 MB. ${AS_CSV}`);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (unpackedSize(bytes) > MOST_UNPACKED)
    throw new Refusal('WORKBOOK_TOO_LARGE', `This workbook unpacks to over 512 MB. ${AS_CSV}`);
  return bytes;
}

const SIGNIFICANT = 15;
const SECOND_MS = 1000;
/** A time without a day is a part of this day in a workbook. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1901, 0, 1);

/** Parts of a second in a workbook are what is left of rounding a fraction of a day. */
function dateText(date: Date): string {
  const at = Math.round(date.getTime() / SECOND_MS) * SECOND_MS;
  if (at < FIRST_DAY) {
    const seconds = (at - DAY_ZERO) / SECOND_MS;
    const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${two(hours)}:${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
  }
  const text = new Date(at).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** A cell as text. A workbook keeps 0.1 + 0.2 with seventeen digits, of which fifteen were meant. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(SIGNIFICANT)));
  return String(cell);
}

function notRead(error: unknown, sheet: string | undefined): Refusal {
  const { name, sheets = [] } = error as { readonly name?: string; readonly sheets?: string[] };
  if (name === 'SheetNotFoundError') {
    const known = sheets.map((one) => `"${one}"`).join(', ');
    const what = `This workbook has no sheet "${sheet}". It has ${known}`;
    return new Refusal('UNKNOWN_SHEET', `${what}. Name one of them in the map.`, { sheets });
  }
  const what = 'This is a zip archive, and no workbook (.xlsx) that can be read. Unpack it, or';
  return new Refusal('ZIP_FILE', `${what} compress with gzip. Of a workbook: ${AS_CSV}`);
}

/** The rows of one sheet of a workbook, as texts. */
export async function* workbookRows(
  source: AsyncIterable<Buffer>,
  sheet?: string,
): AsyncGenerator<CsvRow> {
  const bytes = await collect(source);
  // Loaded when a workbook comes: most servers never see one.
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(bytes, sheet ?? 1).catch((error: unknown) => {
    throw notRead(error, sheet);
  });
  for (const row of rows) yield row.map(cellText);
}
