import type { PgType } from './column';
import type { Columns, RowOfColumns, Table } from './table';

/** A statement that takes rows as one unnest, and what it takes of them: one array a column. */
export interface Write<Row> {
  readonly sql: string;
  readonly columns: readonly (keyof Row & string)[];
  valuesOf(rows: readonly Row[]): unknown[];
}

type Named<C extends Columns, Name extends keyof C & string> = Pick<RowOfColumns<C>, Name>;

/** Which columns a write is of. `fixed` are the same for all rows, one parameter each, and come first. */
interface Written<Fixed extends string, Name extends string> {
  readonly fixed?: readonly Fixed[];
  readonly of: readonly Name[];
}

const TENANT = ['tenant_id'] as const;

function unnest({ columns }: Table, names: readonly string[], after: number): string {
  const arrays = names.map((name, at) => `$${at + after + 1}::${columns[name]!.type}[]`);
  return `unnest(${arrays.join(', ')})`;
}

/** Types whose values need no quotes in an array. */
const PLAIN: ReadonlySet<PgType> = new Set([
  ...(['int', 'smallint', 'bigint', 'numeric', 'float8'] as const),
  ...(['boolean', 'date'] as const),
]);

/** A whole column as one text: several times cheaper than letting the driver quote each value. */
const literal = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null || value === undefined ? 'NULL' : String(value))).join(',')}}`;

const valuesOf =
  <Name extends string>({ columns }: Table, names: readonly Name[]) =>
  (rows: readonly Readonly<Record<Name, unknown>>[]): unknown[] =>
    names.map((name) => {
      const values = rows.map((row) => row[name]);
      const { type, array } = columns[name]!;
      return PLAIN.has(type) && !array ? literal(values) : values;
    });

const each = (names: readonly string[], toSql: (name: string) => string, between = ', '): string =>
  names.map(toSql).join(between);

/** Adds rows. */
export function insertOf<C extends Columns, Name extends keyof C & string>(
  table: Table<C>,
  { fixed = TENANT, of }: Written<keyof C & string, Name>,
): Write<Named<C, Name>> {
  const sql = `INSERT INTO ${table.name} (${[...fixed, ...of].join(', ')})
    SELECT ${fixed.map((_, at) => `$${at + 1}`).join(', ')}, * FROM ${unnest(table, of, fixed.length)}`;
  return { sql, columns: of, valuesOf: valuesOf(table, of) };
}

/** Adds rows, or changes those that are there. Rows that already say so are not written again: a recount that changes nothing leaves no dead rows. */
export function upsertOf<C extends Columns, Name extends keyof C & string>(
  table: Table<C>,
  written: Written<keyof C & string, Name>,
): Write<Named<C, Name>> {
  const insert = insertOf(table, written);
  const facts = written.of.filter((name) => !table.key.includes(name));
  const sql = `${insert.sql}
    ON CONFLICT (${table.key.join(', ')}) DO UPDATE SET ${each(facts, (name) => `${name} = excluded.${name}`)}
    WHERE (${each(facts, (name) => `${table.name}.${name}`)})
      IS DISTINCT FROM (${each(facts, (name) => `excluded.${name}`)})`;
  return { ...insert, sql };
}

/** Removes the tenant's rows that have these columns' values. */
export function deleteOf<C extends Columns, Name extends keyof C & string>(
  table: Table<C>,
  ...by: readonly Name[]
): Write<Named<C, Name>> {
  const sql = `DELETE FROM ${table.name} r USING ${unnest(table, by, 1)} AS k (${by.join(', ')})
    WHERE r.tenant_id = $1 AND ${each(by, (name) => `r.${name} = k.${name}`, ' AND ')}`;
  return { sql, columns: by, valuesOf: valuesOf(table, by) };
}

/** Changes the tenant's rows that have these keys. */
export function updateOf<
  C extends Columns,
  Key extends keyof C & string,
  Name extends keyof C & string,
>(
  table: Table<C>,
  { by, set }: { readonly by: readonly Key[]; readonly set: readonly Name[] },
): Write<Named<C, Key | Name>> {
  const names = [...by, ...set];
  const sql = `UPDATE ${table.name} r SET ${each(set, (name) => `${name} = c.${name}`)}
    FROM ${unnest(table, names, 1)} AS c (${names.join(', ')})
    WHERE r.tenant_id = $1 AND ${each(by, (name) => `r.${name} = c.${name}`, ' AND ')}`;
  return { sql, columns: names, valuesOf: valuesOf(table, names) };
}

/** INSERT … SELECT of what a copy is frozen from: each of its columns, none forgotten. `$1` is the tenant, `$2` the month. */
export function freezeInto<C extends Columns>(
  { name }: Table<C>,
  from: Readonly<Record<Exclude<keyof C & string, 'tenant_id' | 'month'>, string>>,
  rows: string,
): string {
  return `INSERT INTO ${name} (tenant_id, month, ${Object.keys(from).join(', ')})
    SELECT $1, $2, ${Object.values(from).join(', ')} FROM ${rows}`;
}

/** Each name with what it is frozen from. */
export const eachOf = <Name extends string>(
  names: readonly Name[],
  toSql: (name: Name) => string,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(names.map((name) => [name, toSql(name)])) as Record<Name, string>;
