import type { MeasureKey } from '../measures/catalogue';
import type { Ratio } from '../units/ratio';
import type { Change } from './product';
import { sumOfMany } from './sum-of-many';

/** What a cause can be. `MEASURE`: one of the measures that the number is made of, or several added up, which its key says. */
export type DriverKind =
  | 'TICKETS_PER_SEAT'
  | 'LABOUR_PER_TICKET'
  | 'OFF_TICKET_TIME'
  | 'PRICE'
  | 'DILUTION'
  | 'SEATS'
  | 'MIX'
  | 'WITHOUT_SEATS'
  | 'LABOUR'
  | 'LABOUR_HOURS'
  | 'COST_RATE'
  | 'TOOLS'
  | 'MEASURE';

/** A figure of all clients together that moved. */
export type Moved =
  | 'TICKETS_PER_SEAT'
  | 'HOURS_PER_TICKET'
  | 'OFF_TICKET_HOURS'
  | 'FEES'
  | 'LABOUR'
  | 'HOURS'
  | 'COST_OF_HOUR'
  | 'TOOLS'
  | 'SEATS';

/** What so many clients pay a seat, on their share of all seats: share × change of price is the effect. */
interface PriceFacts {
  readonly clients: number;
  /** Those of them that pay more a seat than before. */
  readonly rose: number;
  readonly price: Change;
  readonly share: Ratio;
}

/** What lies behind a cause, as its sentence tells it. Sums are those of an average month. */
export type Facts =
  | { readonly of: Moved; readonly change: Change }
  /** Measures of the number added up; `monthly` where they are those of an average month. */
  | {
      readonly of: 'MEASURES';
      readonly keys: readonly MeasureKey[];
      readonly change: Change;
      readonly monthly: boolean;
    }
  | (PriceFacts & { readonly of: 'PRICE' })
  | (PriceFacts & { readonly of: 'DILUTION' })
  /** How many clients have seats in one of the two spans only. */
  | { readonly of: 'MIX'; readonly came: number; readonly left: number }
  | { readonly of: 'WITHOUT_SEATS' };

/** One cause of a change. The effects of all causes add up to it. */
export interface Driver {
  readonly kind: DriverKind;
  /** The kind, or the measures: "CLOSED_TICKETS", "MRR + NRR". */
  readonly key: string;
  readonly facts: Facts;
  /** What each part (a client) has in it, in the order the parts were given, in the unit of what changed. */
  readonly shares: readonly Ratio[];
}

/** How much of the change is due to it: its shares added up, exactly. */
export const effectOf = ({ shares }: Driver): Ratio => sumOfMany(shares);

export const driver = (
  kind: DriverKind,
  facts: Facts,
  shares: readonly Ratio[],
  key: string = kind,
): Driver => ({ kind, key, facts, shares });
