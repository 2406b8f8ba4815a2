import type { Column, ValueOf } from './column';

declare const row: unique symbol;

export type Columns = Readonly<Record<string, Column>>;

/** Columns that name a row of another table by its key. That row takes these with it when it goes. */
export interface ForeignKey<Name extends string> {
  readonly columns: readonly Name[];
  /** The table whose key they are. */
  readonly of: string;
}

export interface Index<Name extends string> {
  readonly columns: readonly Name[];
  readonly where?: string;
  /** Columns that it carries without being ordered by them. */
  readonly carries?: readonly Name[];
}

/** What holds between a table's columns. Names are without the table's: `client` becomes `time_entry_client_fk`. */
export interface Rules<Name extends string> {
  /** The primary key, `<table>_pk`. */
  readonly key: readonly Name[];
  /** `<table>_<name>_fk`. */
  readonly foreignKeys?: Readonly<Record<string, ForeignKey<Name>>>;
  /** `<table>_<name>_key`. */
  readonly uniques?: Readonly<Record<string, readonly Name[]>>;
  /** `<table>_<name>`, as Postgres prints the condition. */
  readonly checks?: Readonly<Record<string, string>>;
  /** `<table>_by_<name>`. */
  readonly indexes?: Readonly<Record<string, Index<Name>>>;
}

/** A table, described once: rows, selections, writes and the migrator's check all come from here. */
export interface Table<C extends Columns = Columns> extends Rules<string> {
  readonly name: string;
  readonly columns: C;
}

/** A row of columns as pg hands it back. */
export type RowOfColumns<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/** Text of SQL that yields a row, such as the columns of a SELECT. */
export type Yields<Row> = string & { readonly [row]: Row };

/** The row of a table, or of a selection. */
export type RowOf<T> =
  T extends Table<infer C> ? RowOfColumns<C> : T extends Yields<infer Row> ? Row : never;

export const table = <C extends Columns>(
  name: string,
  columns: C,
  rules: Rules<keyof C & string>,
): Table<C> => ({ name, columns, ...rules });

export const namesOf = <C extends Columns>(columns: C): (keyof C & string)[] =>
  Object.keys(columns);

/** The names of all columns of a table but these. */
export const namesBut = <C extends Columns, Left extends keyof C & string>(
  { columns }: Table<C>,
  ...left: readonly Left[]
): Exclude<keyof C & string, Left>[] => {
  const isLeft = (name: string): name is Left => left.some((each) => each === name);
  return namesOf(columns).filter((name): name is Exclude<typeof name, Left> => !isLeft(name));
};

/** Some columns of a table, as they are. */
export const pickOf = <C extends Columns, Name extends keyof C & string>(
  { columns }: Table<C>,
  ...names: readonly Name[]
): Pick<C, Name> => Object.fromEntries(names.map((name) => [name, columns[name]])) as Pick<C, Name>;

/** A column that keeps a copy: what it defaults to, and which words may stand in it, was seen to before. */
const copied = ({ default: _, words: __, ...kept }: Column): Column => kept;

/** Some columns of a table, for one that keeps copies of them. */
export const copyOf = <C extends Columns, Name extends keyof C & string>(
  { columns }: Table<C>,
  ...names: readonly Name[]
): Pick<C, Name> =>
  Object.fromEntries(names.map((name) => [name, copied(columns[name]!)])) as Pick<C, Name>;
