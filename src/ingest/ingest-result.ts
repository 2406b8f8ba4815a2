import type { ProblemCode, WarningCode } from './fields/problem-code';
import type { RecordKind } from './record-kind';

/**
 * A record with `PARKED_UNKNOWN_REFERENCE` is parked, not rejected. `ERRORS_CUT`
 * belongs to no record.
 */
export type RecordErrorCode = ProblemCode | 'ERRORS_CUT';

/** What was wrong with one record (or what it still waits for), for the person who sent it. */
export interface RecordError {
  /** Place of the record in what was sent, from 0. */
  readonly index: number;
  readonly externalId: string | null;
  /** Where in the record: `['amounts', '2', 'cycle']`. */
  readonly path: readonly string[];
  readonly code: RecordErrorCode;
  readonly message: string;
  /** Of a file with a map, whose rows may be records of several kinds. */
  readonly kind?: RecordKind;
}

/** How often a code occurs. */
export interface CodeCount {
  readonly code: RecordErrorCode | WarningCode;
  readonly count: number;
}

/**
 * What became of the records sent. `received` is the sum of the five that follow it; a parked
 * record has landed nowhere yet and counts in no number until what it refers to arrives.
 */
export interface IngestResult {
  received: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  parked: number;
  /** Records parked earlier that landed now, because what they waited for arrived. Not in `received`. */
  resolved: number;
  /** Records parked earlier that were taken back by a deletion now. Not in `received` either. */
  withdrawn: number;
  /** The first errors, in the order of the records. One more row says when there were others. */
  errors: RecordError[];
  /**
   * The codes of all errors, listed or not, the most frequent first. One record can have several.
   */
  errorCounts: CodeCount[];
  /** How many errors are counted but not listed. */
  errorsCut: number;
  /**
   * The first warnings: about the whole file, such as a column that nothing reads,
   * or about one record.
   */
  warnings: string[];
  warningCounts: CodeCount[];
  warningsCut: number;
}

/** A file of nothing but bad rows must not fill the memory: past this many, errors are only counted. */
export const MAX_LISTED = 1000;

export const emptyResult = (): IngestResult => ({
  received: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  parked: 0,
  resolved: 0,
  withdrawn: 0,
  errors: [],
  errorCounts: [],
  errorsCut: 0,
  warnings: [],
  warningCounts: [],
  warningsCut: 0,
});

const COUNTS = [
  'received',
  'created',
  'updated',
  'unchanged',
  'rejected',
  'parked',
  'resolved',
  'withdrawn',
] as const satisfies readonly (keyof IngestResult)[];

function addCounts(known: readonly CodeCount[], more: readonly CodeCount[]): CodeCount[] {
  const counts = new Map(known.map(({ code, count }) => [code, count]));
  for (const { code, count } of more) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function countOf(items: readonly Pick<CodeCount, 'code'>[]): CodeCount[] {
  const counts = new Map<CodeCount['code'], number>();
  for (const { code } of items) counts.set(code, (counts.get(code) ?? 0) + 1);
  return addCounts(
    [],
    [...counts].map(([code, count]) => ({ code, count })),
  );
}

const CUT = 'ERRORS_CUT';
const isCut = ({ code }: RecordError): boolean => code === CUT;

/** The last row of a list that leaves errors out. */
function cutRow(index: number, cut: number): RecordError {
  const what = `${cut} more errors are not listed, from this record on; errorCounts has all of them by code.`;
  const message = `${what} Mend what is listed and send it all again: what landed stays as it is.`;
  return { index, externalId: null, path: [], code: CUT, message };
}

function listErrors(result: IngestResult, more: readonly RecordError[], cut: number): void {
  const all = [...result.errors, ...more].filter((error) => !isCut(error));
  result.errorsCut += Math.max(0, all.length - MAX_LISTED) + cut;
  const first = result.errors.find(isCut) ?? all[MAX_LISTED] ?? more.find(isCut);
  const listed = all.slice(0, MAX_LISTED);
  result.errors = first ? [...listed, cutRow(first.index, result.errorsCut)] : listed;
}

/** Lists errors in the order of their records, and counts them all. */
export function addErrors(result: IngestResult, errors: readonly RecordError[]): void {
  const inOrder = [...errors].sort((a, b) => a.index - b.index);
  listErrors(result, inOrder, 0);
  result.errorCounts = addCounts(result.errorCounts, countOf(errors));
}

function listWarnings(result: IngestResult, more: readonly string[], cut: number): void {
  const all = [...new Set([...result.warnings, ...more])];
  result.warnings = all.slice(0, MAX_LISTED);
  result.warningsCut += all.length - result.warnings.length + cut;
}

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

export function addWarnings(result: IngestResult, warnings: readonly Warning[]): void {
  listWarnings(
    result,
    warnings.map(({ message }) => message),
    0,
  );
  result.warningCounts = addCounts(result.warningCounts, countOf(warnings));
}

/** Adds a batch to the whole. */
export function addResult(whole: IngestResult, batch: IngestResult): void {
  for (const count of COUNTS) whole[count] += batch[count];
  listErrors(whole, batch.errors, batch.errorsCut);
  listWarnings(whole, batch.warnings, batch.warningsCut);
  whole.errorCounts = addCounts(whole.errorCounts, batch.errorCounts);
  whole.warningCounts = addCounts(whole.warningCounts, batch.warningCounts);
}
