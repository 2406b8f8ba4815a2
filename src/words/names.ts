import { areaOf, type DeliveryAreaKey } from '../numbers/areas';
import type { CauseKey } from '../numbers/diagnosis/causes';
import type { DriverKind } from '../numbers/drivers/driver';
import type { Dimension } from '../numbers/dimension';
import { metric, type MetricKey } from '../numbers/metrics/catalogue';
import type { OpportunityKind } from '../numbers/questions/opportunity';
import type { SpiralLevel } from '../numbers/questions/reactive-spiral';
import type { SignalName } from '../numbers/questions/spiral-signals';

/**
 * What things are called in sentences. Each table has every key of its union, so a new kind without
 * a name does not compile. Metrics, measures and areas bring their names with their definitions.
 */

/** The names that the members of TruMethods know. */
const KNOWN: Partial<Record<MetricKey, string>> = {
  RHEM: 'RHEM',
  AISP: 'AISP',
  MRR: 'MRR',
  TOTAL_CLOSE_PERCENT: 'Total close %',
  REACTIVE_SERVICE_PERCENT: 'Reactive service %',
  AVERAGE_RESOLUTION_TIME: 'Average resolution time',
};

/** How a number is called in sentences. */
export const metricTitle = (key: MetricKey): string => KNOWN[key] ?? metric(key).name;

/** As a heading, and the subject of a sentence. */
export const areaTitle = (key: DeliveryAreaKey): string => areaOf(key).title;

export const areaName = (key: DeliveryAreaKey): string => areaOf(key).name;

/** What each cause of a diagnosis claims. */
export const CLAIMS: Readonly<Record<CauseKey, string>> = {
  WORK_BEYOND_SUPPORT: 'Support does work that is beyond its scope',
  OVER_CAPACITY: 'There are more people than work',
  TICKET_JUGGLING: 'Tickets are taken up and put down',
  TOO_FEW_PEOPLE: 'Support has more than its people can close',
  TICKET_VOLUME: 'There are many tickets',
  REOPENED_TICKETS: 'Work is done twice',
  MINUTES_PER_TICKET: 'A ticket takes long',
  ALERTS: 'Alerts raise many of the tickets',
  A_FEW_CLIENTS: 'A few clients hold most of it',
  REPEAT_TICKETS: 'The same trouble comes again',
  OFF_TICKET_TIME: 'Time is spent off tickets',
  EDGES_OF_AGREEMENTS: 'Work is done at the edges of agreements',
  LONG_TICKET_TYPES: 'Some types of tickets take long',
  ESCALATIONS: 'Tickets are handed up',
  TIME_ENTRY_DISCIPLINE: 'Time is not written down as it is spent',
  ONSITE_WORK: 'People drive to clients',
};

/** What a change can be due to; a measure has a name of its own. */
export const DRIVER_NAMES: Readonly<Record<Exclude<DriverKind, 'MEASURE'>, string>> = {
  TICKETS_PER_SEAT: 'Tickets per seat',
  LABOUR_PER_TICKET: 'Labour per ticket',
  OFF_TICKET_TIME: 'Time off tickets',
  PRICE: 'Price',
  DILUTION: 'Seats under the same fee',
  SEATS: 'Seats',
  MIX: 'Mix of clients',
  WITHOUT_SEATS: 'Clients without seats',
  LABOUR: 'Labour cost',
  LABOUR_HOURS: 'Labour hours',
  COST_RATE: 'Cost of an hour',
  TOOLS: 'Cost of tools',
};

const OPPORTUNITIES: Readonly<Record<OpportunityKind, string>> = {
  ESCALATIONS: 'Escalations',
  ONSITE_REACTIVE: 'Tickets worked on site',
  LONG_TICKETS: 'Long tickets',
  TOUCHES: 'Tickets touched again',
  REPEAT_TICKETS: 'Repeat tickets',
  MOVES_ADDS_CHANGES: 'Moves, adds and changes',
};

/** As a heading. */
export const opportunityName = (kind: OpportunityKind): string => OPPORTUNITIES[kind];

const SIGNALS: Readonly<Record<SignalName, string>> = {
  CLOSE_PERCENT: 'Fewer tickets closed than opened',
  RHEM_RISING: 'RHEM rises',
  REACTIVE_SERVICE_PERCENT: 'Much of the technical time is reactive',
  TICKETS_PER_ENDPOINT: 'Many tickets per endpoint',
  RESOLUTION_TIME: 'Tickets take long',
  SUPPORT_LEVERAGE: 'Support carries too little revenue',
  FLAT_MRR: 'MRR does not grow',
};

/** A signal of the reactive spiral in a few words. */
export const signalName = (name: SignalName): string => SIGNALS[name];

const LEVELS: Readonly<Record<SpiralLevel, string>> = {
  NONE: 'None',
  WATCH: 'Watch',
  TRAPPED: 'Trapped',
};

export const levelName = (level: SpiralLevel): string => LEVELS[level];

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  CLIENT: 'client',
  SEGMENT: 'segment',
  TERRITORY: 'territory',
  BAND: 'band',
  DELIVERY_AREA: 'delivery area',
  TECHNICIAN: 'technician',
  TIER: 'tier',
  BOARD: 'board',
  TICKET_TYPE: 'ticket type',
  TICKET_SOURCE: 'ticket source',
  PRIORITY: 'priority',
  ESCALATED_TO: 'where it was escalated to',
  AGREEMENT_TYPE: 'agreement type',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
};

/** What numbers are cut by, after "by". */
export const dimensionName = (dimension: Dimension): string => DIMENSIONS[dimension];
