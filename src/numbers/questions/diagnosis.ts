import { REPEAT_DAYS } from '../classify/repeat';
import type { MetricKey } from '../metrics/catalogue';
import { metric } from '../metrics/catalogue';
import { targetStatus } from '../metrics/target-status';
import { compare, fromDecimal, type Ratio } from '../units/ratio';
import {
  alertPercent,
  fewClientsPercent,
  leakagePercent,
  longTypesPercent,
  repeatPercent,
  residualPercent,
  valueOf,
  type DiagnosisFacts,
} from './diagnosis-facts';
import { numberWords } from './words';

/** One cause that SN names, and the figure that supports or rejects it. */
export interface Diagnosis {
  readonly cause: string;
  readonly supported: boolean;
  /** Null where the records cannot tell. */
  readonly figure: Ratio | null;
  readonly explanation: string;
}

interface Cause {
  readonly cause: string;
  readonly figure: (facts: DiagnosisFacts) => Ratio | null;
  /** From there on (or, with `below`, under it) the figure supports the cause. */
  readonly limit: string;
  readonly below?: true;
  readonly unit: string;
  readonly what: string;
}

const of =
  (key: MetricKey) =>
  (facts: DiagnosisFacts): Ratio | null =>
    valueOf(facts, key);

const VOLUME: Cause = {
  cause: 'TICKET_VOLUME',
  figure: of('REACTIVE_TICKETS_PER_SEAT'),
  limit: '0.5',
  unit: 'tickets a seat and month',
  what: 'There are many tickets',
};
const MINUTES: Cause = {
  cause: 'MINUTES_PER_TICKET',
  figure: of('AVERAGE_RESOLUTION_TIME'),
  limit: '30',
  unit: 'minutes a ticket',
  what: 'A ticket takes long',
};
const ESCALATIONS: Cause = {
  cause: 'ESCALATIONS',
  figure: of('ESCALATION_PERCENT'),
  limit: '10',
  unit: '% of the closed tickets',
  what: 'Tickets are handed up',
};
const FEW_CLIENTS: Cause = {
  cause: 'A_FEW_CLIENTS',
  figure: fewClientsPercent,
  limit: '10',
  unit: '% of the tickets come from clients with more than twice the usual number a seat',
  what: 'A few clients make the tickets',
};

/** By number off target, the causes that SN names. The limits are Seatwise's own where SN gives none. */
export const CAUSES = {
  REACTIVE_TICKETS_PER_TECHNICIAN: [
    {
      cause: 'WORK_BEYOND_SUPPORT',
      figure: of('LONG_TICKET_PERCENT'),
      limit: '10',
      unit: '% of the tickets take more than 45 minutes',
      what: 'Support does work that is beyond its scope',
    },
    {
      cause: 'OVER_CAPACITY',
      figure: of('UTILIZATION'),
      limit: '75',
      below: true,
      unit: '% of capacity is work for clients',
      what: 'There are more people than work',
    },
    {
      cause: 'TICKET_JUGGLING',
      figure: of('TOUCHES_PER_TICKET'),
      limit: '1.25',
      unit: 'touches a ticket',
      what: 'Tickets are taken up and put down',
    },
  ],
  TOTAL_CLOSE_PERCENT: [
    {
      cause: 'TOO_FEW_PEOPLE',
      figure: of('REACTIVE_TICKETS_PER_TECHNICIAN'),
      limit: '300',
      unit: 'tickets a technician and month',
      what: 'Support has more than its people can close',
    },
    {
      cause: 'REOPENED_TICKETS',
      figure: of('REOPEN_PERCENT'),
      limit: '5',
      unit: '% of the closings are undone',
      what: 'Work is done twice',
    },
    VOLUME,
    MINUTES,
  ],
  REACTIVE_TICKETS_PER_SEAT: [
    {
      cause: 'ALERTS',
      figure: alertPercent,
      limit: '20',
      unit: '% of the tickets are raised by alerts',
      what: 'Alerts and automated tickets',
    },
    FEW_CLIENTS,
    {
      cause: 'REPEAT_TICKETS',
      figure: repeatPercent,
      limit: '10',
      unit: `% of the tickets repeat one of the ${REPEAT_DAYS} days before`,
      what: 'The same trouble comes again',
    },
  ],
  RHEM: [
    VOLUME,
    MINUTES,
    {
      cause: 'OFF_TICKET_TIME',
      figure: residualPercent,
      limit: '10',
      unit: '% of RHEM is on no ticket, or late',
      what: 'Time is spent off tickets',
    },
    {
      cause: 'EDGES_OF_AGREEMENTS',
      figure: leakagePercent,
      limit: '5',
      unit: '% of the reactive hours are neither covered nor billed',
      what: 'Work at the edges of agreements',
    },
    FEW_CLIENTS,
  ],
  AVERAGE_RESOLUTION_TIME: [
    {
      cause: 'LONG_TICKET_TYPES',
      figure: longTypesPercent,
      limit: '20',
      unit: '% of the labour is on types that take over 45 minutes',
      what: 'Some types of tickets take long',
    },
    ESCALATIONS,
    {
      cause: 'TIME_ENTRY_DISCIPLINE',
      figure: of('TIME_CAPTURE_PERCENT'),
      limit: '90',
      below: true,
      unit: '% of capacity is logged',
      what: 'Time is not written down as it is spent',
    },
  ],
  REACTIVE_SERVICE_PERCENT: [
    VOLUME,
    MINUTES,
    ESCALATIONS,
    {
      cause: 'ONSITE_WORK',
      figure: of('ONSITE_REACTIVE_PERCENT'),
      limit: '10',
      unit: '% of the reactive hours are on site',
      what: 'People drive to clients',
    },
  ],
} as const satisfies Partial<Record<MetricKey, readonly Cause[]>>;

export type DiagnosedKey = keyof typeof CAUSES;
export const isDiagnosed = (key: MetricKey): key is DiagnosedKey => key in CAUSES;

function judge(cause: Cause, facts: DiagnosisFacts): Diagnosis {
  const figure = cause.figure(facts);
  const limit = fromDecimal(cause.limit);
  const supported = figure !== null && compare(figure, limit) < 0 === (cause.below ?? false);
  const bound = `${cause.below ? 'below' : 'from'} ${cause.limit}`;
  const verdict = figure
    ? `${numberWords(figure)} ${cause.unit}; it counts ${bound}: ${supported ? 'supported' : 'rejected'}.`
    : 'the records of this period cannot tell.';
  return { cause: cause.cause, supported, figure, explanation: `${cause.what}: ${verdict}` };
}

/** Why is a SMART number off target (SN)? The causes, those supported first; none when it is on target or has no value. */
export function diagnosis(key: DiagnosedKey, facts: DiagnosisFacts): Diagnosis[] {
  const status = targetStatus(valueOf(facts, key), facts.targetOf(metric(key).key));
  if (status !== 'OFF_TARGET') return [];
  const judged = CAUSES[key].map((cause) => judge(cause, facts));
  return judged.sort((a, b) => Number(b.supported) - Number(a.supported));
}
