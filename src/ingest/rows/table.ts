import type { Column as DescribedColumn, PgType } from '../../tables/column';
import { namesOf, type Columns, type Table as Described } from '../../tables/table';
import type { Column, ColumnType, Row } from './row';

/** A nested list of a row, read as one canonical JSON text and replaced whole. */
export interface ListColumn<Name extends string = string> {
  readonly name: Name;
  /** SQL expression over the row `t` that gives the list as JSON. */
  readonly select: string;
}

declare const sent: unique symbol;

/** How the rows of a kind are stored. Its type argument is what every row gives. */
export interface Table<Sent extends Row = Row> {
  readonly name: string;
  /** False for rows that hang on a parent's number instead of on their source. */
  readonly ofSource: boolean;
  readonly key: readonly Column[];
  readonly columns: readonly Column[];
  readonly lists: readonly ListColumn[];
  /** Others refer to its rows by a number that the database gives. */
  readonly numbered: boolean;
  /** Has `source_updated_at`, by which newer wins. */
  readonly stamped: boolean;
  /** Has `received_at`; with `received_no` too, the last received wins. */
  readonly received: boolean;
  readonly receivedNo: boolean;
  /** The column that says how a row was judged. A changed row has yet to be. */
  readonly judged: string | null;
  /** A deleted record stays as a tombstone; without this its row goes. */
  readonly tombstones: boolean;
  readonly [sent]?: Sent;
}

/** Written for the whole batch, or by the database. */
const SHARED = [
  ...(['tenant_id', 'source_id', 'id', 'received_at', 'received_no'] as const),
  'source_updated_at',
] as const;
type Shared = (typeof SHARED)[number];

/**
 * A number may be null, because the row that it stands for may be missing. Postgres refuses a null
 * where a number is required.
 */
type CellOf<Value> = Value extends number
  ? number | null
  : Value extends Date
    ? number
    : Value extends boolean | string | null
      ? Value
      : string;
type ValueIn<C> = C extends DescribedColumn<infer Value> ? Value : never;

/** The row that a kind sends. A forgotten column does not compile. */
export type SentRow<
  C extends Columns,
  Kept extends string = never,
  Lists extends string = never,
> = {
  readonly [Name in Exclude<keyof C & string, Shared | Kept>]: CellOf<ValueIn<C[Name]>>;
} & { readonly [Name in Lists]: string | null } & {
  readonly deleted: boolean;
  readonly id?: number | null;
};

const TYPES: Partial<Readonly<Record<PgType, ColumnType>>> = {
  text: 'text',
  int: 'int',
  smallint: 'int',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'instant',
  numeric: 'decimal',
};

/** A column of a table as it is sent. */
export function sentColumn({ columns }: Described, name: string): Column {
  const { type, array } = columns[name]!;
  const sentAs = array ? 'words' : TYPES[type];
  if (!sentAs) throw new TypeError(`Nothing is sent as ${type}.`);
  return { name, type: sentAs };
}

/** What every row of a table gives. */
export type SentBy<T> = T extends Table<infer Sent> ? Sent : never;

interface Ways<Name extends string, Kept extends string, Lists extends string> {
  /** Written by others: the row does not give them. */
  readonly kept?: readonly Kept[];
  readonly derived?: readonly Name[];
  readonly onlyOnInsert?: readonly Name[];
  readonly judged?: Name;
  readonly lists?: readonly ListColumn<Lists>[];
}

/** How the rows of a kind are stored, read from the description of their table. */
export function tableOf<
  C extends Columns,
  Kept extends keyof C & string = never,
  Lists extends string = never,
>(
  described: Described<C>,
  ways: Ways<keyof C & string, Kept, Lists> = {},
): Table<SentRow<C, Kept, Lists>> {
  const { kept = [], derived = [], onlyOnInsert = [], judged = null, lists = [] } = ways;
  const has = (name: string): boolean => name in described.columns;
  const identity = described.uniques?.['external'] ?? described.key;
  const isOwner = (name: string): boolean => name === 'tenant_id' || name === 'source_id';
  const key = identity.filter((name) => !isOwner(name));
  const isSent = (name: string): boolean =>
    ![...SHARED, ...kept, ...key].some((other) => other === name);
  const toColumn = (name: string): Column => ({
    ...sentColumn(described, name),
    ...(derived.some((other) => other === name) ? { derived: true } : {}),
    ...(onlyOnInsert.some((other) => other === name) ? { onlyOnInsert: true } : {}),
  });
  return {
    name: described.name,
    ofSource: has('source_id'),
    key: key.map(toColumn),
    columns: namesOf(described.columns).filter(isSent).map(toColumn),
    lists,
    numbered: identity !== described.key,
    stamped: has('source_updated_at'),
    received: has('received_at'),
    receivedNo: has('received_no'),
    judged,
    tombstones: has('deleted'),
  };
}
