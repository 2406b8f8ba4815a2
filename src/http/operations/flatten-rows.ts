import { listsIn, type Branch } from '../../graphql/operation/plan-table';

type Fields = Readonly<Record<string, unknown>>;

/** A row of a table: its values by the paths of their columns. */
export type Row = Record<string, unknown>;

/** The paths of all values, in the order of the document. */
export const columnsOf = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ path, branches: inner }) => (inner === null ? [path] : columnsOf(inner)));

function* elementRows(list: Branch, elements: readonly unknown[], outer: Row): Generator<Row> {
  for (const element of elements) yield* rowsIn(list.branches!, element as Fields | null, outer);
}

/** Fills in the values that stand beside or above a list, and notes what the list holds. */
function fillRow(branches: readonly Branch[], fields: Fields | null, row: Row): unknown {
  let listed: unknown = null;
  for (const { key, path, isList, branches: inner } of branches) {
    const value = fields?.[key] ?? null;
    if (inner === null) row[path] = value;
    else if (isList) listed = value;
    else listed = fillRow(inner, value as Fields | null, row) ?? listed;
  }
  return listed;
}

/** One row for each element of the list in these fields; one alone where it is empty. */
function* rowsIn(branches: readonly Branch[], fields: Fields | null, outer: Row): Generator<Row> {
  const row = { ...outer };
  const listed = fillRow(branches, fields, row);
  const [list] = listsIn(branches);
  if (!list) return yield row;
  const elements = Array.isArray(listed) ? (listed as unknown[]).flat(Infinity) : [];
  yield* elementRows(list, elements.length > 0 ? elements : [null], row);
}

/**
 * An answer as rows: one for each element of its list, with what stands above the list repeated in
 * each. A list within the element makes a row for each of its own elements. Without any list
 * the answer is one row; an empty outermost list has none.
 */
export function* flattenRows(branches: readonly Branch[], data: Fields): Generator<Row> {
  const row: Row = {};
  const listed = fillRow(branches, data, row);
  const [list] = listsIn(branches);
  if (!list) return yield row;
  if (Array.isArray(listed)) yield* elementRows(list, (listed as unknown[]).flat(Infinity), row);
}
