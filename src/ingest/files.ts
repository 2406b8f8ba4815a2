import type { DecimalMark } from './decode/decimal-mark';
import { RECORD_KINDS, toRecordKind, type RecordKind } from './record-kind';

export type FileFormat = 'csv' | 'ndjson';

/** How a file is to be read, where it does not say so itself. */
export interface FileReading {
  /** Left out, the first byte tells: `{` is NDJSON, anything else CSV. Gzip is always recognised. */
  readonly format?: FileFormat;
  /** Left out, the mark at its start tells, or it is UTF-8. */
  readonly encoding?: string;
  readonly decimal?: DecimalMark;
}

/** A file that can be imported, and what its name says is in it. */
export interface ImportFile {
  readonly path: string;
  readonly kind: RecordKind;
  readonly format: FileFormat;
}

const FORMATS = new Map<string, FileFormat>([
  ['csv', 'csv'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
]);

/** `seat_counts.csv.gz` → seat-counts as CSV. A name that says nothing known is null. */
export function readFileName(path: string): ImportFile | null {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.+?)\.([a-z]+)(?:\.gz)?$/i.exec(name) ?? [];
  const kind = toRecordKind(stem);
  const format = FORMATS.get(ending.toLowerCase());
  return kind && format ? { path, kind, format } : null;
}

const rank = (file: ImportFile): number => RECORD_KINDS.indexOf(file.kind);

/** Files in the order in which references need them: clients before tickets before time. */
export function inImportOrder(files: readonly ImportFile[]): ImportFile[] {
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}
