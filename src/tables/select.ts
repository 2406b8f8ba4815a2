import { json, nullable, type Column, type ValueOf } from './column';
import type { Columns, RowOf, RowOfColumns, Table, Yields } from './table';

declare const rows: unique symbol;

/** The columns of a SELECT. What it does not name is not in the row's type. */
export type Selection<Row> = Yields<Row>;

/** The text of a whole statement, and in its type the rows that it finds. */
export type Statement<Row> = string & { readonly [rows]: Row };

/** The rows that a statement finds. */
export type FoundBy<S> = S extends Statement<infer Row> ? Row : never;

type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never;
type Flat<T> = { readonly [Name in keyof T]: T[Name] };
type Merged<Parts extends readonly unknown[]> = Flat<Intersection<RowOf<Parts[number]>>>;

/** Columns of one table under its alias in the statement. */
export const columnsOf = <C extends Columns, Name extends keyof C & string>(
  _table: Table<C>,
  alias: string,
  ...names: readonly Name[]
): Selection<Pick<RowOfColumns<C>, Name>> =>
  names.map((name) => `${alias}.${name}`).join(', ') as Selection<Pick<RowOfColumns<C>, Name>>;

/** The same of a table whose row may not be there: behind a LEFT JOIN. */
export const outerColumnsOf = <C extends Columns, Name extends keyof C & string>(
  from: Table<C>,
  alias: string,
  ...names: readonly Name[]
): Selection<{ readonly [N in Name]: RowOfColumns<C>[N] | null }> =>
  columnsOf(from, alias, ...names) as string as Selection<{
    readonly [N in Name]: RowOfColumns<C>[N] | null;
  }>;

type Expression<Value = unknown> = readonly [Column<Value>, string];
type Expressions = Readonly<Record<string, Expression>>;
type RowOfExpressions<E extends Expressions> = {
  readonly [Name in keyof E]: ValueOf<E[Name][0]>;
};

/** Named expressions, each with a column that says what pg hands back for it. */
export const expressions = <E extends Expressions>(each: E): Selection<RowOfExpressions<E>> =>
  Object.entries(each)
    .map(([name, [, sql]]) => `${sql} AS ${name}`)
    .join(', ') as Selection<RowOfExpressions<E>>;

/** Rows as one JSON list of such expressions, null where there are none. JSON would round exact numbers: they go as text. */
export function jsonList<E extends Expressions>(
  each: E,
  from: string,
  order: string,
): Expression<RowOfExpressions<E>[] | null> {
  const pairs = Object.entries(each).map(([name, [, sql]]) => `'${name}', ${sql}`);
  const list = `json_agg(json_build_object(${pairs.join(', ')}) ORDER BY ${order})`;
  return [nullable(json<RowOfExpressions<E>[]>()), `(SELECT ${list} FROM ${from})`];
}

/** Several parts as one selection. */
export const select = <Parts extends readonly Selection<object>[]>(
  ...parts: Parts
): Selection<Merged<Parts>> => parts.join(', ') as Selection<Merged<Parts>>;

/** A statement that finds what the selections in it say. All else in it is plain text of SQL. */
export const statement = <Parts extends readonly string[]>(
  texts: TemplateStringsArray,
  ...parts: Parts
): Statement<Merged<Parts>> =>
  texts.map((text, at) => text + (parts[at] ?? '')).join('') as Statement<Merged<Parts>>;
