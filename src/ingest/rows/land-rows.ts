import type { Batch } from '../batch';
import type { Arrival } from '../kind';
import { decideRows, type Change, type ToRow } from './decide-rows';
import type { Row } from './row';
import type { Table } from './table';
import { writeRows } from './write-rows';

/** Reads, decides and writes the rows of one table; gives back what really changed. */
export async function landRows<R>(
  batch: Batch,
  table: Table,
  arrivals: readonly Arrival<R>[],
  keyRow: (arrival: Arrival<R>) => Row,
  toRow: ToRow<R>,
): Promise<Change[]> {
  return writeRows(batch, table, await decideRows(batch, table, arrivals, keyRow, toRow));
}

/** The key of most kinds: the id in the source. */
export const byExternalId = (arrival: Arrival<{ readonly externalId: string }>): Row => ({
  external_id: arrival.record.externalId,
});

/** Both versions of the changed rows, before and after. */
export const versionsOf = (changes: readonly Change[]): Row[] =>
  changes.flatMap(({ before, after }) => (before ? [before, after] : [after]));

/** Whether any of these columns differs; a new row differs in all. */
export const differs = ({ before, after }: Change, ...names: readonly string[]): boolean =>
  before === null || names.some((name) => before[name] !== after[name]);
