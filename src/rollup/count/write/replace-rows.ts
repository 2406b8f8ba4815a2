import type { TenantScope } from '../../../database/tenant-scope';
import type { Write } from '../../../tables/write';

/** How rows of a table are deleted and inserted. */
interface Writes<Row> {
  readonly remove: Write<Row>;
  readonly insert: Write<Row>;
}

/**
 * Makes the stored rows equal to the wanted ones. Rows that are already right stay untouched.
 * Returns the rows deleted or inserted.
 */
export async function replaceRows<Row>(
  scope: TenantScope,
  { remove, insert }: Writes<Row>,
  stored: readonly Row[],
  wanted: readonly Row[],
): Promise<Row[]> {
  const keyOf = (row: Row): string => insert.columns.map((name) => row[name]).join(' ');
  const [wantedKeys, storedKeys] = [new Set(wanted.map(keyOf)), new Set(stored.map(keyOf))];
  const gone = stored.filter((row) => !wantedKeys.has(keyOf(row)));
  const added = wanted.filter((row) => !storedKeys.has(keyOf(row)));
  for (const [write, rows] of [
    [remove, gone],
    [insert, added],
  ] as const)
    if (rows.length > 0) await scope.query(write.sql, [scope.tenantId, ...write.valuesOf(rows)]);
  return [...gone, ...added];
}
