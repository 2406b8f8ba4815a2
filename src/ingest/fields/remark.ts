import type { WarningCode } from './problem-code';

/** A remark on a value that was taken, but not as it was sent. */
export interface Remark {
  readonly code: WarningCode;
  readonly message: string;
  /** The place: in the record, or a column of the file. */
  readonly path: readonly string[];
}
