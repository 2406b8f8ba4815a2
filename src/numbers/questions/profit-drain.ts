import type { Ratio } from '../units/ratio';
import type { DrainComparison } from './drain-effects';
import type { DrainFigures } from './drain-figures';

/** A client that leaves less than the target margin of its service revenue, over the counted months. */
export interface ProfitDrain {
  readonly client: number;
  readonly figures: DrainFigures;
  readonly revenue: Ratio;
  readonly cost: Ratio;
  readonly contribution: Ratio;
  /** Contribution per service revenue in percent; null without revenue. */
  readonly marginPercent: Ratio | null;
  /** Above 0. */
  readonly shortfall: Ratio;
  readonly shortfallPerMonth: Ratio;
  /** How long the counted months have lasted, in months. */
  readonly months: Ratio;
  /** The part of a price that the target margin leaves for cost. */
  readonly costShare: Ratio;
  /** Null where the other clients may not be seen. */
  readonly comparison: DrainComparison | null;
  /** Hours without a known cost: the shortfall is at least so large. */
  readonly isBound: boolean;
}
