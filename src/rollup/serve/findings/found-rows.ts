import type { CountedTable, JoinName } from '../../counted-tables';
import { cutsOf, type Cut, type SliceFilter } from '../../slice';

/**
 * A table in which findings are counted, one period at a time: `p.first` and `p.last` are the first
 * days of its first and last month.
 */
export interface FindingTable extends CountedTable {
  /** Selects the rows that lie in the period. */
  readonly within: string;
}

/** How a finding is counted: the wrong rows among those that could be wrong. */
export interface FoundRows {
  readonly table: FindingTable;
  readonly joins?: readonly JoinName[];
  /** Selects the rows that are wrong. */
  readonly that: string;
  /** Selects the rows that could be wrong; by default all rows of the table. */
  readonly among?: string;
  /** The thing that is counted once each; by default the row. */
  readonly distinct?: string;
  /** What the share is of, when it is not the number counted: amounts in whole numbers. */
  readonly amount?: { readonly part: string; readonly whole: string };
  /**
   * True when a row is judged against other clients' records. The finding is then told of all
   * clients together only: somebody who may not see the others would get another judgement of one
   * client's row.
   */
  readonly besideOthers?: true;
  /** True when there is no whole to be a share of. */
  readonly unshared?: true;
  /**
   * The key of a sample: a number, and text where the kind has one. Null when there is no row to
   * show.
   */
  readonly sample: { readonly a: string; readonly b: string } | null;
}

/** Cuts that do not separate clients from each other. */
const OF_NO_CLIENT: readonly Cut[] = ['TECHNICIAN', 'TIER', 'DELIVERY_AREA'];

/** Whether the finding can be told of a slice: its rows must have every cut in the request. */
export const isToldOf = (
  { table, besideOthers }: FoundRows,
  groupBy: readonly Cut[],
  filter: SliceFilter,
): boolean =>
  [...groupBy, ...cutsOf(filter)].every(
    (cut) => table.cuts[cut] && (!besideOthers || OF_NO_CLIENT.includes(cut)),
  );
