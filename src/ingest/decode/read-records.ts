import { Refusal } from '../../errors';
import { Problem } from '../fields/problem';
import type { FileFormat } from '../files';
import type { Kind } from '../kind';
import type { SentRecord } from '../read-arrivals';
import { readHeader, separatorOf, toRecord } from './csv-header';
import { csvRows } from './decode-csv';
import { ndjsonValues } from './decode-ndjson';
import type { TextSource } from './text-source';

/** What a file holds, row by row: a value to read as a record, or the problem that stands in its place. */
async function* csvValues<R>(
  kind: Kind<R>,
  source: TextSource,
  warn: (warning: Problem) => void,
): AsyncGenerator<unknown> {
  await source.firstCharacter();
  while (!source.text.includes('\n') && !source.ended && source.canGrow()) await source.grow();
  const rows = csvRows(source, separatorOf(source.text.split('\n', 1)[0] ?? ''));
  const first = await rows.next();
  if (first.done) return;
  const header = readHeader(kind, first.value);
  header.warnings.forEach(warn);
  for await (const row of rows) yield row instanceof Problem ? row : toRecord(header, row);
}

async function formatOf(source: TextSource): Promise<FileFormat> {
  const first = await source.firstCharacter();
  if (first === '[') {
    const what =
      'This is one JSON array. Send NDJSON instead: one object a line, no commas between.';
    throw new Refusal('JSON_ARRAY', what);
  }
  return first === '{' ? 'ndjson' : 'csv';
}

/** The records of a file, with their places from 0. */
export async function* readRecords<R>(
  kind: Kind<R>,
  source: TextSource,
  format: FileFormat | undefined,
  warn: (warning: Problem) => void,
): AsyncGenerator<SentRecord> {
  const told = format ?? (await formatOf(source));
  const values = told === 'csv' ? csvValues(kind, source, warn) : ndjsonValues(source);
  let index = 0;
  for await (const sent of values) {
    yield sent instanceof Problem ? { index, sent: null, unreadable: sent } : { index, sent };
    index += 1;
  }
}
