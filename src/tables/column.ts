import type { LocalDate } from '../numbers/units/month';

declare const value: unique symbol;

export type PgType =
  | 'int'
  | 'smallint'
  | 'bigint'
  | 'numeric'
  | 'float8'
  | 'text'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb';

/** A column as Postgres keeps it. Its type argument is what pg hands back for it. */
export interface Column<Value = unknown> {
  readonly type: PgType;
  readonly precision?: number;
  readonly scale?: number;
  readonly array?: true;
  readonly nullable?: true;
  /** A value, or an expression. */
  readonly default?: number | boolean | string | { readonly sql: string };
  /** Postgres counts it up. */
  readonly identity?: true;
  /** The only texts that may stand in it. */
  readonly words?: readonly string[];
  readonly [value]?: Value;
}

export type ValueOf<C> = C extends Column<infer Value> ? Value : never;

export const int: Column<number> = { type: 'int' };
export const smallint: Column<number> = { type: 'smallint' };
export const float8: Column<number> = { type: 'float8' };
export const flag: Column<boolean> = { type: 'boolean' };
export const text: Column<string> = { type: 'text' };
/** Calendar dates stay the text that they are. */
export const date: Column<LocalDate> = { type: 'date' };
export const instant: Column<Date> = { type: 'timestamptz' };
/** As text: it may be more than a number can hold. */
export const bigint: Column<string> = { type: 'bigint' };

/** As text, with as many digits as were written. */
export const decimal: Column<string> = { type: 'numeric' };

/** As text: a number would round it. */
export const numeric = (precision: number, scale: number): Column<string> => ({
  type: 'numeric',
  precision,
  scale,
});
export const json = <Value>(): Column<Value> => ({ type: 'jsonb' });

/** Text that says one of the words of a type, where the table itself does not check it. */
export const textOf = <Word extends string>(): Column<Word> => ({ type: 'text' });

/** One of these words: the table checks it, under the name `<table>_<column>`. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Column<Word> => ({
  type: 'text',
  words,
});

export const nullable = <Value>(column: Column<Value>): Column<Value | null> => ({
  ...(column as Column<Value | null>),
  nullable: true,
});

export const listOf = <Value>({ type, precision, scale }: Column<Value>): Column<Value[]> => ({
  type,
  precision,
  scale,
  array: true,
});

export const defaultsTo = <Value>(
  column: Column<Value>,
  value: Column['default'],
): Column<Value> => ({ ...column, default: value });

/** Counted up by Postgres, over all tenants. */
export const identity = <Value>(column: Column<Value>): Column<Value> => ({
  ...column,
  identity: true,
});

/** Given by the database, within the MSP. */
export const numberedWithinMsp = (table: string): Column<number> =>
  defaultsTo(int, { sql: `number_within_tenant('${table}')` });
