import { areaHours } from './area-hours';
import { capacityHours, technicalCapacityHours } from './capacity-hours';
import { employeeMonths, technicalEmployeeMonths } from './employee-months';
import { areaFteMonths, fteMonths, supportTechnicianMonths } from './fte-months';
import { labourCosts } from './labour-cost';
import {
  leakageHours,
  loggedHours,
  onsiteReactiveHours,
  reactiveHours,
  technicalHours,
  technicalReactiveHours,
} from './logged-hours';
import type { Measure } from './measure';
import { overheadCost } from './overhead-cost';
import { clientMonths, mrr, nrr, productRevenue, recurringProductRevenue } from './revenue';
import { endpointMonths, estimatedSeatMonths, seatMonths } from './seat-months';
import { agreementHours, clientFacingHours, staffedHours } from './staffed-hours';
import {
  closedTickets,
  closeEvents,
  escalatedTickets,
  reopenEvents,
  ticketsClosed,
  ticketsOpened,
  untoldReopens,
} from './ticket-counts';
import { closedCohort, elapsedHours, handleHours, longTickets, touches } from './ticket-durations';
import { toolCosts } from './tool-cost';
import { areaUncostedHours, uncostedHours } from './uncosted-hours';

const CATALOGUE = [
  seatMonths,
  estimatedSeatMonths,
  endpointMonths,
  clientMonths,
  mrr,
  nrr,
  recurringProductRevenue,
  productRevenue,
  ticketsOpened,
  ticketsClosed,
  closeEvents,
  reopenEvents,
  untoldReopens,
  closedTickets,
  closedCohort,
  handleHours,
  elapsedHours,
  touches,
  longTickets,
  escalatedTickets,
  reactiveHours,
  technicalHours,
  technicalReactiveHours,
  loggedHours,
  onsiteReactiveHours,
  leakageHours,
  ...areaHours,
  staffedHours,
  clientFacingHours,
  agreementHours,
  ...labourCosts,
  ...toolCosts,
  overheadCost,
  uncostedHours,
  ...areaUncostedHours,
  fteMonths,
  supportTechnicianMonths,
  ...areaFteMonths,
  employeeMonths,
  technicalEmployeeMonths,
  capacityHours,
  technicalCapacityHours,
] as const satisfies readonly Measure[];

/** The name of a measure: a misspelt one does not compile. */
export type MeasureKey = (typeof CATALOGUE)[number]['key'];

export type CataloguedMeasure = Measure & { readonly key: MeasureKey };

/** Every additive number there is. A new one is a file and a line here. */
export const MEASURES: readonly CataloguedMeasure[] = CATALOGUE;

const byKey = new Map(MEASURES.map((each) => [each.key, each]));

export function measure(key: MeasureKey): CataloguedMeasure {
  const found = byKey.get(key);
  if (!found) throw new RangeError(`There is no measure "${key}".`);
  return found;
}

/** The store's column of a measure: `seatMonths` → `seat_months`. */
export const columnOf = (key: MeasureKey): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
