import type { DeliveryAreaKey } from '../areas';
import {
  add,
  divide,
  HUNDRED,
  isPositive,
  multiply,
  quotient,
  SIXTY,
  subtract,
  sumOf,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { costShareOf, requiredPrice } from '../costing/required-price';
import type { AreaCost, AreaPeople, SeatPriceInputs } from './inputs';

const payroll = (rows: readonly AreaPeople[]): Ratio =>
  sumOf(rows.map(({ people, monthlyCost }) => multiply(people, monthlyCost)));

const perSeat = (cost: AreaCost, seats: Ratio): Ratio =>
  'people' in cost ? divide(payroll(cost.people), seats) : cost.costPerSeat;

const areaOf = ({ areas }: SeatPriceInputs, wanted: DeliveryAreaKey): AreaCost | undefined =>
  areas.find(({ area }) => area === wanted);

/** Of one area; null when nothing is supposed of it. */
export function areaCostPerSeat(inputs: SeatPriceInputs, area: DeliveryAreaKey): Ratio | null {
  const cost = areaOf(inputs, area);
  return cost ? perSeat(cost, inputs.seats) : null;
}

export const toolCostPerSeat = ({ seats, toolCostPerMonth }: SeatPriceInputs): Ratio =>
  divide(toolCostPerMonth ?? ZERO, seats);

/** The four managed areas and the tools: 15 + 20 + 11 + 6 = 52. */
export const costPerSeat = (inputs: SeatPriceInputs): Ratio =>
  add(sumOf(inputs.areas.map((area) => perSeat(area, inputs.seats))), toolCostPerSeat(inputs));

/** A month of what is there whatever the number of seats: people and tools. */
export const fixedCost = ({ areas, toolCostPerMonth }: SeatPriceInputs): Ratio =>
  add(
    sumOf(areas.map((cost) => ('people' in cost ? payroll(cost.people) : ZERO))),
    toolCostPerMonth ?? ZERO,
  );

/** What each seat more costs by itself. */
export const variableCostPerSeat = ({ areas }: SeatPriceInputs): Ratio =>
  sumOf(areas.map((cost) => ('people' in cost ? ZERO : cost.costPerSeat)));

/** The part of a price that may be spent. */
export const costShare = ({ targetMarginPercent }: SeatPriceInputs): Ratio =>
  costShareOf(targetMarginPercent);

export const requiredSeatPrice = (inputs: SeatPriceInputs): Ratio =>
  requiredPrice(costPerSeat(inputs), inputs.targetMarginPercent);

/** The price supposed, or MRR ÷ seats: 2 000 ÷ 20 = 100. */
export function priceOf({ aisp, mrr, seats }: SeatPriceInputs): Ratio | null {
  return aisp ?? (mrr && divide(mrr, seats));
}

/** What is left of a price after the cost, in percent of it. */
export const marginPercent = (price: Ratio, cost: Ratio): Ratio =>
  multiply(divide(subtract(price, cost), price), HUNDRED);

/** Tickets per seat × minutes per ticket: 0.5 × 30 min = 0.25 h. */
export function rhemOf({ ticketsPerSeat, minutesPerTicket }: SeatPriceInputs): Ratio | null {
  if (!ticketsPerSeat || !minutesPerTicket) return null;
  return divide(multiply(ticketsPerSeat, minutesPerTicket), SIXTY);
}

function supportPeople(inputs: SeatPriceInputs): readonly AreaPeople[] {
  const support = areaOf(inputs, 'SUPPORT');
  return support && 'people' in support ? support.people : [];
}

/** Seats ÷ support people, where people are given; else the hours one has ÷ those a seat needs. */
export function seatsPerSupportPerson(inputs: SeatPriceInputs): Ratio | null {
  const people = sumOf(supportPeople(inputs).map((row) => row.people));
  if (isPositive(people)) return divide(inputs.seats, people);
  const rhem = rhemOf(inputs);
  return rhem && quotient(inputs.productiveHoursPerPerson, rhem);
}

/** A month of one support person: as given, else what the seats one carries cost. */
export function supportPersonCost(inputs: SeatPriceInputs): Ratio | null {
  const rows = supportPeople(inputs);
  const people = sumOf(rows.map((row) => row.people));
  if (isPositive(people)) return divide(payroll(rows), people);
  const cost = areaCostPerSeat(inputs, 'SUPPORT');
  const seats = seatsPerSupportPerson(inputs);
  return cost && seats && multiply(cost, seats);
}
