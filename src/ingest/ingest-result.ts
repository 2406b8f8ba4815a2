/** What was wrong with one record (or what it still waits for), for the person who sent it. */
export interface RecordError {
  /** Place of the record in what was sent, from 0. */
  readonly index: number;
  readonly externalId: string | null;
  /** Where in the record: `['amounts', '2', 'cycle']`. */
  readonly path: readonly string[];
  /** UPPER_SNAKE; `PARKED_UNKNOWN_REFERENCE` is the one that is not a rejection. */
  readonly code: string;
  readonly message: string;
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
  errors: RecordError[];
  /** About the whole file, such as columns nobody reads. */
  warnings: string[];
}

/** A file of nothing but bad rows must not fill the memory: past this many, errors are only counted. */
export const MAX_LISTED_ERRORS = 1000;

export const emptyResult = (): IngestResult => ({
  received: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  parked: 0,
  resolved: 0,
  errors: [],
  warnings: [],
});

const COUNTS = [
  'received',
  'created',
  'updated',
  'unchanged',
  'rejected',
  'parked',
  'resolved',
] as const satisfies readonly (keyof IngestResult)[];

/** Adds a batch to the whole, keeping the first errors. */
export function addResult(whole: IngestResult, batch: IngestResult): void {
  for (const count of COUNTS) whole[count] += batch[count];
  const room = MAX_LISTED_ERRORS - whole.errors.length;
  if (room > 0) whole.errors.push(...batch.errors.slice(0, room));
  for (const warning of batch.warnings) {
    if (!whole.warnings.includes(warning)) whole.warnings.push(warning);
  }
}
