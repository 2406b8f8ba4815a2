import { multiply, subtract, type Ratio } from '../units/ratio';
import type { SeatPriceUnknown } from './given';
import type { SeatPriceInputs } from './inputs';
import { costPerSeat, costShare, priceOf } from './seat-cost';
import { unsolvable, type CostPart } from './unusable';

export function priceFor(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  const price = priceOf(inputs);
  if (price) return price;
  throw unsolvable('aisp', { of: 'LACKING', unknown, lacking: 'PRICE' });
}

/** Which of the two was given as the price. */
export const priceInput = ({ mrr }: SeatPriceInputs): 'aisp' | 'mrr' => (mrr ? 'mrr' : 'aisp');

/** What one part may cost per seat, once the price has paid its margin and everything else. `own` is what the part costs as given. */
export function budgetOf(
  inputs: SeatPriceInputs,
  unknown: SeatPriceUnknown,
  own: Ratio,
  without: CostPart,
): Ratio {
  const price = priceFor(inputs, unknown);
  const mayCost = multiply(price, costShare(inputs));
  const others = subtract(costPerSeat(inputs), own);
  const budget = subtract(mayCost, others);
  if (budget.over >= 0n) return budget;
  const { targetMarginPercent } = inputs;
  const figures = { price, targetMarginPercent, mayCost, others };
  throw unsolvable(priceInput(inputs), { of: 'OTHERS_COST_MORE', unknown, without, ...figures });
}
