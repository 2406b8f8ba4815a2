import type { Batch } from '../batch';
import type { Arrival } from '../kind';
import type { Change, ToRow } from './change';
import { decideRows } from './decide-rows';
import type { Row } from './row';
import type { Table } from './table';
import { writeRows } from './write-rows';

/** Reads, decides and writes the rows of one table; gives back what really changed. */
export async function landRows<R, Sent extends Row>(
  batch: Batch,
  table: Table<Sent>,
  arrivals: readonly Arrival<R>[],
  keyRow: (arrival: Arrival<R>) => Row,
  toRow: ToRow<R, Sent>,
): Promise<Change<Sent>[]> {
  return writeRows(batch, table, await decideRows(batch, table, arrivals, keyRow, toRow));
}

/** The key of most kinds: the id in the source. */
export const byExternalId = (arrival: Arrival<{ readonly externalId: string }>) => ({
  external_id: arrival.record.externalId,
});

/** Both versions of the changed rows, before and after. */
export const versionsOf = <Sent extends Row>(changes: readonly Change<Sent>[]): Sent[] =>
  changes.flatMap(({ before, after }) => (before ? [before, after] : [after]));

/** Whether any of these columns differs; a new row differs in all. */
export const differs = <Sent extends Row>(
  { before, after }: Change<Sent>,
  ...names: readonly (keyof Sent & string)[]
): boolean => before === null || names.some((name) => before[name] !== after[name]);
