import type { Month } from '../units/month';

/** One client's sums of a month, each in parts of its measures. */
export interface FigureRow {
  readonly month: Month;
  /** What the basis adds up, and for consumption what it is divided by. */
  readonly of: bigint;
  readonly per: bigint;
  /** What it costs to serve the revenue of the basis, and hours that have no cost. */
  readonly basisCost: bigint;
  readonly uncosted: bigint;
  readonly service: bigint;
  readonly serviceCost: bigint;
  readonly feeHours: bigint;
  readonly seats: bigint;
  readonly hasSeatCount: boolean;
}

type Counted =
  | 'of'
  | 'per'
  | 'basisCost'
  | 'uncosted'
  | 'service'
  | 'serviceCost'
  | 'feeHours'
  | 'seats';

/** Added up over some months. */
export const added = (rows: readonly FigureRow[], column: Counted): bigint =>
  rows.reduce((all, row) => all + row[column], 0n);
