import type { DeliveryAreaKey } from '../areas';
import type { Ratio } from '../units/ratio';
import type { SeatPriceUnknown } from './given';

/** What can be wrong with the suppositions themselves. */
export type BadInput =
  | 'NO_DECIMAL'
  | 'NEGATIVE'
  | 'TOO_MUCH'
  | 'NOTHING'
  | 'NO_MARGIN'
  | 'PAID_BY_THE_JOB'
  | 'TWICE'
  | 'TWO_PRICES';

/** A cost that can be told apart from the others: of an area, or of the tools. */
export type CostPart = DeliveryAreaKey | 'TOOLS';

/** What has to be known before the unknown can be. */
export type Lacking = 'PRICE' | 'SUPPORT_PERSON' | 'WORK_OF_A_SEAT' | 'TICKETS' | 'MINUTES';

/** Why a model cannot be worked out, with the figures that show it. Money is per month. */
export type UnusableFact =
  | { readonly of: BadInput; readonly given: string }
  | { readonly of: 'NO_COSTS' }
  | { readonly of: 'PRICE_TOO_HIGH'; readonly price: Ratio }
  | {
      readonly of: 'LACKING';
      readonly unknown: SeatPriceUnknown;
      readonly lacking: Lacking;
    }
  /** At the price a seat may cost so much, and costs more without the part that is looked for. */
  | {
      readonly of: 'OTHERS_COST_MORE';
      readonly unknown: SeatPriceUnknown;
      readonly without: CostPart;
      readonly price: Ratio;
      readonly targetMarginPercent: Ratio;
      readonly mayCost: Ratio;
      readonly others: Ratio;
    }
  | { readonly of: 'NOTHING_LEFT'; readonly unknown: SeatPriceUnknown }
  /** No cost is shared by the seats, or none grows with them. */
  | { readonly of: 'NO_FIXED_COST' }
  | { readonly of: 'NO_COST_OF_A_SEAT' }
  | {
      readonly of: 'SEAT_COSTS_MORE';
      readonly price: Ratio;
      readonly targetMarginPercent: Ratio;
      readonly mayCost: Ratio;
      readonly variable: Ratio;
    }
  | {
      readonly of: 'FIXED_COSTS_MORE';
      readonly mrr: Ratio;
      readonly targetMarginPercent: Ratio;
      readonly mayCost: Ratio;
      readonly fixed: Ratio;
    };

export type UnusableCode = 'BAD_SEAT_PRICE_INPUT' | 'NO_COSTS' | 'UNSOLVABLE';

/** A model cannot be worked out. The sentence about it is made from the fact. */
export class Unusable extends RangeError {
  override readonly name = 'Unusable';

  constructor(
    readonly code: UnusableCode,
    /** The input's path, such as `people.0.people`. */
    readonly input: string,
    readonly fact: UnusableFact,
  ) {
    super(`${code} at ${input}: ${fact.of}`);
  }
}

export const unsolvable = (input: string, fact: UnusableFact): Unusable =>
  new Unusable('UNSOLVABLE', input, fact);

export const badInput = (of: BadInput, input: string, given: unknown = ''): Unusable =>
  new Unusable('BAD_SEAT_PRICE_INPUT', input, { of, given: String(given) });
