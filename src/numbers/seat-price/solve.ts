import { divide, isPositive, multiply, subtract, type Ratio } from '../units/ratio';
import { twoDecimals } from '../units/round';
import type { SeatPriceUnknown } from './given';
import type { SeatPriceInputs } from './inputs';
import {
  areaCostPerSeat,
  costPerSeat,
  costShare,
  priceOf,
  requiredPrice,
  supportPersonCost,
  ZERO,
} from './seat-cost';
import { Unusable } from './unusable';

const unsolvable = (input: string, message: string): Unusable =>
  new Unusable('UNSOLVABLE', input, message);

/** What support may cost per seat, once the price has paid its margin and everything else. */
function supportBudget(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  const price = priceOf(inputs);
  if (!price) {
    throw unsolvable('aisp', `${unknown} cannot be solved for without a price. Give aisp or mrr.`);
  }
  const others = subtract(costPerSeat(inputs), areaCostPerSeat(inputs, 'SUPPORT') ?? ZERO);
  const budget = subtract(multiply(price, costShare(inputs)), others);
  if (budget.over >= 0n) return budget;
  throw unsolvable(
    'aisp',
    `No ${unknown} reaches the target: at ${twoDecimals(price)} a seat may cost ${twoDecimals(multiply(price, costShare(inputs)))}, and without support it costs ${twoDecimals(others)} already.`,
  );
}

function personCost(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  const cost = supportPersonCost(inputs);
  if (cost && isPositive(cost)) return cost;
  throw unsolvable(
    'people',
    `${unknown} cannot be solved for without what a support person costs. Give people of SUPPORT, or its cost per seat with ticketsPerSeat and minutesPerTicket.`,
  );
}

function seatsPerPerson(inputs: SeatPriceInputs): Ratio {
  const budget = supportBudget(inputs, 'SEATS_PER_SUPPORT_TECHNICIAN');
  const cost = personCost(inputs, 'SEATS_PER_SUPPORT_TECHNICIAN');
  if (isPositive(budget)) return divide(cost, budget);
  throw unsolvable(
    'aisp',
    'No number of seats reaches the target: the price leaves nothing at all for support.',
  );
}

/**
 * What one unknown must be so that the price leaves the target margin, everything else as given.
 * Closed forms, no search: support per seat = a person's cost ÷ seats per person, and seats per
 * person = productive hours ÷ RHEM. The unknown's own given value is not read, except that a
 * support person's cost may follow from it.
 */
export function solve(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  switch (unknown) {
    case 'AISP':
      return requiredPrice(inputs);
    case 'SUPPORT_COST_PER_SEAT':
      return supportBudget(inputs, unknown);
    case 'SEATS_PER_SUPPORT_TECHNICIAN':
      return seatsPerPerson(inputs);
    case 'RHEM':
      return divide(
        multiply(supportBudget(inputs, unknown), inputs.productiveHoursPerPerson),
        personCost(inputs, unknown),
      );
  }
}
