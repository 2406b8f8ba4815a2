import type { CountedTable, JoinName } from '../../counted-tables';
import { cutsOf, type Cut, type SliceFilter } from '../../slice';

/** A table in which findings are counted, a period at a time: `p.first` and `p.last` are the first days of its months. */
export interface FindingTable extends CountedTable {
  /** Which of its rows lie in the period. */
  readonly within: string;
}

/** How a finding is counted: rows that are so, among those that could be. */
export interface FoundRows {
  readonly table: FindingTable;
  readonly joins?: readonly JoinName[];
  /** Rows that are wrong. */
  readonly that: string;
  /** Rows that could be; all of the table's unless said. */
  readonly among?: string;
  /** What is counted, once each; rows unless said. */
  readonly distinct?: string;
  /** What the share is of, where that is not what is counted: amounts of whole numbers. */
  readonly amount?: { readonly part: string; readonly whole: string };
  /**
   * Judged beside records of other clients: it is told of all of them together only. For somebody
   * who may not see those, a row of one client would be judged otherwise.
   */
  readonly besideOthers?: true;
  /** There is no whole to be a share of. */
  readonly unshared?: true;
  /** The key of a sample: a number, and text where the kind has one. Null: no row to show. */
  readonly sample: { readonly a: string; readonly b: string } | null;
}

/** What does not part clients from each other. */
const OF_NO_CLIENT: readonly Cut[] = ['TECHNICIAN', 'TIER', 'DELIVERY_AREA'];

/** Whether the finding can be told of such a slice: its rows must have every cut that is asked about. */
export const isToldOf = (
  { table, besideOthers }: FoundRows,
  groupBy: readonly Cut[],
  filter: SliceFilter,
): boolean =>
  [...groupBy, ...cutsOf(filter)].every(
    (cut) => table.cuts[cut] && (!besideOthers || OF_NO_CLIENT.includes(cut)),
  );
