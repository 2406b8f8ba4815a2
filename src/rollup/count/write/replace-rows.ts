import type { TenantScope } from '../../../database/tenant-scope';
import type { Write } from '../../../tables/write';

/** How a table's rows go, and how they come. */
interface Writes<Row> {
  readonly remove: Write<Row>;
  readonly insert: Write<Row>;
}

/** Makes the stored rows those wanted; rows that already say so stay untouched. Returns those that went or came. */
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
