import {
  centralizedServicesHours,
  professionalServicesHours,
  supportHours,
  technologyAlignmentHours,
  vcioHours,
} from './area-hours';
import { employeeMonths, technicalEmployeeMonths } from './employee-months';
import {
  centralizedServicesFteMonths,
  fteMonths,
  professionalServicesFteMonths,
  supportFteMonths,
  supportTechnicianMonths,
  technologyAlignmentFteMonths,
  vcioFteMonths,
} from './fte-months';
import {
  leakageHours,
  loggedHours,
  onsiteReactiveHours,
  reactiveHours,
  technicalHours,
  technicalReactiveHours,
} from './logged-hours';
import type { Measure } from './measure';
import { clientMonths, mrr, nrr, productRevenue, recurringProductRevenue } from './revenue';
import { endpointMonths, estimatedSeatMonths, seatMonths } from './seat-months';
import {
  closedTickets,
  closeEvents,
  escalatedTickets,
  reopenEvents,
  ticketsClosed,
  ticketsOpened,
} from './ticket-counts';
import { closedCohort, elapsedHours, handleHours, longTickets, touches } from './ticket-durations';

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
  professionalServicesHours,
  centralizedServicesHours,
  technologyAlignmentHours,
  vcioHours,
  supportHours,
  fteMonths,
  supportTechnicianMonths,
  professionalServicesFteMonths,
  centralizedServicesFteMonths,
  technologyAlignmentFteMonths,
  vcioFteMonths,
  supportFteMonths,
  employeeMonths,
  technicalEmployeeMonths,
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
