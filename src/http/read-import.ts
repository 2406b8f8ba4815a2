import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../errors';
import { DECIMAL_MARKS, type DecimalMark } from '../ingest/decode/decimal-mark';
import { readEncoding } from '../ingest/decode/encoding';
import type { FileFormat, FileReading } from '../ingest/files';
import { RECORD_KINDS, toRecordKind, type RecordKind } from '../ingest/record-kind';

/** The query parameters of an import. A parameter that is given twice comes as a list. */
export type ImportQuery = Readonly<
  Partial<Record<'source' | 'refresh' | 'encoding' | 'decimal' | 'map' | 'dryRun', unknown>>
>;

export interface ImportParameters extends FileReading {
  /** Null for all that a map makes. */
  readonly kind: RecordKind | null;
  /** The name of a map; null when there is none. */
  readonly mapName: string | null;
  readonly dryRun: boolean;
  readonly source: string;
  /** Whether stale figures are counted before the answer. */
  readonly refresh: boolean;
}

/**
 * Content types that name a format. Any other says nothing (curl sends that of a form by default),
 * and the first byte of the body decides.
 */
const FORMATS: Readonly<Record<string, FileFormat>> = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
};

function readKind(text: string): RecordKind {
  const kind = toRecordKind(text);
  if (kind !== null) return kind;
  throw new Refusal(
    'UNKNOWN_KIND',
    `There is no kind of record "${text}". The kinds are: ${RECORD_KINDS.join(', ')}.`,
  );
}

/** The word that stands for all kinds a map makes. */
const ALL = 'all';

function readMapped(kind: string, name: unknown): Pick<ImportParameters, 'kind' | 'mapName'> {
  if (name === undefined || name === '') return { kind: readKind(kind), mapName: null };
  return { kind: kind === ALL ? null : readKind(kind), mapName: String(name) };
}

function readFlag(name: string, text: unknown): boolean {
  if (text === undefined || text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new Refusal('BAD_FLAG', `Say ${name}=true, or leave it out.`);
}

function readSource(text: unknown, kind: string): string {
  if (typeof text === 'string' && text.trim()) return text.trim();
  throw new Refusal(
    'SOURCE_MISSING',
    `Say once which system the records come from: /import/${kind}?${kind === ALL ? 'map=MAP&' : ''}source=NAME.`,
  );
}

const PACKINGS = new Set(['', 'identity', 'gzip', 'x-gzip']);

/**
 * Gzip is recognised by its first bytes, declared or not. Any other packing is refused: its bytes
 * would be read as text.
 */
function refuseOtherPackings(headers: IncomingHttpHeaders): void {
  const packing = headers['content-encoding']?.toLowerCase() ?? '';
  if (PACKINGS.has(packing)) return;
  throw new Refusal(
    'UNSUPPORTED_ENCODING',
    `Send the body as it is or as gzip, not as ${packing}.`,
  );
}

function readDecimal(text: unknown): DecimalMark | undefined {
  if (text === undefined || text === '') return undefined;
  const mark = DECIMAL_MARKS.find((known) => known === text);
  if (mark) return mark;
  throw new Refusal('BAD_DECIMAL', 'Say decimal=comma or decimal=point, or neither.');
}

/** The encoding that the address names, or else the content type. */
function encodingOf(query: ImportQuery, type: string): string | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  const label = query.encoding ?? charset;
  if (label === undefined || label === '') return undefined;
  return readEncoding(String(label));
}

/** Reads an import's parameters from its address and its headers. */
export function readImport(
  kind: string,
  query: ImportQuery,
  headers: IncomingHttpHeaders,
): ImportParameters {
  const type = headers['content-type'] ?? '';
  refuseOtherPackings(headers);
  return {
    ...readMapped(kind, query.map),
    dryRun: readFlag('dryRun', query.dryRun),
    source: readSource(query.source, kind),
    refresh: query.refresh !== 'defer',
    format: FORMATS[type.split(';')[0]?.trim().toLowerCase() ?? ''],
    encoding: encodingOf(query, type),
    decimal: readDecimal(query.decimal),
  };
}
