import type { DecimalMark } from './decode/decimal-mark';
import { RECORD_KINDS, type RecordKind } from './record-kind';

export type FileFormat = 'csv' | 'ndjson';

/** How to read a file that does not say so itself. */
export interface FileReading {
  /**
   * Left out, the first byte decides: `{` is NDJSON, anything else CSV. Gzip is always recognised.
   */
  readonly format?: FileFormat;
  /** Left out, the byte order mark decides. Without one, the file is UTF-8. */
  readonly encoding?: string;
  readonly decimal?: DecimalMark;
}

/** A file that can be imported, and what its name says is in it. */
export interface ImportFile {
  readonly path: string;
  /** Null when a map says what is in it. */
  readonly kind: RecordKind | null;
  readonly format?: FileFormat;
}

/** Formats by file ending. The first bytes decide for a `.json` file, and show a workbook. */
const FORMATS = new Map<string, FileFormat | undefined>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['json', undefined],
  ['xlsx', undefined],
]);

const ENDINGS = [...FORMATS.keys()].map((ending) => `.${ending}`).join(', ');

interface NameParts {
  readonly stem: string;
  readonly ending: string;
}

function partsOf(path: string): NameParts {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.+?)\.([a-z]+)(?:\.gz)?$/i.exec(name) ?? [];
  return { stem, ending: ending.toLowerCase() };
}

/**
 * What may follow the kind in a file's name: parts that each have a number in them, such as a
 * date, `q1` or `(2)`.
 */
const NUMBERED_PARTS = /^(?:[\s_.()-]+(?=[a-z]*\d)[a-z\d]+)*[\s_.()-]*$/i;

/** `tickets_2026-03` → tickets; but not `tickets_comments`, which are something else. */
function kindOf(stem: string): RecordKind | null {
  for (const kind of RECORD_KINDS) {
    const start = new RegExp(`^${kind.replace('-', '[-_ ]?')}`, 'i').exec(stem.trim());
    if (start && NUMBERED_PARTS.test(stem.trim().slice(start[0].length))) return kind;
  }
  return null;
}

/**
 * `seat_counts.csv.gz` → seat-counts as CSV, or a text that says why a name is not understood. A
 * kind that the user gives overrules the name.
 */
export function readFileName(path: string, givenKind?: RecordKind): ImportFile | string {
  const { stem, ending } = partsOf(path);
  if (givenKind) return { path, kind: givenKind, format: FORMATS.get(ending) };
  if (!FORMATS.has(ending)) return `it ends in none of ${ENDINGS}, with or without .gz`;
  const kind = kindOf(stem);
  if (kind) return { path, kind, format: FORMATS.get(ending) };
  return 'its name is no kind of record, nor one with a date or number after it';
}

/** A file that a map reads: its name does not matter, and its first bytes show what it is. */
export const mappedFile = (path: string, kind: RecordKind | undefined): ImportFile => ({
  path,
  kind: kind ?? null,
});

const rank = ({ kind }: ImportFile): number => (kind === null ? -1 : RECORD_KINDS.indexOf(kind));

/**
 * Files in the order in which references need them: clients before tickets before time. Files of
 * one kind go by name.
 */
export function inImportOrder(files: readonly ImportFile[]): ImportFile[] {
  const byName = new Intl.Collator('en', { numeric: true });
  return [...files].sort((a, b) => rank(a) - rank(b) || byName.compare(a.path, b.path));
}
