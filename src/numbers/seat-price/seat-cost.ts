import type { DeliveryAreaKey } from '../areas';
import { add, divide, isPositive, multiply, subtract, type Ratio } from '../units/ratio';
import type { AreaCost, AreaPeople, SeatPriceInputs } from './inputs';

export const ZERO: Ratio = { over: 0n, under: 1n };
const HUNDRED: Ratio = { over: 100n, under: 1n };
const SIXTY: Ratio = { over: 60n, under: 1n };

const sum = (ratios: readonly Ratio[]): Ratio => ratios.reduce(add, ZERO);

const payroll = (rows: readonly AreaPeople[]): Ratio =>
  sum(rows.map(({ people, monthlyCost }) => multiply(people, monthlyCost)));

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
  add(sum(inputs.areas.map((area) => perSeat(area, inputs.seats))), toolCostPerSeat(inputs));

/** A month of what is there whatever the number of seats: people and tools. */
export const fixedCost = ({ areas, toolCostPerMonth }: SeatPriceInputs): Ratio =>
  add(
    sum(areas.map((cost) => ('people' in cost ? payroll(cost.people) : ZERO))),
    toolCostPerMonth ?? ZERO,
  );

/** What each seat more costs by itself. */
export const variableCostPerSeat = ({ areas }: SeatPriceInputs): Ratio =>
  sum(areas.map((cost) => ('people' in cost ? ZERO : cost.costPerSeat)));

/** The part of a price that may be spent: 30 % at a margin of 70 %. */
export const costShare = ({ targetMarginPercent }: SeatPriceInputs): Ratio =>
  divide(subtract(HUNDRED, targetMarginPercent), HUNDRED);

/** Cost ÷ (1 − target margin): 52 → 173.33 at 70 %. A dollar of cost is 3.33 dollars of price. */
export const requiredPrice = (inputs: SeatPriceInputs): Ratio =>
  divide(costPerSeat(inputs), costShare(inputs));

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
  const people = sum(supportPeople(inputs).map((row) => row.people));
  if (isPositive(people)) return divide(inputs.seats, people);
  const rhem = rhemOf(inputs);
  return rhem && isPositive(rhem) ? divide(inputs.productiveHoursPerPerson, rhem) : null;
}

/** A month of one support person: as given, else what the seats one carries cost. */
export function supportPersonCost(inputs: SeatPriceInputs): Ratio | null {
  const rows = supportPeople(inputs);
  const people = sum(rows.map((row) => row.people));
  if (isPositive(people)) return divide(payroll(rows), people);
  const cost = areaCostPerSeat(inputs, 'SUPPORT');
  const seats = seatsPerSupportPerson(inputs);
  return cost && seats && multiply(cost, seats);
}
