import type { Batch } from '../batch';
import { Problem } from '../fields/problem';
import type { Arrival } from '../kind';
import { readRows } from './read-rows';
import { isGone, keyOf, type Change, type ToRow } from './change';
import type { Row } from './row';
import type { Table } from './table';

function sameContent(table: Table, a: Row, b: Row): boolean {
  if (isGone(table, a) !== isGone(table, b)) return false;
  for (const { name, derived, onlyOnInsert } of table.columns) {
    if (!derived && !onlyOnInsert && a[name] !== b[name]) return false;
  }
  return table.lists.every(({ name }) => a[name] === b[name]);
}

/** Newer wins; without a time stamp of the source, the order of arrival does. */
function isOlder(arrival: Arrival<unknown>, before: Row | null): boolean {
  const known = before?.['source_updated_at'] ?? null;
  return known !== null && arrival.updatedAt !== null && arrival.updatedAt < (known as number);
}

function settle<Sent extends Row>(
  table: Table<Sent>,
  arrival: Arrival<unknown>,
  before: Sent | null,
  row: Sent,
): Sent | null {
  if (before === null && isGone(table, row)) {
    arrival.outcome = 'UNCHANGED';
    return null;
  }
  if (before !== null && sameContent(table, before, row)) {
    arrival.outcome = 'UNCHANGED';
    return before['source_updated_at'] === row['source_updated_at'] ? before : row;
  }
  arrival.outcome = before === null ? 'CREATED' : 'UPDATED';
  return row;
}

/** The row as it was, but deleted: the record says nothing else. */
const deleted = <Sent extends Row>(before: Sent | null): Sent | null =>
  before && { ...before, deleted: true };

/**
 * Decides in memory what each record makes of its row, one after the other, so that two records
 * of one key in a batch do what they would do in two batches.
 */
export function decide<R, Sent extends Row>(
  table: Table<Sent>,
  stored: ReadonlyMap<string, Sent>,
  arrivals: readonly Arrival<R>[],
  toKey: (arrival: Arrival<R>) => string,
  toRow: ToRow<R, Sent>,
): Map<string, Change<Sent>> {
  const current = new Map<string, Sent | null>();
  for (const arrival of arrivals) {
    const key = toKey(arrival);
    const before = current.get(key) ?? stored.get(key) ?? null;
    if (isOlder(arrival, before)) {
      arrival.outcome = 'UNCHANGED';
      continue;
    }
    const row = arrival.deletion === 'BY_KEY' ? deleted(before) : toRow(arrival, before);
    if (row === null) {
      arrival.outcome = 'UNCHANGED';
      arrival.unknown = true;
      continue;
    }
    if (row instanceof Problem) {
      arrival.problem = row;
      continue;
    }
    const { deletedAt } = arrival;
    const landed = deletedAt === null ? row : { ...row, deleted: true };
    const stamp = deletedAt ?? arrival.updatedAt ?? before?.['source_updated_at'] ?? null;
    const stamped = table.stamped ? { ...landed, source_updated_at: stamp } : landed;
    const after = settle(table, arrival, before, stamped);
    if (after !== null) current.set(key, after);
  }
  return changesOf(table, stored, current);
}

function changesOf<Sent extends Row>(
  table: Table<Sent>,
  stored: ReadonlyMap<string, Sent>,
  current: ReadonlyMap<string, Sent | null>,
): Map<string, Change<Sent>> {
  const changes = new Map<string, Change<Sent>>();
  for (const [key, after] of current) {
    const before = stored.get(key) ?? null;
    if (after === null || after === before) continue;
    const onlyStamp = before !== null && sameContent(table, before, after);
    changes.set(key, { before, after, onlyStamp });
  }
  return changes;
}

/** Reads what is there and decides. `keyRow` gives the key's columns of a record. */
export async function decideRows<R, Sent extends Row>(
  batch: Batch,
  table: Table<Sent>,
  arrivals: readonly Arrival<R>[],
  keyRow: (arrival: Arrival<R>) => Row,
  toRow: ToRow<R, Sent>,
): Promise<Map<string, Change<Sent>>> {
  const stored = await readRows(batch, table, arrivals.map(keyRow));
  return decide(table, stored, arrivals, (arrival) => keyOf(table, keyRow(arrival)), toRow);
}
