import { namesBut, type Columns, type Table as Described } from '../../tables/table';
import type { Batch } from '../batch';
import type { Change } from './change';
import { noteDeletedParts } from './note-deleted-parts';
import { ARRAY_TYPE, arrayLiteral, type Cell, type Column, type Row } from './row';
import { sentColumn, type ListColumn } from './table';

/** A nested list as one text that is the same whatever order its items came in. */
export function canonicalList(items: readonly unknown[]): string {
  const texts = items.map((item) => JSON.stringify(item)).sort();
  return `[${texts.join(',')}]`;
}

/** Items that have a table of their own and hang on a numbered row. */
export interface NestedList<Name extends string = string> extends ListColumn<Name> {
  readonly table: string;
  readonly parent: string;
  readonly columns: readonly Column[];
  /** The places of the columns that tell the items of one row apart. */
  readonly key: readonly number[];
}

/** Items are the columns of their table, but those that name the row they hang on. */
export function nestedList<Name extends string, C extends Columns>(
  name: Name,
  described: Described<C>,
  parent: keyof C & string,
): NestedList<Name> {
  const columns = namesBut(described, 'tenant_id', parent).map((each) =>
    sentColumn(described, each),
  );
  const values = columns.map(({ name: column, type }) =>
    type === 'decimal' ? `trim_scale(c.${column})::text` : `c.${column}`,
  );
  const table = described.name;
  const select = `(SELECT coalesce(json_agg(json_build_array(${values.join(', ')})), '[]')
    FROM ${table} c WHERE c.tenant_id = t.tenant_id AND c.${parent} = t.id)`;
  const key = columns.flatMap((column, place) =>
    described.key.some((part) => part === column.name) ? [place] : [],
  );
  return { name, select, table, parent, columns, key };
}

export const EMPTY_LIST = '[]';

/** The items of a row's list, each as its columns in order. */
export const itemsOf = (row: Row | null, list: ListColumn): Cell[][] =>
  JSON.parse((row?.[list.name] as string | undefined) ?? EMPTY_LIST) as Cell[][];

/** The keys of items that a row had and has no more. */
function goneItems(list: NestedList, { before, after }: Change): Row[] {
  const cellsOf = (item: readonly Cell[]): Cell[] => list.key.map((place) => item[place] ?? null);
  const stay = new Set(itemsOf(after, list).map((item) => JSON.stringify(cellsOf(item))));
  const gone = itemsOf(before, list).map(cellsOf);
  return gone
    .filter((cells) => !stay.has(JSON.stringify(cells)))
    .map((cells) =>
      Object.fromEntries([
        [list.parent, after['id'] ?? null],
        ...cells.map((cell, i) => [list.columns[list.key[i]!]!.name, cell] as const),
      ]),
    );
}

/** Replaces the lists of changed rows. */
export async function replaceLists(
  batch: Batch,
  list: NestedList,
  changes: readonly Change[],
): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) => (before?.[list.name] ?? EMPTY_LIST) !== after[list.name],
  );
  if (changed.length === 0) return;
  const { scope, tenantId } = batch;
  const gone = changed.flatMap((change) => goneItems(list, change));
  await noteDeletedParts(batch, list.table, gone);
  await scope.query(
    `DELETE FROM ${list.table} WHERE tenant_id = $1 AND ${list.parent} = ANY ($2::int[])`,
    [tenantId, changed.map(({ after }) => after['id'])],
  );
  const rows = changed.flatMap(({ after }) =>
    itemsOf(after, list).map((item) => [after['id'] ?? null, ...item]),
  );
  const columns: Column[] = [{ name: list.parent, type: 'int' }, ...list.columns];
  const arrays = columns.map(({ type }, at) =>
    arrayLiteral(
      rows.map((row) => row[at] ?? null),
      type,
    ),
  );
  await scope.query(
    `INSERT INTO ${list.table} (tenant_id, ${columns.map(({ name }) => name).join(', ')})
     SELECT $1::int, * FROM unnest(${columns.map(({ type }, at) => `$${at + 2}::${ARRAY_TYPE[type]}`).join(', ')})`,
    [tenantId, ...arrays],
  );
}
