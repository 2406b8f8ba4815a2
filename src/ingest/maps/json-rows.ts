import type { CsvRow } from '../decode/decode-csv';
import type { DecimalMark } from '../decode/decimal-mark';
import { ndjsonValues } from '../decode/decode-ndjson';
import type { TextSource } from '../decode/text-source';
import { plainName } from '../fields/near-names';
import { Problem } from '../fields/problem';
import { checkColumns, knownTo } from './bind-map';
import type { FileMap } from './file-map';

type Cells = ReadonlyMap<string, string>;

/** Lines that are looked at to find out which fields there are. */
const MOST_SAMPLED = 1000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field within another is a column by both names: `client.name`. */
function* cellsOf(
  object: Readonly<Record<string, unknown>>,
  toText: (value: unknown) => string,
  before = '',
): Generator<[name: string, text: string]> {
  for (const [name, value] of Object.entries(object)) {
    if (isObject(value)) yield* cellsOf(value, toText, `${before}${name}.`);
    else yield [`${before}${name}`, toText(value)];
  }
}

/** A number of JSON has a point, also where the texts of the map have a comma. */
const textWith =
  (decimal: DecimalMark | undefined) =>
  (value: unknown): string => {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && decimal === 'comma') return String(value).replace('.', ',');
    return Array.isArray(value) ? value.map(textWith(decimal)).join(', ') : JSON.stringify(value);
  };

async function* linesOf(
  source: TextSource,
  decimal: DecimalMark | undefined,
): AsyncGenerator<Cells | Problem> {
  const toText = textWith(decimal);
  for await (const value of ndjsonValues(source, (object) => new Map(cellsOf(object, toText)))) {
    if (value instanceof Map || value instanceof Problem) yield value as Cells | Problem;
    else yield new Problem('INVALID_JSON', 'This line is no object. Send {"field": "value"}.');
  }
}

/**
 * The lines of NDJSON as rows of a table, with a header of the fields that the first lines have, and of
 * those that the map knows: a field that is null at first may come later.
 */
export async function* jsonRows(
  map: FileMap,
  source: TextSource,
  asked: DecimalMark | undefined,
): AsyncGenerator<CsvRow> {
  const lines = linesOf(source, asked ?? map.decimal);
  const first: (Cells | Problem)[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    first.push(next.value);
    if (first.length === MOST_SAMPLED) break;
  }
  const seen = new Set(first.flatMap((line) => (line instanceof Problem ? [] : [...line.keys()])));
  checkColumns(map, [...seen]);
  const plain = new Set([...seen].map(plainName));
  const later = knownTo(map).filter((name) => !plain.has(plainName(name)));
  const names = [...new Set([...seen, ...later])];
  const rowOf = (line: Cells | Problem): CsvRow =>
    line instanceof Problem ? line : names.map((name) => line.get(name) ?? '');
  yield names;
  for (const line of first) yield rowOf(line);
  for await (const line of lines) yield rowOf(line);
}
