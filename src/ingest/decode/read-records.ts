import { Refusal } from '../../errors';
import { money } from '../fields/decimal';
import { Problem } from '../fields/problem';
import type { Remark } from '../fields/remark';
import { isNumeric } from '../fields/shape';
import type { FileFormat, FileReading } from '../files';
import type { Kind } from '../kind';
import type { SentRecord } from '../read-arrivals';
import { readHeader, separatorOf, statedSeparator, toRecord } from './csv-header';
import { numberText } from './decimal-mark';
import { withoutEmptyWords } from './empty-words';
import { moneyText } from './money-text';
import { csvRows, type CsvRow } from './decode-csv';
import { ndjsonValues } from './decode-ndjson';
import type { TextSource } from './text-source';
import { unread } from './unread';

export type Warn = (warning: Remark) => void;
type Value = Record<string, unknown> | Problem;

/**
 * Rewrites the numbers of a record as readers expect them. A problem takes the place of a number
 * that cannot be read.
 */
function numbersIn<R>(kind: Kind<R>, read: ReturnType<typeof numberText>): (value: Value) => Value {
  const readMoney = moneyText(read);
  const numbers = Object.entries(kind.fields)
    .filter(([, field]) => isNumeric(field.read.shape))
    .map(([name, field]) => [name, field.read === money ? readMoney : read] as const);
  return (value) => {
    if (value instanceof Problem) return value;
    for (const [name, readText] of numbers) {
      const sent = value[name];
      if (typeof sent === 'string' && sent.trim() !== '') value[name] = readText(sent);
    }
    return value;
  };
}

/** The rows of a CSV file: a value to read as a record, or the problem in its place. */
async function* csvValues<R>(
  kind: Kind<R>,
  source: TextSource,
  { decimal }: FileReading,
  warn: Warn,
): AsyncGenerator<Value> {
  const stated = statedSeparator(await source.firstLine());
  if (stated !== null) await source.skipLine();
  const separator = stated ?? separatorOf(kind, await source.firstLine());
  yield* tableValues(kind, csvRows(source, separator), numberText(decimal, separator), warn);
}

/** The rows below a header, by the fields that their columns are named after. */
async function* tableValues<R>(
  kind: Kind<R>,
  rows: AsyncGenerator<CsvRow>,
  readNumber: ReturnType<typeof numberText>,
  warn: Warn,
): AsyncGenerator<Value> {
  const first = await rows.next();
  if (first.done) return;
  const header = readHeader(kind, first.value);
  header.warnings.forEach(warn);
  const withNumbers = numbersIn(kind, readNumber);
  const withoutWords = withoutEmptyWords(kind, warn);
  for await (const row of rows) {
    const record = row instanceof Problem ? row : toRecord(header, row);
    yield record instanceof Problem ? record : withNumbers(withoutWords(record));
  }
}

const MOST_UNREAD_KEYS = 50;

/** Removes keys that nothing reads from records, and warns once of each. */
function withoutUnread<R>(
  kind: Kind<R>,
  warn: Warn,
): (value: Record<string, unknown>) => Record<string, unknown> {
  const names = Object.keys(kind.fields);
  const known = new Set(names);
  const warned = new Set<string>();
  return (value) => {
    const keys = Object.keys(value);
    if (keys.every((key) => known.has(key))) return value;
    for (const key of keys) {
      if (known.has(key) || warned.has(key) || warned.size >= MOST_UNREAD_KEYS) continue;
      warned.add(key);
      warn(unread('key', key, { kind: kind.name, known: names }));
    }
    return Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key)));
  };
}

function ndjsonRecords<R>(
  kind: Kind<R>,
  source: TextSource,
  { decimal }: FileReading,
  warn: Warn,
): AsyncGenerator<unknown> {
  const withNumbers = numbersIn(kind, numberText(decimal, ','));
  const read = withoutUnread(kind, warn);
  return ndjsonValues(source, (value) => withNumbers(read(value)));
}

const ONE_A_LINE = 'Send NDJSON instead, one object a line:';

/**
 * The format that the first byte shows. JSON that is not one object a line is refused: every line
 * would be an error.
 */
async function formatOf(source: TextSource): Promise<FileFormat> {
  const first = await source.firstCharacter();
  if (first === '[') {
    throw new Refusal(
      'JSON_ARRAY',
      `This is one JSON array. ${ONE_A_LINE} jq -c '.[]' file.json > file.ndjson makes it.`,
    );
  }
  if (first !== '{') return 'csv';
  if ((await source.firstLine()) !== '{') return 'ndjson';
  throw new Refusal(
    'JSON_DOCUMENT',
    `This is JSON spread over many lines. ${ONE_A_LINE} jq -c . file.json > file.ndjson makes it.`,
  );
}

async function* withPlaces(values: AsyncIterable<unknown>): AsyncGenerator<SentRecord> {
  let index = 0;
  for await (const sent of values) {
    yield sent instanceof Problem ? { index, sent: null, unreadable: sent } : { index, sent };
    index += 1;
  }
}

/** The records of a file, with their places from 0. */
export async function* readRecords<R>(
  kind: Kind<R>,
  source: TextSource,
  reading: FileReading,
  warn: Warn,
): AsyncGenerator<SentRecord> {
  const seen = await formatOf(source);
  const format = reading.format ?? seen;
  const read = format === 'csv' ? csvValues : ndjsonRecords;
  yield* withPlaces(read(kind, source, reading, warn));
}

/** The same of the sheet of a workbook, which has numbers and no text of them. */
export const readTable = <R>(
  kind: Kind<R>,
  rows: AsyncGenerator<CsvRow>,
  warn: Warn,
): AsyncGenerator<SentRecord> =>
  withPlaces(tableValues(kind, rows, numberText('point', ','), warn));
