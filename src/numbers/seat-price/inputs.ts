import type { DeliveryAreaKey } from '../areas';
import { compare, HUNDRED, type Ratio } from '../units/ratio';
import { USUAL, type SeatPriceGiven } from './given';
import { positive, positiveOrNull, quantity, quantityOrNull } from './quantity';
import { badInput, Unusable } from './unusable';

export interface AreaPeople {
  readonly people: Ratio;
  readonly monthlyCost: Ratio;
}

/** What one area costs: people at a cost each, or money per seat. */
export type AreaCost =
  | { readonly area: DeliveryAreaKey; readonly people: readonly AreaPeople[] }
  | { readonly area: DeliveryAreaKey; readonly costPerSeat: Ratio };

/** The suppositions, exactly. */
export interface SeatPriceInputs {
  readonly seats: Ratio;
  readonly aisp: Ratio | null;
  readonly mrr: Ratio | null;
  readonly targetMarginPercent: Ratio;
  readonly areas: readonly AreaCost[];
  readonly toolCostPerMonth: Ratio | null;
  readonly ticketsPerSeat: Ratio | null;
  readonly minutesPerTicket: Ratio | null;
  readonly productiveHoursPerPerson: Ratio;
  readonly workingDaysPerMonth: Ratio;
}

/** Billed on its own, so no part of what a seat must bring (FF): the price of a seat pays for the four other areas. */
function refuseProjects(area: DeliveryAreaKey, input: string): void {
  if (area !== 'PROFESSIONAL_SERVICES') return;
  throw badInput('PAID_BY_THE_JOB', input);
}

function readPeople(given: SeatPriceGiven): Map<DeliveryAreaKey, AreaPeople[]> {
  const areas = new Map<DeliveryAreaKey, AreaPeople[]>();
  (given.people ?? []).forEach(({ deliveryArea, people, monthlyCostPerPerson }, i) => {
    refuseProjects(deliveryArea, `people.${i}.deliveryArea`);
    const known = areas.get(deliveryArea) ?? [];
    const added = {
      people: quantity(people, `people.${i}.people`),
      monthlyCost: quantity(monthlyCostPerPerson, `people.${i}.monthlyCostPerPerson`),
    };
    areas.set(deliveryArea, [...known, added]);
  });
  return areas;
}

/** Areas with people are those people's cost; the cost per seat given for the same area is not read at all. */
function readAreas(given: SeatPriceGiven): AreaCost[] {
  const people = readPeople(given);
  const perSeat = new Map<DeliveryAreaKey, Ratio>();
  (given.areaCostPerSeat ?? []).forEach(({ deliveryArea, costPerSeat }, i) => {
    const input = `areaCostPerSeat.${i}`;
    refuseProjects(deliveryArea, `${input}.deliveryArea`);
    if (perSeat.has(deliveryArea)) throw badInput('TWICE', input, deliveryArea);
    perSeat.set(deliveryArea, quantity(costPerSeat, `${input}.costPerSeat`));
  });
  return [
    ...[...people].map(([area, rows]) => ({ area, people: rows })),
    ...[...perSeat]
      .filter(([area]) => !people.has(area))
      .map(([area, costPerSeat]) => ({ area, costPerSeat })),
  ];
}

function readMargin(given: SeatPriceGiven): Ratio {
  const margin = quantity(
    given.targetMarginPercent ?? USUAL.targetMarginPercent,
    'targetMarginPercent',
  );
  if (compare(margin, HUNDRED) < 0) return margin;
  throw badInput('NO_MARGIN', 'targetMarginPercent', given.targetMarginPercent);
}

function refuseTwoPrices({ aisp, mrr }: SeatPriceInputs): void {
  if (!aisp || !mrr) return;
  throw badInput('TWO_PRICES', 'mrr');
}

function refuseNoCosts({ areas, toolCostPerMonth }: SeatPriceInputs): void {
  if (areas.length > 0 || toolCostPerMonth) return;
  throw new Unusable('NO_COSTS', 'areaCostPerSeat', { of: 'NO_COSTS' });
}

/** Reads what was supposed; refuses what no MSP can have. */
export function readInputs(given: SeatPriceGiven): SeatPriceInputs {
  const inputs: SeatPriceInputs = {
    seats: positive(given.seats, 'seats'),
    aisp: positiveOrNull(given.aisp, 'aisp'),
    mrr: positiveOrNull(given.mrr, 'mrr'),
    targetMarginPercent: readMargin(given),
    areas: readAreas(given),
    toolCostPerMonth: quantityOrNull(given.toolCostPerMonth, 'toolCostPerMonth'),
    ticketsPerSeat: quantityOrNull(given.ticketsPerSeat, 'ticketsPerSeat'),
    minutesPerTicket: quantityOrNull(given.minutesPerTicket, 'minutesPerTicket'),
    productiveHoursPerPerson: positive(
      given.productiveHoursPerPerson ?? USUAL.productiveHoursPerPerson,
      'productiveHoursPerPerson',
    ),
    workingDaysPerMonth: positive(
      given.workingDaysPerMonth ?? USUAL.workingDaysPerMonth,
      'workingDaysPerMonth',
    ),
  };
  refuseTwoPrices(inputs);
  refuseNoCosts(inputs);
  return inputs;
}
