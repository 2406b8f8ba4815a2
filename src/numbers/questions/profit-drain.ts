import type { Ratio } from '../units/ratio';
import type { DrainDriver, DrainEffects } from './drain-effects';

/** A client that leaves less than the target margin of its service revenue. */
export interface ProfitDrain {
  readonly client: number;
  readonly contribution: Ratio;
  /** Contribution per service revenue in percent; null without revenue. */
  readonly marginPercent: Ratio | null;
  /** Above 0. */
  readonly shortfall: Ratio;
  readonly driver: DrainDriver;
  readonly effects: DrainEffects;
  /** Hours without a known cost: the shortfall is at least so large. */
  readonly isBound: boolean;
  readonly explanation: string;
}
