import type { Ratio } from '../units/ratio';

/** One cause of a change. The effects of all causes add up to it. */
export interface Driver {
  readonly name: string;
  /** In the unit of what changed. */
  readonly effect: Ratio;
  readonly explanation: string;
}
