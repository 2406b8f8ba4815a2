import { Refusal } from '../errors';
import type { CsvRow } from './decode/decode-csv';
import { csvRows } from './decode/decode-csv';
import { statedSeparator } from './decode/csv-header';
import type { DecimalMark } from './decode/decimal-mark';
import { decodeText } from './decode/decode-text';
import { withNewlines } from './decode/line-ends';
import { openBytes, type CountedBytes } from './decode/open-bytes';
import { readRecords, readTable, type Warn } from './decode/read-records';
import { openWorkbook, workbookRows } from './decode/read-workbook';
import { TextSource } from './decode/text-source';
import type { ImportRequest } from './import-request';
import type { FileMap } from './maps/file-map';
import { jsonRows } from './maps/json-rows';
import { mapRows } from './maps/map-rows';
import { separatorOf } from './maps/separator-of';
import { openTable } from './maps/table-rows';
import type { SentRecord } from './read-arrivals';
import { recordKind } from './records';

/** The records of a file, and how many characters of it are read. */
export interface OpenRecords {
  readonly records: AsyncGenerator<SentRecord>;
  readonly source: { readonly passed: number };
}

interface Means {
  /** The zone of the MSP; only a map needs it. */
  readonly zone: string;
  readonly warn: Warn;
}

async function mapped(
  map: FileMap,
  rows: AsyncGenerator<CsvRow>,
  { kind, decimal }: ImportRequest,
  { zone, warn }: Means,
): Promise<AsyncGenerator<SentRecord>> {
  return mapRows(map, await openTable(map, rows), { zone, decimal, only: kind, warn });
}

const oneList = (): Refusal =>
  new Refusal(
    'JSON_WITH_MAP',
    'This is one list of JSON. Send NDJSON: each object in a line of its own, without brackets around them.',
  );

/** The rows of a text: lines of JSON, or cut at the separator that the text or its columns show. */
async function textRows(
  map: FileMap,
  source: TextSource,
  decimal: DecimalMark | undefined,
): Promise<AsyncGenerator<CsvRow>> {
  const first = await source.firstCharacter();
  if (first === '[') throw oneList();
  if (first === '{') return jsonRows(map, source, decimal);
  const stated = statedSeparator(await source.firstLine());
  if (stated !== null) await source.skipLine();
  return csvRows(source, stated ?? separatorOf(map, source.text.slice(source.position)));
}

/** Opens a file in whatever form it comes: CSV or NDJSON, packed or not, or a workbook. */
export async function openRecords(
  request: ImportRequest,
  bytes: CountedBytes,
  means: Means,
): Promise<OpenRecords> {
  const { map, encoding, kind } = request;
  const { workbook, whole } = await openWorkbook(bytes);
  if (workbook) {
    const rows = workbookRows(workbook, map?.sheet);
    const records = map
      ? await mapped(map, rows, request, means)
      : readTable(recordKind(kind!), rows, means.warn);
    return { records, source: { passed: 0 } };
  }
  const text = decodeText(await openBytes(whole, bytes), encoding);
  const source = new TextSource(withNewlines(text));
  const records = map
    ? await mapped(map, await textRows(map, source, request.decimal), request, means)
    : readRecords(recordKind(kind!), source, request, means.warn);
  return { records, source };
}
