import type { Problem } from '../fields/problem';
import type { Arrival } from '../kind';
import type { Row } from './row';
import type { SentBy, Table } from './table';

/** A row as it was before the batch and as it will be. */
export interface Change<Sent extends Row = Row> {
  readonly before: Sent | null;
  /** Gets its number when it is written. */
  after: Sent;
  /** Only the source's time stamp moved: kept, but nothing to recount. */
  readonly onlyStamp: boolean;
}

/** Turns a record into its new row, given the row that is there. */
export type ToRow<R, Sent extends Row = Row> = (
  arrival: Arrival<R>,
  before: Sent | null,
) => Sent | Problem;

export type ChangeOf<T> = Change<SentBy<T>>;

export const keyOf = (table: Table, row: Row): string =>
  table.key.map(({ name }) => row[name]).join('\n');

/** Whether a row is deleted, in a table that keeps no tombstones. */
export const isGone = (table: Table, row: Row): boolean =>
  !table.tombstones && row['deleted'] === true;
