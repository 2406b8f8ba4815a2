import { multiply, subtract, type Ratio } from '../units/ratio';
import { twoDecimals } from '../units/round';
import type { SeatPriceUnknown } from './given';
import type { SeatPriceInputs } from './inputs';
import { costPerSeat, costShare, priceOf } from './seat-cost';
import { Unusable } from './unusable';

export const unsolvable = (input: string, message: string): Unusable =>
  new Unusable('UNSOLVABLE', input, message);

export function priceFor(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  const price = priceOf(inputs);
  if (price) return price;
  throw unsolvable('aisp', `${unknown} cannot be solved for without a price. Give aisp or mrr.`);
}

/** Which of the two was given as the price. */
export const priceInput = ({ mrr }: SeatPriceInputs): 'aisp' | 'mrr' => (mrr ? 'mrr' : 'aisp');

/** What one part may cost per seat, once the price has paid its margin and everything else. `own` is what the part costs as given. */
export function budgetOf(
  inputs: SeatPriceInputs,
  unknown: SeatPriceUnknown,
  own: Ratio,
  name: string,
): Ratio {
  const price = priceFor(inputs, unknown);
  const mayCost = multiply(price, costShare(inputs));
  const others = subtract(costPerSeat(inputs), own);
  const budget = subtract(mayCost, others);
  if (budget.over >= 0n) return budget;
  throw unsolvable(
    priceInput(inputs),
    `No ${unknown} reaches the target: at ${twoDecimals(price)} a seat may cost ${twoDecimals(mayCost)}, and without ${name} it costs ${twoDecimals(others)} already.`,
  );
}
