import { divide, multiply, subtract, type Ratio } from '../units/ratio';
import { roundUp } from '../units/round';
import type { SeatPriceGiven } from './given';
import { readInputs } from './inputs';
import {
  areaCostPerSeat,
  costPerSeat,
  marginPercent,
  priceOf,
  requiredSeatPrice,
  rhemOf,
  seatsPerSupportPerson,
} from './seat-cost';
import { sensitivities, type Sensitivity } from './sensitivities';
import { solve } from './solve';
import { Unusable } from './unusable';

/** Everything that follows from the suppositions, exactly. Null is what was not supposed enough for. */
export interface SeatPriceModel {
  readonly aisp: Ratio | null;
  readonly costPerSeat: Ratio;
  readonly requiredSeatPrice: Ratio;
  /** The whole price at or above: 173.33 → 174. */
  readonly wholeDollarSeatPrice: bigint;
  readonly grossMarginPercent: Ratio | null;
  readonly rhem: Ratio | null;
  readonly seatsPerSupportTechnician: Ratio | null;
  readonly ticketsPerSupportTechnician: Ratio | null;
  readonly ticketsPerSupportTechnicianPerDay: Ratio | null;
  readonly supportCostPerSeat: Ratio | null;
  readonly proactiveBudgetPerSeat: Ratio | null;
  readonly solved: Ratio | null;
  readonly sensitivities: readonly Sensitivity[];
}

/** What the API can write as a whole number. */
const MOST_PRICE = 2_147_483_647n;

function wholePrice(price: Ratio): bigint {
  const whole = roundUp(price);
  if (whole <= MOST_PRICE) return whole;
  throw new Unusable('BAD_SEAT_PRICE_INPUT', 'seats', { of: 'PRICE_TOO_HIGH', price });
}

/** The seat price model (FF): a modelling exercise on target numbers. Needs no data of any MSP. */
export function seatPriceModel(given: SeatPriceGiven): SeatPriceModel {
  const inputs = readInputs(given);
  const aisp = priceOf(inputs);
  const cost = costPerSeat(inputs);
  const support = areaCostPerSeat(inputs, 'SUPPORT');
  const seats = seatsPerSupportPerson(inputs);
  const { ticketsPerSeat, workingDaysPerMonth } = inputs;
  const tickets = seats && ticketsPerSeat && multiply(seats, ticketsPerSeat);
  const required = requiredSeatPrice(inputs);
  return {
    aisp,
    costPerSeat: cost,
    requiredSeatPrice: required,
    wholeDollarSeatPrice: wholePrice(required),
    grossMarginPercent: aisp && marginPercent(aisp, cost),
    rhem: rhemOf(inputs),
    seatsPerSupportTechnician: seats,
    ticketsPerSupportTechnician: tickets,
    ticketsPerSupportTechnicianPerDay: tickets && divide(tickets, workingDaysPerMonth),
    supportCostPerSeat: support,
    proactiveBudgetPerSeat: support && subtract(cost, support),
    solved: given.solveFor ? solve(inputs, given.solveFor) : null,
    sensitivities: sensitivities(inputs),
  };
}
