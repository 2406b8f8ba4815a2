import { LONG_TICKET_HOURS } from '../classify/long-ticket';
import { countOf, hoursEach, hoursOf, type TicketWork } from '../questions/ticket-work';
import {
  compare,
  divide,
  multiply,
  percentOf,
  SIXTY,
  subtract,
  sumOf,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { hoursPerTicket, sidesOf, valueOf, type DiagnosisFacts } from './facts';
import type { Cause, Found } from './found';

const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? a : b);

/** What some tickets take more than they would if they were like the others. */
function extraHours(work: readonly TicketWork[], isOne: (each: TicketWork) => boolean): Ratio {
  const [concerned, others] = [work.filter(isOne), work.filter((each) => !isOne(each))];
  if (concerned.length === 0 || others.length === 0) return ZERO;
  return multiply(countOf(concerned), subtract(hoursEach(concerned), hoursEach(others)));
}

/** The tickets above the usual number a seat. */
function volume(facts: DiagnosisFacts): Found {
  const sides = sidesOf(facts, 'REACTIVE_TICKETS_PER_SEAT');
  const usual = facts.limitOf('DIAGNOSIS_TICKETS_PER_SEAT');
  return {
    figure: valueOf(facts, 'REACTIVE_TICKETS_PER_SEAT'),
    tickets: sides && subtract(sides.over, multiply(usual, sides.under)),
  };
}

export const TICKET_VOLUME = {
  cause: 'TICKET_VOLUME',
  limit: 'DIAGNOSIS_SHARE_PERCENT',
  find: volume,
} as const satisfies Cause;

/** The labour above the usual minutes, of the tickets up to the usual number: the rest is their number's. */
function minutes(facts: DiagnosisFacts): Found {
  const sides = sidesOf(facts, 'REACTIVE_TICKETS_PER_SEAT');
  const each = hoursPerTicket(facts);
  const usual = divide(facts.limitOf('DIAGNOSIS_MINUTES_PER_TICKET'), SIXTY);
  const figure = valueOf(facts, 'AVERAGE_RESOLUTION_TIME');
  if (!sides || !each) return { figure };
  const most = multiply(facts.limitOf('DIAGNOSIS_TICKETS_PER_SEAT'), sides.under);
  return { figure, hours: multiply(subtract(each, usual), smaller(sides.over, most)) };
}

export const MINUTES_PER_TICKET = {
  cause: 'MINUTES_PER_TICKET',
  limit: 'DIAGNOSIS_SHARE_PERCENT',
  find: minutes,
} as const satisfies Cause;

export const ESCALATIONS = {
  cause: 'ESCALATIONS',
  limit: 'DIAGNOSIS_ESCALATION_PERCENT',
  find: (facts) => ({
    figure: valueOf(facts, 'ESCALATION_PERCENT'),
    hours: extraHours(facts.work, ({ escalated }) => escalated),
  }),
} as const satisfies Cause;

export const ONSITE_WORK = {
  cause: 'ONSITE_WORK',
  limit: 'DIAGNOSIS_ONSITE_PERCENT',
  find: (facts) => ({
    figure: valueOf(facts, 'ONSITE_REACTIVE_PERCENT'),
    hours: extraHours(facts.work, ({ onsite }) => onsite),
  }),
} as const satisfies Cause;

export const ALERTS = {
  cause: 'ALERTS',
  limit: 'DIAGNOSIS_ALERT_PERCENT',
  find: (facts) => {
    const tickets = facts.openedBy.get('ALERT') ?? ZERO;
    return { figure: percentOf(tickets, sumOf([...facts.openedBy.values()])), tickets };
  },
} as const satisfies Cause;

export const REPEAT_TICKETS = {
  cause: 'REPEAT_TICKETS',
  limit: 'DIAGNOSIS_REPEAT_PERCENT',
  find: ({ work }) => {
    const repeats = work.filter(({ repeated }) => repeated);
    return {
      figure: percentOf(countOf(repeats), countOf(work)),
      tickets: countOf(repeats),
      hours: hoursOf(repeats),
    };
  },
} as const satisfies Cause;

/** Types of tickets that take over 45 minutes on average. */
const ofLongTypes = (work: readonly TicketWork[]): TicketWork[] => {
  const types = [...new Set(work.map(({ type }) => type))];
  const long = types.filter((type) => {
    const alike = work.filter((each) => each.type === type);
    return compare(hoursEach(alike), LONG_TICKET_HOURS) > 0;
  });
  return work.filter(({ type }) => long.includes(type));
};

export const LONG_TICKET_TYPES = {
  cause: 'LONG_TICKET_TYPES',
  limit: 'DIAGNOSIS_LONG_TYPES_PERCENT',
  find: ({ work }, { limit }) => {
    const long = ofLongTypes(work);
    const atLimit = multiply(countOf(long), divide(limit, SIXTY));
    return {
      figure: percentOf(hoursOf(long), hoursOf(work)),
      hours: subtract(hoursOf(long), atLimit),
    };
  },
} as const satisfies Cause;

export const WORK_BEYOND_SUPPORT = {
  cause: 'WORK_BEYOND_SUPPORT',
  limit: 'DIAGNOSIS_LONG_TICKET_PERCENT',
  find: (facts) => {
    const long = facts.work.filter((each) => each.long);
    const atLimit = multiply(countOf(long), LONG_TICKET_HOURS);
    return {
      figure: valueOf(facts, 'LONG_TICKET_PERCENT'),
      hours: subtract(hoursOf(long), atLimit),
    };
  },
} as const satisfies Cause;

export const TICKET_JUGGLING = {
  cause: 'TICKET_JUGGLING',
  limit: 'DIAGNOSIS_SHARE_PERCENT',
  find: (facts) => {
    const figure = valueOf(facts, 'TOUCHES_PER_TICKET');
    const isMuch = figure && compare(figure, facts.limitOf('DIAGNOSIS_TOUCHES_PER_TICKET')) >= 0;
    return {
      figure,
      hours: isMuch ? extraHours(facts.work, ({ touchedAgain }) => touchedAgain) : ZERO,
    };
  },
} as const satisfies Cause;

/** Reopened tickets count against those that are closed. */
export const REOPENED_TICKETS = {
  cause: 'REOPENED_TICKETS',
  limit: 'DIAGNOSIS_REOPEN_PERCENT',
  find: (facts) => ({
    figure: valueOf(facts, 'REOPEN_PERCENT'),
    tickets: sidesOf(facts, 'REOPEN_PERCENT')?.over ?? null,
  }),
} as const satisfies Cause;
