import type { MetricKey } from '../metrics/catalogue';
import type { Distance } from './distance';
import type { Cause } from './found';
import { OVER_CAPACITY, TOO_FEW_PEOPLE } from './people-causes';
import {
  ALERTS,
  ESCALATIONS,
  LONG_TICKET_TYPES,
  MINUTES_PER_TICKET,
  ONSITE_WORK,
  REOPENED_TICKETS,
  REPEAT_TICKETS,
  TICKET_JUGGLING,
  TICKET_VOLUME,
  WORK_BEYOND_SUPPORT,
} from './ticket-causes';
import {
  A_FEW_CLIENTS,
  EDGES_OF_AGREEMENTS,
  OFF_TICKET_TIME,
  TIME_ENTRY_DISCIPLINE,
} from './time-causes';

type Causes = Readonly<Partial<Record<Distance['side'], readonly Cause[]>>>;

/** By SMART number, and by the side on which it misses its target, the causes that SN names. */
const CAUSES = {
  REACTIVE_TICKETS_PER_TECHNICIAN: {
    BELOW: [WORK_BEYOND_SUPPORT, OVER_CAPACITY, TICKET_JUGGLING],
    ABOVE: [TOO_FEW_PEOPLE, TICKET_VOLUME],
  },
  TOTAL_CLOSE_PERCENT: {
    BELOW: [TOO_FEW_PEOPLE, REOPENED_TICKETS, TICKET_VOLUME, MINUTES_PER_TICKET],
  },
  REACTIVE_TICKETS_PER_SEAT: { ABOVE: [ALERTS, A_FEW_CLIENTS, REPEAT_TICKETS] },
  RHEM: {
    ABOVE: [TICKET_VOLUME, MINUTES_PER_TICKET, OFF_TICKET_TIME, EDGES_OF_AGREEMENTS, A_FEW_CLIENTS],
  },
  AVERAGE_RESOLUTION_TIME: {
    ABOVE: [LONG_TICKET_TYPES, ESCALATIONS, TIME_ENTRY_DISCIPLINE, A_FEW_CLIENTS],
  },
  REACTIVE_SERVICE_PERCENT: {
    ABOVE: [TICKET_VOLUME, MINUTES_PER_TICKET, ESCALATIONS, ONSITE_WORK],
  },
} as const satisfies Partial<Record<MetricKey, Causes>>;

export type DiagnosedKey = keyof typeof CAUSES;
export const DIAGNOSED = Object.keys(CAUSES) as DiagnosedKey[];
export const isDiagnosed = (key: MetricKey): key is DiagnosedKey => key in CAUSES;

type ItemOf<BySide> = BySide extends unknown
  ? BySide[keyof BySide] extends readonly (infer Item)[]
    ? Item
    : never
  : never;

type Item = ItemOf<(typeof CAUSES)[DiagnosedKey]>;
export type CauseKey = Item['cause'];

/** A cause that the catalogue names. */
export type NamedCause = Cause & { readonly cause: CauseKey };

export const causesOf = (key: DiagnosedKey, side: Distance['side']): readonly NamedCause[] =>
  (CAUSES[key] as Partial<Record<Distance['side'], readonly NamedCause[]>>)[side] ?? [];
