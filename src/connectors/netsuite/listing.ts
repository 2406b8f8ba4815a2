import type { Source } from '../connector';

/** One list, as a query without conditions on time. */
export interface Listing {
  /** What follows SELECT. The aliases are the names of fields. */
  columns(source: Source): Promise<string>;
  /** What follows FROM. */
  tables(source: Source): Promise<string>;
  /** Conditions that always hold. */
  readonly where: readonly string[];
  /** The id and the time of change of what the rows belong to. */
  readonly id: string;
  readonly changed: string;
  /** The part of a transaction that a row is; null where rows stand for themselves. */
  readonly part: string | null;
  /** What deleted ones are called. */
  readonly deletedAs: RegExp;
}
