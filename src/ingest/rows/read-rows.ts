import type { Batch } from '../batch';
import { keyOf } from './decide-rows';
import { canonicalList } from './nested-list';
import { ARRAY_TYPE, arrayLiteral, canonical, selected, type Row } from './row';
import type { Table } from './table';

function columnsOf(table: Table): string {
  const columns = [...table.key, ...table.columns].map(selected);
  if (table.numbered) columns.push('t.id');
  if (table.stamped) columns.push('t.source_updated_at');
  for (const { name, select } of table.lists ?? []) columns.push(`${select} AS ${name}`);
  return columns.join(', ');
}

/** Lists come as parsed JSON, in whatever order. */
function toRow(table: Table, raw: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, ReturnType<typeof canonical>> = {};
  for (const name in raw) row[name] = canonical(raw[name]);
  for (const { name } of table.lists ?? []) row[name] = canonicalList(raw[name] as unknown[]);
  if (!table.tombstones) row['deleted'] = false;
  return row;
}

function statement(table: Table): string {
  const own = `t.tenant_id = $1${table.ofSource ? ' AND t.source_id = $2' : ''}`;
  const next = table.ofSource ? 3 : 2;
  const [first, ...rest] = table.key;
  if (first && rest.length === 0) {
    return `SELECT ${columnsOf(table)} FROM ${table.name} t
            WHERE ${own} AND t.${first.name} = ANY ($${next}::${ARRAY_TYPE[first.type]})`;
  }
  const arrays = table.key.map(({ type }, place) => `$${place + next}::${ARRAY_TYPE[type]}`);
  const names = table.key.map(({ name }) => name);
  return `SELECT ${columnsOf(table)} FROM unnest(${arrays.join(', ')}) AS k (${names.join(', ')})
          JOIN ${table.name} t ON ${names.map((name) => `t.${name} = k.${name}`).join(' AND ')}
          WHERE ${own}`;
}

/**
 * The rows of these keys, by key. Not locked one by one: a source has one writer at a time (see
 * `open-batch.ts`), and a lock on each row would write to every row that is sent again unchanged.
 */
export async function readRows(
  batch: Batch,
  table: Table,
  keys: readonly Row[],
): Promise<Map<string, Row>> {
  const distinct = [...new Map(keys.map((row) => [keyOf(table, row), row])).values()];
  const arrays = table.key.map(({ name, type }) =>
    arrayLiteral(
      distinct.map((row) => row[name] ?? null),
      type,
    ),
  );
  const owner = table.ofSource ? [batch.tenantId, batch.sourceId] : [batch.tenantId];
  const found = await batch.scope.query(statement(table), [...owner, ...arrays]);
  const rows = found.map((raw) => toRow(table, raw));
  return new Map(rows.map((row) => [keyOf(table, row), row]));
}
