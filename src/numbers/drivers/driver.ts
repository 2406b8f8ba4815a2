import type { Ratio } from '../units/ratio';
import { sumOfMany } from './sum-of-many';

/** One cause of a change. The effects of all causes add up to it. */
export interface Driver {
  readonly name: string;
  readonly explanation: string;
  /** What each part (a client) has in it, in the order the parts were given, in the unit of what changed. */
  readonly shares: readonly Ratio[];
}

/** How much of the change is due to it: its shares added up, exactly. */
export const effectOf = ({ shares }: Driver): Ratio => sumOfMany(shares);

export const driver = (name: string, explanation: string, shares: readonly Ratio[]): Driver => ({
  name,
  explanation,
  shares,
});
