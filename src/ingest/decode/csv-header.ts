import { Refusal } from '../../errors';
import { unguarded } from '../../scalars/guarded-text';
import { nearest, plainName } from '../fields/near-names';
import { Problem } from '../fields/problem';
import type { Remark } from '../fields/remark';
import type { Kind } from '../kind';
import type { CsvRow } from './decode-csv';
import { unread } from './unread';

/** What a file's first row says about its columns. */
export interface CsvHeader {
  readonly width: number;
  /** The fields that are read, with the place of their column. */
  readonly reads: readonly (readonly [field: string, place: number])[];
  readonly warnings: readonly Remark[];
}

const SEPARATORS = [',', ';', '\t'];
const SEP_LINE = /^"?sep=(.)"?$/i;

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

/** The separator that a spreadsheet's own first line states: `sep=;`. */
export const statedSeparator = (firstLine: string): string | null =>
  SEP_LINE.exec(firstLine)?.[1] ?? null;

/**
 * The separator that cuts a first row into the most columns of a kind, or else
 * into the most columns.
 */
export function separatorOf<R>(kind: Kind<R>, firstLine: string): string {
  const known = new Set(Object.keys(kind.fields).map(plainName));
  const scores = SEPARATORS.map((separator) => {
    const cells = firstLine.split(separator);
    const read = cells.filter((cell) => known.has(plainName(unquoted(cell)))).length;
    return { separator, score: read * firstLine.length + cells.length };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

const MOST_COLUMNS = 1000;
const MOST_SHOWN = 12;
const LONGEST_SHOWN = 40;

function list(names: readonly string[]): string {
  const some = names.slice(0, MOST_SHOWN).map((name) => `"${name.slice(0, LONGEST_SHOWN)}"`);
  const more = names.length - some.length;
  return some.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function missingColumns<R>(kind: Kind<R>, missing: string[], columns: string[]): Refusal {
  const known = Object.keys(kind.fields);
  const what = `A file of ${kind.name} needs the columns ${missing.join(', ')}, which are not in its first row`;
  const near = columns
    .map((name) => [name, nearest(name, missing)[0]] as const)
    .filter(([, meant]) => meant !== undefined)
    .map(([name, meant]) => ` Is "${name}" meant to be ${meant}? Then name it so.`);
  const held = `The first row holds ${list(columns)}.${near.slice(0, MOST_SHOWN).join('')}`;
  const message = `${what}. ${held} Columns it may have: ${known.join(', ')}.`;
  return new Refusal('MISSING_COLUMNS', message, { missing, held: columns, known });
}

function duplicateColumns(duplicates: readonly string[]): Refusal {
  const what = `The columns ${list(duplicates)} stand twice in the first row, counted without case, blanks, _ and -`;
  return new Refusal('DUPLICATE_COLUMNS', `${what}. Keep one of each.`, { columns: duplicates });
}

function namesOf(row: CsvRow): string[] {
  if (row instanceof Problem) {
    throw new Refusal('INVALID_HEADER', `The first row names the columns. ${row.message}`);
  }
  if (row.length <= MOST_COLUMNS) return row.map((name) => name.trim());
  const what = `The first row has ${row.length} columns, over ${MOST_COLUMNS}`;
  throw new Refusal(
    'TOO_MANY_COLUMNS',
    `${what}. It begins with ${list(row)}. Check its separator.`,
  );
}

/** Checks the columns before any row is read: a missing one would reject every row. */
export function readHeader<R>(kind: Kind<R>, row: CsvRow): CsvHeader {
  const columns = namesOf(row);
  const fields = Object.keys(kind.fields);
  const fieldOf = new Map(fields.map((name) => [plainName(name), name]));
  const reads = new Map<string, number>();
  const others = new Map<string, number>();
  const duplicates: string[] = [];
  for (const [place, name] of columns.entries()) {
    const field = fieldOf.get(plainName(name));
    if (field === undefined) others.set(name, (others.get(name) ?? 0) + 1);
    else if (reads.has(field)) duplicates.push(name);
    else reads.set(field, place);
  }
  // A file of deletions needs only the columns that identify a record.
  const needed = reads.has('deleted') ? kind.key : fields;
  const missing = needed.filter((name) => kind.fields[name]?.required && !reads.has(name));
  if (missing.length > 0) throw missingColumns(kind, missing, columns);
  if (duplicates.length > 0) throw duplicateColumns(duplicates);
  const free = fields.filter((name) => !reads.has(name));
  const warnings = [...others]
    .filter(([name]) => name !== '')
    .map(([name, times]) => unread('column', name, { kind: kind.name, known: free, times }));
  return { width: columns.length, reads: [...reads], warnings };
}

/**
 * The cells of a row by the field that reads them. An apostrophe that keeps a spreadsheet from running a
 * text is none of the text.
 */
export function toRecord(
  { width, reads }: CsvHeader,
  row: readonly string[],
): Record<string, unknown> | Problem {
  const extra = row.length > width && row.slice(width).some((cell) => cell.trim() !== '');
  if (extra || row.length < width) {
    const count = `This row has ${row.length} cells, the first row ${width}.`;
    return new Problem('WRONG_CELL_COUNT', `${count} Quote texts that contain the separator.`);
  }
  const record: Record<string, unknown> = {};
  for (const [field, place] of reads) record[field] = unguarded(row[place]!);
  return record;
}
