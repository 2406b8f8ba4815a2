import { fromDecimal, type Ratio } from '../units/ratio';
import { dollarIn, inOwnMoney } from './money-targets';

/** A limit that something is judged by, as long as the MSP sets none of its own. */
interface UsualLimit {
  readonly usual: string;
  /** US dollars. */
  readonly money?: true;
  readonly meaning: string;
}

/** The limits of the reactive spiral of death (FF, BB, SN). */
const SPIRAL = {
  SPIRAL_CLOSE_PERCENT: {
    usual: '100',
    meaning: 'Reactive spiral: Total close % is under it, two quarters in a row.',
  },
  SPIRAL_REACTIVE_PERCENT: {
    usual: '20',
    meaning: 'Reactive spiral: reactive service % is at it or above.',
  },
  SPIRAL_TICKETS_PER_ENDPOINT: {
    usual: '0.75',
    meaning: 'Reactive spiral: reactive tickets per endpoint and month are at it or above.',
  },
  SPIRAL_RESOLUTION_MINUTES: {
    usual: '60',
    meaning: 'Reactive spiral: the average resolution time, in minutes, is at it or above.',
  },
  SPIRAL_FLAT_MRR_FROM: {
    usual: '75000',
    money: true,
    meaning:
      'Reactive spiral: MRR that does not grow lies at it or above, three quarters in a row.',
  },
  SPIRAL_FLAT_MRR_TO: {
    usual: '100000',
    money: true,
    meaning:
      'Reactive spiral: MRR that does not grow lies at it or below, three quarters in a row.',
  },
  SPIRAL_FLAT_MRR_GROWTH_PERCENT: {
    usual: '2',
    meaning:
      'Reactive spiral: MRR that grows by at most so many percent in a quarter does not grow.',
  },
} as const satisfies Readonly<Record<string, UsualLimit>>;

/** What a cause of a diagnosis is judged by, mostly its share of the distance to the target. Seatwise's own where SN gives none. */
const DIAGNOSIS = {
  DIAGNOSIS_SHARE_PERCENT: {
    usual: '10',
    meaning:
      'Diagnosis: the least share of the distance to the target that supports a cause without a limit of its own, in percent.',
  },
  DIAGNOSIS_LONG_TICKET_PERCENT: {
    usual: '10',
    meaning:
      'Work beyond the support desk’s scope: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_UTILIZATION_PERCENT: {
    usual: '75',
    meaning:
      'More people than work: what of capacity would be work for clients with the right number of people, in percent.',
  },
  DIAGNOSIS_TOUCHES_PER_TICKET: {
    usual: '1.25',
    meaning: 'Ticket juggling: tickets are touched so often or more.',
  },
  DIAGNOSIS_CLOSED_OF_POSSIBLE_PERCENT: {
    usual: '90',
    meaning:
      'Too few people: the tickets that are closed, in percent of those that the people can close.',
  },
  DIAGNOSIS_REOPEN_PERCENT: {
    usual: '5',
    meaning: 'Work done twice: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_TICKETS_PER_SEAT: {
    usual: '0.5',
    meaning: 'Many tickets: those above so many reactive tickets a seat and month.',
  },
  DIAGNOSIS_MINUTES_PER_TICKET: {
    usual: '30',
    meaning: 'Tickets take long: the labour above so many minutes a ticket.',
  },
  DIAGNOSIS_ALERT_PERCENT: {
    usual: '20',
    meaning: 'Alerts: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_FEW_CLIENTS_PERCENT: {
    usual: '10',
    meaning: 'A few clients: the most that they have of the seats or tickets, in percent.',
  },
  DIAGNOSIS_FEW_CLIENTS_EXCESS_PERCENT: {
    usual: '50',
    meaning: 'A few clients: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_REPEAT_PERCENT: {
    usual: '10',
    meaning: 'The same trouble again: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_OFF_TICKET_PERCENT: {
    usual: '10',
    meaning: 'Time off tickets: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_UNCOVERED_PERCENT: {
    usual: '5',
    meaning: 'Edges of agreements: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_LONG_TYPES_PERCENT: {
    usual: '20',
    meaning: 'Long ticket types: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_ESCALATION_PERCENT: {
    usual: '10',
    meaning: 'Escalations: the least share of the distance to the target, in percent.',
  },
  DIAGNOSIS_TIME_CAPTURE_PERCENT: {
    usual: '90',
    meaning: 'Time is not written down: logged hours are under so many percent of capacity.',
  },
  DIAGNOSIS_ONSITE_PERCENT: {
    usual: '10',
    meaning: 'People drive to clients: the least share of the distance to the target, in percent.',
  },
} as const satisfies Readonly<Record<string, UsualLimit>>;

export const LIMITS = { ...SPIRAL, ...DIAGNOSIS };
export type LimitKey = keyof typeof LIMITS;
export const LIMIT_KEYS = Object.keys(LIMITS) as LimitKey[];

/** What the MSP set itself, as decimal text. Null takes an earlier choice back. */
export type OwnLimits = Readonly<Partial<Record<LimitKey, string | null>>>;

export const isMoneyLimit = (key: LimitKey): boolean => (LIMITS[key] as UsualLimit).money === true;

/** The limit without a choice of the MSP; null for one in dollars that has no counterpart in the MSP's currency. */
const usualLimit = (key: LimitKey, dollar: Ratio | null): Ratio | null =>
  isMoneyLimit(key) ? inOwnMoney(LIMITS[key].usual, dollar) : fromDecimal(LIMITS[key].usual);

/** The limit in force. */
export function limitOf(key: LimitKey, own: OwnLimits, dollar: Ratio | null): Ratio | null {
  const set = own[key];
  return set ? fromDecimal(set) : usualLimit(key, dollar);
}

/** The limit that a policy has for an MSP with this currency. */
export const limitIn = (
  key: LimitKey,
  policy: { readonly limits: OwnLimits; readonly moneyTargetFactor: string },
  currency: string,
): Ratio | null => limitOf(key, policy.limits, dollarIn(currency, policy));
