import type { DeliveryAreaKey } from '../areas';
import { divide, isPositive, multiply, SIXTY, ZERO, type Ratio } from '../units/ratio';
import { budgetOf, priceFor, priceInput } from './budget';
import type { SeatPriceUnknown } from './given';
import type { SeatPriceInputs } from './inputs';
import {
  areaCostPerSeat,
  costPerSeat,
  marginPercent,
  requiredSeatPrice,
  rhemOf,
  supportPersonCost,
  toolCostPerSeat,
} from './seat-cost';
import { seatsForTarget } from './solve-seats';
import { unsolvable } from './unusable';

type Solve = (inputs: SeatPriceInputs, unknown: SeatPriceUnknown) => Ratio;

/** What an area may cost per seat. */
const areaBudget =
  (area: DeliveryAreaKey): Solve =>
  (inputs, unknown) =>
    budgetOf(inputs, unknown, areaCostPerSeat(inputs, area) ?? ZERO, area);

const supportBudget = areaBudget('SUPPORT');

function personCost(inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio {
  const cost = supportPersonCost(inputs);
  if (cost && isPositive(cost)) return cost;
  throw unsolvable('people', { of: 'LACKING', unknown, lacking: 'SUPPORT_PERSON' });
}

const seatsPerPerson: Solve = (inputs, unknown) => {
  const budget = supportBudget(inputs, unknown);
  const cost = personCost(inputs, unknown);
  if (isPositive(budget)) return divide(cost, budget);
  throw unsolvable(priceInput(inputs), { of: 'NOTHING_LEFT', unknown });
};

/** Hours a seat may need: what support may cost ÷ what an hour of it costs. */
const rhemForTarget: Solve = (inputs, unknown) =>
  divide(
    multiply(supportBudget(inputs, unknown), inputs.productiveHoursPerPerson),
    personCost(inputs, unknown),
  );

/** One side of tickets × minutes, the other as given. */
const workForTarget =
  (other: 'ticketsPerSeat' | 'minutesPerTicket'): Solve =>
  (inputs, unknown) => {
    const given = inputs[other];
    if (given && isPositive(given))
      return divide(multiply(rhemForTarget(inputs, unknown), SIXTY), given);
    const lacking = other === 'ticketsPerSeat' ? 'TICKETS' : 'MINUTES';
    throw unsolvable(other, { of: 'LACKING', unknown, lacking });
  };

const hoursForTarget: Solve = (inputs, unknown) => {
  const rhem = rhemOf(inputs);
  if (rhem && isPositive(rhem)) return multiply(seatsPerPerson(inputs, unknown), rhem);
  throw unsolvable('ticketsPerSeat', { of: 'LACKING', unknown, lacking: 'WORK_OF_A_SEAT' });
};

const toolsForTarget: Solve = (inputs, unknown) =>
  multiply(budgetOf(inputs, unknown, toolCostPerSeat(inputs), 'TOOLS'), inputs.seats);

/**
 * Closed forms, no search: support per seat = a person's cost ÷ seats per person, and seats per
 * person = productive hours ÷ RHEM, RHEM = tickets × minutes ÷ 60.
 */
const SOLVED: Readonly<Record<SeatPriceUnknown, Solve>> = {
  AISP: requiredSeatPrice,
  TARGET_MARGIN_PERCENT: (inputs, unknown) =>
    marginPercent(priceFor(inputs, unknown), costPerSeat(inputs)),
  SEATS: seatsForTarget,
  SUPPORT_COST_PER_SEAT: supportBudget,
  CENTRALIZED_SERVICES_COST_PER_SEAT: areaBudget('CENTRALIZED_SERVICES'),
  TECHNOLOGY_ALIGNMENT_COST_PER_SEAT: areaBudget('TECHNOLOGY_ALIGNMENT'),
  VCIO_COST_PER_SEAT: areaBudget('VCIO'),
  TOOL_COST_PER_MONTH: toolsForTarget,
  SEATS_PER_SUPPORT_TECHNICIAN: seatsPerPerson,
  RHEM: rhemForTarget,
  TICKETS_PER_SEAT: workForTarget('minutesPerTicket'),
  MINUTES_PER_TICKET: workForTarget('ticketsPerSeat'),
  PRODUCTIVE_HOURS_PER_PERSON: hoursForTarget,
};

/**
 * What one unknown must be so that the price leaves the target margin, everything else as given.
 * The unknown's own given value is not read, except that a support person's cost may follow from it.
 */
export const solve = (inputs: SeatPriceInputs, unknown: SeatPriceUnknown): Ratio =>
  SOLVED[unknown](inputs, unknown);
