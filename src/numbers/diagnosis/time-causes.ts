import { sum } from '../questions/client-rows';
import { compare, multiply, percentOf, type Ratio } from '../units/ratio';
import { valueOf } from './facts';
import type { Cause } from './found';
import { fewClients } from './few-clients';

export const A_FEW_CLIENTS = {
  cause: 'A_FEW_CLIENTS',
  limit: 'DIAGNOSIS_FEW_CLIENTS_EXCESS_PERCENT',
  find: (facts, distance) => {
    const few = fewClients(distance, facts);
    const inTickets = distance.key === 'REACTIVE_TICKETS_PER_SEAT';
    const figure = percentOf(few.excess, distance.excess);
    return { figure, few, [inTickets ? 'tickets' : 'hours']: few.excess };
  },
} as const satisfies Cause;

/** Off-ticket and late time: what RHEM is beyond tickets × labour. */
export const OFF_TICKET_TIME = {
  cause: 'OFF_TICKET_TIME',
  limit: 'DIAGNOSIS_OFF_TICKET_PERCENT',
  find: (facts, { sides }) => {
    const [residual, rhem] = [valueOf(facts, 'RHEM_RESIDUAL'), valueOf(facts, 'RHEM')];
    return {
      figure: residual && rhem && percentOf(residual, rhem),
      hours: residual && multiply(residual, sides.under),
    };
  },
} as const satisfies Cause;

export const EDGES_OF_AGREEMENTS = {
  cause: 'EDGES_OF_AGREEMENTS',
  limit: 'DIAGNOSIS_UNCOVERED_PERCENT',
  find: ({ rows }) => {
    const hours = sum(rows, 'leakageHours');
    return { figure: percentOf(hours, sum(rows, 'reactiveHours')), hours };
  },
} as const satisfies Cause;

/** Late and forgotten time has no hours that anybody could count. */
export const TIME_ENTRY_DISCIPLINE = {
  cause: 'TIME_ENTRY_DISCIPLINE',
  limit: 'DIAGNOSIS_TIME_CAPTURE_PERCENT',
  find: (facts) => {
    const figure = valueOf(facts, 'TIME_CAPTURE_PERCENT');
    const least: Ratio = facts.limitOf('DIAGNOSIS_TIME_CAPTURE_PERCENT');
    return {
      figure,
      byFigure: true,
      below: true,
      supported: figure !== null && compare(figure, least) < 0,
    };
  },
} as const satisfies Cause;
