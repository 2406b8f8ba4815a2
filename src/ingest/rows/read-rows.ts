import type { Batch } from '../batch';
import { keyOf } from './change';
import { canonicalList } from './nested-list';
import { ARRAY_TYPE, arrayLiteral, selected, STAMP, type Cell, type Column, type Row } from './row';
import type { Table } from './table';

function columnsOf(table: Table): string {
  const columns = [...table.key, ...table.columns].map(selected);
  if (table.numbered) columns.push('t.id');
  if (table.stamped) columns.push(selected(STAMP));
  for (const { name, select } of table.lists) columns.push(`${select} AS ${name}`);
  return columns.join(', ');
}

/** The statement selects what the table sends. Lists come as parsed JSON, in whatever order. */
function toRow<Sent extends Row>(table: Table<Sent>, row: Record<string, unknown>): Sent {
  for (const { name } of table.lists) row[name] = canonicalList(row[name] as unknown[]);
  if (!table.tombstones) row['deleted'] = false;
  return row as Record<string, Cell> as Row as Sent;
}

/**
 * Selects by the first column of the key only: an index finds it, whatever the planner expects of
 * the rest, and few rows share it.
 */
function statement(table: Table, first: Column): string {
  const owner = table.ofSource ? 't.tenant_id = $1 AND t.source_id = $2' : 't.tenant_id = $1';
  const next = table.ofSource ? '$3' : '$2';
  return `SELECT ${columnsOf(table)} FROM ${table.name} t
          WHERE ${owner} AND t.${first.name} = ANY (${next}::${ARRAY_TYPE[first.type]})`;
}

/**
 * The rows of these keys, by key. Not locked one by one: a source has one writer at a time (see
 * `open-batch.ts`), and a lock on each row would write to every row that is sent again unchanged.
 */
export async function readRows<Sent extends Row>(
  batch: Batch,
  table: Table<Sent>,
  keys: readonly Row[],
): Promise<Map<string, Sent>> {
  const [first] = table.key;
  const wanted = new Set(keys.map((row) => keyOf(table, row)));
  if (!first || wanted.size === 0) return new Map();
  const values = new Set(keys.map((row) => row[first.name] ?? null));
  const owner = table.ofSource ? [batch.tenantId, batch.sourceId] : [batch.tenantId];
  const array = arrayLiteral([...values], first.type);
  const found = await batch.scope.query<Record<string, unknown>>(statement(table, first), [
    ...owner,
    array,
  ]);
  const rows = found
    .map((raw) => toRow(table, raw))
    .map((row) => [keyOf(table, row), row] as const);
  return new Map(rows.filter(([key]) => wanted.has(key)));
}
