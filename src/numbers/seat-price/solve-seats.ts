import { divide, isPositive, multiply, subtract, type Ratio } from '../units/ratio';
import { twoDecimals } from '../units/round';
import { priceFor, unsolvable } from './budget';
import type { SeatPriceInputs } from './inputs';
import { costShare, fixedCost, variableCostPerSeat } from './seat-cost';

/** At a price per seat, more seats carry the people and tools that are there anyway. */
function atPrice(price: Ratio, fixed: Ratio, variable: Ratio, share: Ratio): Ratio {
  const left = subtract(multiply(price, share), variable);
  if (!isPositive(fixed)) {
    throw unsolvable(
      'people',
      'No cost is there whatever the number of seats, so no number of them changes the margin. Give people, or toolCostPerMonth.',
    );
  }
  if (isPositive(left)) return divide(fixed, left);
  throw unsolvable(
    'aisp',
    `No number of seats reaches the target: at ${twoDecimals(price)} a seat may cost ${twoDecimals(multiply(price, share))}, and each costs ${twoDecimals(variable)} by itself.`,
  );
}

/** With one revenue for all of them, more seats only cost more. */
function atRevenue(mrr: Ratio, fixed: Ratio, variable: Ratio, share: Ratio): Ratio {
  const left = subtract(multiply(mrr, share), fixed);
  if (!isPositive(variable)) {
    throw unsolvable(
      'areaCostPerSeat',
      'No cost grows with the seats, so no number of them changes the margin. Give areaCostPerSeat.',
    );
  }
  if (isPositive(left)) return divide(left, variable);
  throw unsolvable(
    'mrr',
    `No number of seats reaches the target: of ${twoDecimals(mrr)} only ${twoDecimals(multiply(mrr, share))} may be spent, and ${twoDecimals(fixed)} is whatever the number of seats.`,
  );
}

/** The number of seats at which the price leaves exactly the target margin. */
export function seatsForTarget(inputs: SeatPriceInputs): Ratio {
  const price = priceFor(inputs, 'SEATS');
  const [fixed, variable] = [fixedCost(inputs), variableCostPerSeat(inputs)];
  const share = costShare(inputs);
  return inputs.mrr
    ? atRevenue(inputs.mrr, fixed, variable, share)
    : atPrice(price, fixed, variable, share);
}
