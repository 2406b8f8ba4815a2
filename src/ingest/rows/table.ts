import type { Column } from './row';

/** A nested list of a row, read as one canonical JSON text and replaced whole. */
export interface ListColumn {
  readonly name: string;
  /** SQL expression over the row `t` that gives the list as JSON. */
  readonly select: string;
}

/** How the rows of a kind are stored. */
export interface Table {
  readonly name: string;
  /** False for rows that hang on a parent's number instead of on their source. */
  readonly ofSource: boolean;
  readonly key: readonly Column[];
  readonly columns: readonly Column[];
  readonly lists?: readonly ListColumn[];
  /** Others refer to its rows by a number that the database gives. */
  readonly numbered?: true;
  /** Has `source_updated_at`, by which newer wins. */
  readonly stamped?: true;
  /** Has `received_at`; with `'numbered'` also `received_no`, by which the last received wins. */
  readonly received?: true | 'numbered';
  /** A deleted record stays as a tombstone; without this its row goes. */
  readonly tombstones: boolean;
}

export const key = (name: string, type: Column['type'] = 'text'): Column => ({ name, type });
export const EXTERNAL_ID = [key('external_id')] as const;
