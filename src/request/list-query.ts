import type { TenantScope } from '../database/tenant-scope';
import type { Selection } from '../tables/select';
import { badCursor, cutPage, type CursorValues, type Page, type PageOf } from './page';

/** Adds a value to a statement and returns its placeholder. */
export type Add = (value: unknown, type: string) => string;

interface OrderColumn {
  readonly sql: string;
  readonly type: string;
}

/** A list of the API as SQL. Its order is total (the last column is unique), so that no row is skipped or comes twice. */
export interface List<Row extends object = object> {
  readonly select: Selection<Row>;
  readonly from: string;
  readonly order: readonly OrderColumn[];
  readonly descending?: boolean;
  readonly where: (add: Add) => readonly string[];
}

/** Columns of the list that hold its parent's key, such as the client of a ticket. */
export type ParentColumns = readonly OrderColumn[];
export type ParentKey = readonly (string | number)[];

interface CursorRow {
  readonly cursor: CursorValues;
}

/** A statement under construction. */
function statement(): { values: unknown[]; add: Add } {
  const values: unknown[] = [];
  const add: Add = (value, type) => `$${values.push(value)}::${type}`;
  return { values, add };
}

const isCalendarDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

const TIMESTAMP =
  /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/;
const MAX_INT = 2_147_483_647;

/**
 * Whether a cursor's value fits its column. A forged cursor would otherwise cause a database error.
 */
const FITS: Readonly<Record<string, (value: string | number) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  int: (value) => typeof value === 'number' && Math.abs(value) <= MAX_INT,
  bigint: (value) => typeof value === 'number',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)) && isCalendarDate(String(value)),
  timestamptz: (value) => isCalendarDate(TIMESTAMP.exec(String(value))?.[1] ?? ''),
};

/** Whether a value of a cursor fits a column of this type. */
export const fitsColumn = (type: string, value: unknown): boolean =>
  (typeof value === 'string' || Number.isSafeInteger(value)) &&
  FITS[type]?.(value as string | number) === true;

function beyond(list: List, cursor: CursorValues, later: boolean, add: Add): string {
  if (!list.order.every(({ type }, i) => fitsColumn(type, cursor[i]))) throw badCursor();
  const sign = later !== (list.descending ?? false) ? '>' : '<';
  const columns = list.order.map((column) => column.sql).join(', ');
  const limits = list.order.map((column, i) => add(cursor[i], column.type)).join(', ');
  return `(${columns}) ${sign} (${limits})`;
}

/** The rows between the cursors, the nearest first, and one more than the page holds. */
function pageSql(list: List, page: Page, add: Add, conditions: readonly string[]): string {
  const where = [
    ...conditions,
    ...(page.after ? [beyond(list, page.after, true, add)] : []),
    ...(page.before ? [beyond(list, page.before, false, add)] : []),
  ];
  const direction = page.backward !== (list.descending ?? false) ? 'DESC' : 'ASC';
  const order = list.order.map((column) => `${column.sql} ${direction}`).join(', ');
  // A cursor holds a timestamp as Postgres writes it: a Date would drop its microseconds.
  const cursor = list.order.map(({ sql, type }) => (type === 'timestamptz' ? `${sql}::text` : sql));
  return `SELECT ${list.select}, json_build_array(${cursor.join(', ')}) AS cursor
    FROM ${list.from} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${page.size + 1}`;
}

export async function readList<Row extends object>(
  scope: TenantScope,
  list: List<Row>,
  page: Page,
): Promise<PageOf<Row & CursorRow>> {
  const { values, add } = statement();
  const sql = pageSql(list, page, add, list.where(add));
  return cutPage(await scope.query<Row & CursorRow>(sql, values), page);
}

export async function countList(scope: TenantScope, list: List): Promise<number> {
  const { values, add } = statement();
  const sql = `SELECT count(*)::int AS rows FROM ${list.from} WHERE ${list.where(add).join(' AND ')}`;
  const [row] = await scope.query<{ rows: number }>(sql, values);
  return row?.rows ?? 0;
}

export const keyOf = (parent: ParentKey): string => JSON.stringify(parent);

/** The same list under many parents at once: one statement, however many they are. */
export async function readListsUnder<Row extends object>(
  scope: TenantScope,
  list: List<Row>,
  page: Page,
  parentColumns: ParentColumns,
  parents: readonly ParentKey[],
): Promise<Map<string, PageOf<Row & CursorRow>>> {
  const { values, add } = statement();
  const arrays = parentColumns.map(({ type }, i) =>
    add(
      parents.map((key) => key[i]),
      `${type}[]`,
    ),
  );
  const names = parentColumns.map((_, i) => `k${i}`);
  const isOfParent = parentColumns.map(({ sql }, i) => `${sql} = parent.k${i}`);
  const sql = pageSql(list, page, add, [...list.where(add), ...isOfParent]);
  const rows = await scope.query<Row & CursorRow & { parent: ParentKey }>(
    `SELECT json_build_array(${names.map((name) => `parent.${name}`).join(', ')}) AS parent, page.*
     FROM unnest(${arrays.join(', ')}) AS parent(${names.join(', ')}) CROSS JOIN LATERAL (${sql}) page`,
    values,
  );
  const groups = new Map<string, typeof rows>();
  for (const row of rows) {
    const group = groups.get(keyOf(row.parent));
    if (group) group.push(row);
    else groups.set(keyOf(row.parent), [row]);
  }
  return new Map(parents.map((key) => [keyOf(key), cutPage(groups.get(keyOf(key)) ?? [], page)]));
}

export async function countListsUnder(
  scope: TenantScope,
  list: List,
  parentColumns: ParentColumns,
  parents: readonly ParentKey[],
): Promise<Map<string, number>> {
  const { values, add } = statement();
  const arrays = parentColumns.map(({ type }, i) =>
    add(
      parents.map((key) => key[i]),
      `${type}[]`,
    ),
  );
  const columns = parentColumns.map(({ sql }) => sql).join(', ');
  const rows = await scope.query<{ parent: ParentKey; rows: number }>(
    `SELECT json_build_array(${columns}) AS parent, count(*)::int AS rows FROM ${list.from}
     WHERE ${[...list.where(add), `(${columns}) IN (SELECT * FROM unnest(${arrays.join(', ')}))`].join(' AND ')}
     GROUP BY ${columns}`,
    values,
  );
  const counts = new Map(rows.map((row) => [keyOf(row.parent), row.rows]));
  return new Map(parents.map((key) => [keyOf(key), counts.get(keyOf(key)) ?? 0]));
}

/** A condition for a list of values, or none when the list is absent. */
export const anyOf =
  (add: Add) =>
  (column: string, type: string, values: readonly unknown[] | null | undefined): string[] =>
    values ? [`${column} = ANY(${add(values, `${type}[]`)})`] : [];
