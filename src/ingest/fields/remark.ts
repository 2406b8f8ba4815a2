import type { WarningCode } from './problem-code';

/** What there is to say of a value that was taken, but not as it was sent. */
export interface Remark {
  readonly code: WarningCode;
  readonly message: string;
  /** Where: in the record, or which column of the file. */
  readonly path: readonly string[];
}
