import { divide, isPositive, multiply, subtract, type Ratio } from '../units/ratio';
import { priceFor } from './budget';
import type { SeatPriceInputs } from './inputs';
import { costShare, fixedCost, variableCostPerSeat } from './seat-cost';
import { unsolvable } from './unusable';

/** At a price per seat, more seats carry the people and tools that are there anyway. */
function atPrice(price: Ratio, inputs: SeatPriceInputs): Ratio {
  const [fixed, variable] = [fixedCost(inputs), variableCostPerSeat(inputs)];
  if (!isPositive(fixed)) throw unsolvable('people', { of: 'NO_FIXED_COST' });
  const mayCost = multiply(price, costShare(inputs));
  const left = subtract(mayCost, variable);
  if (isPositive(left)) return divide(fixed, left);
  const { targetMarginPercent } = inputs;
  const figures = { price, targetMarginPercent, mayCost, variable };
  throw unsolvable('aisp', { of: 'SEAT_COSTS_MORE', ...figures });
}

/** With one revenue for all of them, more seats only cost more. */
function atRevenue(mrr: Ratio, inputs: SeatPriceInputs): Ratio {
  const [fixed, variable] = [fixedCost(inputs), variableCostPerSeat(inputs)];
  if (!isPositive(variable)) throw unsolvable('areaCostPerSeat', { of: 'NO_COST_OF_A_SEAT' });
  const mayCost = multiply(mrr, costShare(inputs));
  const left = subtract(mayCost, fixed);
  if (isPositive(left)) return divide(left, variable);
  const { targetMarginPercent } = inputs;
  throw unsolvable('mrr', { of: 'FIXED_COSTS_MORE', mrr, targetMarginPercent, mayCost, fixed });
}

/** The number of seats at which the price leaves exactly the target margin. */
export function seatsForTarget(inputs: SeatPriceInputs): Ratio {
  const price = priceFor(inputs, 'SEATS');
  return inputs.mrr ? atRevenue(inputs.mrr, inputs) : atPrice(price, inputs);
}
