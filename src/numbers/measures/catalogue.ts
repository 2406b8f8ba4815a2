import { activeClientMonths, seatedClientMonths } from './active-client-months';
import { areaHours } from './area-hours';
import { capacityHours, technicalCapacityHours } from './capacity-hours';
import { employeeMonths, technicalEmployeeMonths } from './employee-months';
import { areaFteMonths, fteMonths, supportTechnicianMonths } from './fte-months';
import { labourCosts } from './labour-cost';
import {
  coveredOnsiteHours,
  leakageHours,
  loggedHours,
  offTicketHours,
  onsiteReactiveHours,
  reactiveHours,
  technicalHours,
  technicalReactiveHours,
} from './logged-hours';
import type { Measure } from './measure';
import { overheadCost } from './overhead-cost';
import { clientMonths, mrr, nrr, productRevenue, recurringProductRevenue } from './revenue';
import { coveredSeatMonths, endpointMonths, estimatedSeatMonths, seatMonths } from './seat-months';
import {
  agreementHours,
  billableStaffedHours,
  clientFacingHours,
  staffedHours,
} from './staffed-hours';
import { tamAlignmentHours, tamOnsiteHours } from './tam-onsite-hours';
import {
  closedTickets,
  closeEvents,
  escalatedTickets,
  reopenEvents,
  ticketsClosed,
  ticketsOpened,
  untoldReopens,
  untouchedAlerts,
} from './ticket-counts';
import {
  closedCohort,
  elapsedHours,
  firstTouchTickets,
  handleHours,
  longTickets,
  touches,
} from './ticket-durations';
import { toolCosts } from './tool-cost';
import { areaUncostedHours, uncostedHours } from './uncosted-hours';

const CATALOGUE = [
  seatMonths,
  estimatedSeatMonths,
  coveredSeatMonths,
  endpointMonths,
  clientMonths,
  activeClientMonths,
  seatedClientMonths,
  mrr,
  nrr,
  recurringProductRevenue,
  productRevenue,
  ticketsOpened,
  ticketsClosed,
  closeEvents,
  reopenEvents,
  untoldReopens,
  untouchedAlerts,
  closedTickets,
  closedCohort,
  handleHours,
  elapsedHours,
  touches,
  firstTouchTickets,
  longTickets,
  escalatedTickets,
  reactiveHours,
  technicalHours,
  technicalReactiveHours,
  loggedHours,
  onsiteReactiveHours,
  coveredOnsiteHours,
  offTicketHours,
  leakageHours,
  ...areaHours,
  staffedHours,
  clientFacingHours,
  billableStaffedHours,
  agreementHours,
  tamOnsiteHours,
  tamAlignmentHours,
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

/** The measures of what is stored by client and month. */
export type ClientMeasureKey = Extract<
  (typeof CATALOGUE)[number],
  { readonly source: { readonly from: 'ENTRIES' | 'TICKETS' | 'CLIENT_MONTHS' | 'COSTS' } }
>['key'];

export type CataloguedMeasure = Measure & { readonly key: MeasureKey };

/** Every additive number there is. A new one is a file and a line here. */
export const MEASURES: readonly CataloguedMeasure[] = CATALOGUE;

export type ClientMeasure = CataloguedMeasure & { readonly key: ClientMeasureKey };

const OF_CLIENTS = ['ENTRIES', 'TICKETS', 'CLIENT_MONTHS', 'COSTS'];
export const CLIENT_MEASURES = MEASURES.filter((each): each is ClientMeasure =>
  OF_CLIENTS.includes(each.source.from),
);

const byKey = new Map(MEASURES.map((each) => [each.key, each]));

export function measure(key: MeasureKey): CataloguedMeasure {
  const found = byKey.get(key);
  if (!found) throw new RangeError(`There is no measure "${key}".`);
  return found;
}

type Snake<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : Text;
export type ColumnOf<Key extends MeasureKey> = Snake<Key>;

const snake = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = new Map(MEASURES.map(({ key }) => [key, snake(key)]));

/** The store's column of a measure: `seatMonths` → `seat_months`. */
export const columnOf = <Key extends MeasureKey>(key: Key): ColumnOf<Key> =>
  columns.get(key) as ColumnOf<Key>;
