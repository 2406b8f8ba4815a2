import type { Ratio } from '../units/ratio';
import { sumOfMany } from './sum-of-many';

/** What a cause can be. `MEASURE`: one of the measures that the number is made of, or several added up, which its name says. */
export type DriverKind =
  | 'TICKETS_PER_SEAT'
  | 'LABOUR_PER_TICKET'
  | 'OFF_TICKET_TIME'
  | 'PRICE'
  | 'SEATS'
  | 'MIX'
  | 'WITHOUT_SEATS'
  | 'LABOUR_HOURS'
  | 'COST_RATE'
  | 'TOOLS'
  | 'MEASURE';

/** One cause of a change. The effects of all causes add up to it. */
export interface Driver {
  readonly kind: DriverKind;
  readonly name: string;
  readonly explanation: string;
  /** What each part (a client) has in it, in the order the parts were given, in the unit of what changed. */
  readonly shares: readonly Ratio[];
}

/** How much of the change is due to it: its shares added up, exactly. */
export const effectOf = ({ shares }: Driver): Ratio => sumOfMany(shares);

export const driver = (
  kind: DriverKind,
  explanation: string,
  shares: readonly Ratio[],
  name: string = kind,
): Driver => ({ kind, name, explanation, shares });
