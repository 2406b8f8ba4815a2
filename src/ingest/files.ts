import type { DecimalMark } from './decode/decimal-mark';
import { RECORD_KINDS, type RecordKind } from './record-kind';

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
  readonly format?: FileFormat;
}

/** Of JSON the first byte tells whether it is one object a line. */
const FORMATS = new Map<string, FileFormat | undefined>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['json', undefined],
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

/** What follows the kind in a name: parts that each have a number in them, such as a date, `q1` or `(2)`. */
const OF_MANY = /^(?:[\s_.()-]+(?=[a-z]*\d)[a-z\d]+)*[\s_.()-]*$/i;

/** `tickets_2026-03` → tickets; but not `tickets_comments`, which are something else. */
function kindOf(stem: string): RecordKind | null {
  for (const kind of RECORD_KINDS) {
    const start = new RegExp(`^${kind.replace('-', '[-_ ]?')}`, 'i').exec(stem.trim());
    if (start && OF_MANY.test(stem.trim().slice(start[0].length))) return kind;
  }
  return null;
}

/** `seat_counts.csv.gz` → seat-counts as CSV; or why a name says nothing known. A kind that is told is right. */
export function readFileName(path: string, told?: RecordKind): ImportFile | string {
  const { stem, ending } = partsOf(path);
  if (told) return { path, kind: told, format: FORMATS.get(ending) };
  if (!FORMATS.has(ending)) return `it ends in none of ${ENDINGS}, with or without .gz`;
  const kind = kindOf(stem);
  if (kind) return { path, kind, format: FORMATS.get(ending) };
  return 'its name is no kind of record, nor one with a date or number after it';
}

const rank = (file: ImportFile): number => RECORD_KINDS.indexOf(file.kind);

/** Files in the order in which references need them: clients before tickets before time; of one kind by their names. */
export function inImportOrder(files: readonly ImportFile[]): ImportFile[] {
  const byName = new Intl.Collator('en', { numeric: true });
  return [...files].sort((a, b) => rank(a) - rank(b) || byName.compare(a.path, b.path));
}
