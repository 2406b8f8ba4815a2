import { standing } from '../staffing/action';
import { knownNeed } from '../staffing/staffing';
import {
  compare,
  divide,
  HUNDRED,
  isPositive,
  multiply,
  percentOf,
  subtract,
  type Ratio,
} from '../units/ratio';
import { hoursPerTicket, sidesOf, valueOf, type DiagnosisFacts } from './facts';
import type { Cause, Possible } from './found';

/**
 * What the staffing plan of the same months says of the support desk: that its work asks for more
 * people, or that nothing asks for all of them. No answer may say otherwise.
 */
function planOf({ staffing }: DiagnosisFacts): 'MORE' | 'FEWER' | null {
  const demanded = staffing && knownNeed(staffing.byDemand);
  if (!demanded) return null;
  const { current, tolerance, action } = staffing;
  if (standing(demanded.fte, current, tolerance) === 'MORE') return 'MORE';
  return action === 'REDEPLOY' ? 'FEWER' : null;
}

/** Productive hours ÷ hours a ticket: what a technician can close, beside what one closes. */
function possible(facts: DiagnosisFacts): Possible | null {
  const [each, closed] = [hoursPerTicket(facts), valueOf(facts, 'REACTIVE_TICKETS_PER_TECHNICIAN')];
  const hours = facts.productiveHours;
  if (!each || !closed || !hours || !isPositive(each) || !isPositive(hours)) return null;
  return { hours, hoursPerTicket: each, tickets: divide(hours, each), closed };
}

/**
 * Too few people: they close nearly all that they can. What is missing to the target is what they
 * cannot do.
 */
export const TOO_FEW_PEOPLE = {
  cause: 'TOO_FEW_PEOPLE',
  limit: 'DIAGNOSIS_CLOSED_OF_POSSIBLE_PERCENT',
  find: (facts, { excess }) => {
    const found = possible(facts);
    const figure = found && percentOf(found.closed, found.tickets);
    const least = facts.limitOf('DIAGNOSIS_CLOSED_OF_POSSIBLE_PERCENT');
    const isFull = figure !== null && compare(figure, least) >= 0;
    const plan = planOf(facts);
    const supported = plan ? plan === 'MORE' : isFull;
    return {
      figure,
      byFigure: true,
      supported,
      // The plan is told only where the figure alone would say otherwise.
      ...(plan && supported !== isFull ? { byPlan: plan } : {}),
      ...(supported ? { tickets: excess } : {}),
      ...(found ? { possible: found } : {}),
    };
  },
} as const satisfies Cause;

/** Hours that people have beyond the work for clients. */
function idleHours(facts: DiagnosisFacts): Ratio | null {
  const sides = sidesOf(facts, 'UTILIZATION');
  const usual = facts.limitOf('DIAGNOSIS_UTILIZATION_PERCENT');
  return sides && subtract(divide(multiply(usual, sides.under), HUNDRED), sides.over);
}

export const OVER_CAPACITY = {
  cause: 'OVER_CAPACITY',
  limit: 'DIAGNOSIS_SHARE_PERCENT',
  find: (facts) => {
    const plan = planOf(facts);
    return {
      figure: valueOf(facts, 'UTILIZATION'),
      hours: idleHours(facts),
      unpriced: true,
      ...(plan ? { supported: plan === 'FEWER', byPlan: plan } : {}),
    };
  },
} as const satisfies Cause;
