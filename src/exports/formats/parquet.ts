import type { SchemaElement } from 'hyparquet' with { 'resolution-mode': 'import' };
import type { ExportColumns, ExportType } from '../export-kind';
import type { Format, Portions } from './format';

/** Rows of one group: more pack better, fewer need less memory. */
const GROUP_ROWS = 20_000;
/** Digits that an integer of 64 bits holds in any case. */
const PRECISION = 18;

type Element = Omit<SchemaElement, 'name'>;
const TEXT: Element = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };

const ELEMENTS: Readonly<Record<Extract<ExportType, string>, Element>> = {
  TEXT,
  WORDS: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  INTEGER: { type: 'INT32' },
  FLAG: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  INSTANT: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

const elementOf = (type: ExportType): Element =>
  typeof type === 'string'
    ? ELEMENTS[type]
    : { type: 'INT64', converted_type: 'DECIMAL', precision: PRECISION, scale: type.scaled };

function schemaOf(columns: ExportColumns): SchemaElement[] {
  const leaves = Object.entries(columns).map(([name, { type }]): SchemaElement => ({
    ...elementOf(type),
    name,
    repetition_type: 'OPTIONAL',
  }));
  return [{ name: 'root', num_children: leaves.length }, ...leaves];
}

/** A decimal as the whole number of its smallest parts: nothing rounds. */
function partsOf(text: string, digits: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

function toValue(value: unknown, type: ExportType): unknown {
  if (value === null || value === undefined) return null;
  if (typeof type === 'object') return partsOf(value as string, type.scaled);
  return type === 'DATE' || type === 'INSTANT' ? new Date(value as string) : value;
}

type Row = Readonly<Record<string, unknown>>;

/** Portions of at least so many rows, but for the last. */
async function* groups(portions: Portions): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  for await (const lines of portions) {
    for (const line of lines) rows.push(JSON.parse(line) as Row);
    if (rows.length < GROUP_ROWS) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

export const parquet: Format = {
  ending: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  gzip: false,
  async *encode(columns, portions) {
    // Loaded here, because most programs never write such a file.
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const writer = new ByteWriter();
    const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'seatwise' });
    /** What was written since the last time; the place in the file goes on. */
    const taken = (): Uint8Array => {
      const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
      writer.index = 0;
      return bytes;
    };
    for await (const rows of groups(portions)) {
      const columnData = Object.entries(columns).map(([name, { type }]) => ({
        name,
        data: rows.map((row) => toValue(row[name], type)),
      }));
      await file.write({ columnData, rowGroupSize: rows.length });
      yield taken();
    }
    await file.finish();
    yield taken();
  },
};
