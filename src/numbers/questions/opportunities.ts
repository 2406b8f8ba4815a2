import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { LONG_TICKET_HOURS } from '../classify/long-ticket';
import { averageResolutionTime } from '../metrics/resolution-time';
import { costToServe } from '../metrics/cost-to-serve';
import {
  compare,
  divide,
  isPositive,
  multiply,
  quotient,
  subtract,
  sumOf,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { lengthInMonths, monthsOfAll, sum, within, type QuestionContext } from './client-rows';
import { explainOpportunity } from './explain-opportunity';
import {
  OPPORTUNITY_KINDS,
  type HourFacts,
  type Opportunity,
  type OpportunityKind,
} from './opportunity';
import { countOf, hoursEach, hoursOf, type TicketWork } from './ticket-work';

export const OPPORTUNITY_MEASURES: readonly MeasureKey[] = [
  'labourCostSupport',
  'supportHours',
  'uncostedHoursSupport',
  'reactiveHours',
  'seatMonths',
];

/** Moving, adding and changing people and machines, as the types of tickets call it. */
const CHANGES =
  /\b(imac|macd?|moves?|adds?|changes?|(on|off)-?boarding|new (user|hire|starter|colleague)s?)\b/i;
const isChange = ({ type }: TicketWork): boolean => type !== null && CHANGES.test(type);

/** Costs are of the support desk: its labour, by the hours of it that have a cost. */
export function hourFacts(rows: readonly MeasureRow[], context: QuestionContext): HourFacts {
  const costed = within(rows, monthsOfAll(context, [costToServe]));
  const worked = within(rows, monthsOfAll(context, [averageResolutionTime]));
  const hours = subtract(sum(costed, 'supportHours'), sum(costed, 'uncostedHoursSupport'));
  const cost = sum(costed, 'labourCostSupport');
  const seated = worked.filter(({ hasSeatCount }) => hasSeatCount);
  return {
    hourlyCost: isPositive(cost) ? quotient(cost, hours) : null,
    rhem: quotient(sum(seated, 'reactiveHours'), sum(seated, 'seatMonths')),
    months: lengthInMonths(monthsOfAll(context, [averageResolutionTime]), context.today),
  };
}

/** What tickets would have taken had they been like the others of their type. */
function asOthers(work: readonly TicketWork[], isOne: (each: TicketWork) => boolean): Ratio {
  const others = work.filter((each) => !isOne(each));
  const usual = hoursEach(others);
  const types = [...new Set(work.filter(isOne).map(({ type }) => type))];
  return sumOf(
    types.map((type) => {
      const alike = others.filter((each) => each.type === type);
      const concerned = work.filter((each) => isOne(each) && each.type === type);
      return multiply(countOf(concerned), alike.length > 0 ? hoursEach(alike) : usual);
    }),
  );
}

type Rule = readonly [
  isOne: (each: TicketWork) => boolean,
  left: (work: readonly TicketWork[], isOne: (each: TicketWork) => boolean) => Ratio,
];

/** Which tickets are concerned, and what they would take at the target. */
const RULES: Readonly<Record<OpportunityKind, Rule>> = {
  ESCALATIONS: [({ escalated }) => escalated, asOthers],
  ONSITE_REACTIVE: [({ onsite }) => onsite, asOthers],
  LONG_TICKETS: [
    ({ long }) => long,
    (work, isOne) => multiply(countOf(work.filter(isOne)), LONG_TICKET_HOURS),
  ],
  TOUCHES: [({ touchedAgain }) => touchedAgain, asOthers],
  REPEAT_TICKETS: [({ repeated }) => repeated, () => ZERO],
  MOVES_ADDS_CHANGES: [isChange, () => ZERO],
};

/**
 * How to deliver more without more cost (RO; the low-hanging fruit of SN): the hours freed if each
 * kind of work came to its target, most first. One ticket can be of several kinds, so the kinds
 * do not add up.
 */
export function opportunities(
  work: readonly TicketWork[],
  facts: HourFacts,
  currency: string,
): Opportunity[] {
  return OPPORTUNITY_KINDS.flatMap((kind) => opportunity(kind, work, facts, currency) ?? []).sort(
    (a, b) => compare(b.hours, a.hours),
  );
}

function opportunity(
  kind: OpportunityKind,
  work: readonly TicketWork[],
  facts: HourFacts,
  currency: string,
): Opportunity | null {
  const [isOne, leftOf] = RULES[kind];
  const concerned = work.filter(isOne);
  const spent = hoursOf(concerned);
  const left = leftOf(work, isOne);
  const hours = subtract(spent, left);
  if (!isPositive(hours)) return null;
  const { hourlyCost, rhem, months } = facts;
  const value = hourlyCost && multiply(hours, hourlyCost);
  const serves = rhem && isPositive(rhem) && isPositive(months);
  const seatsFreed = serves ? divide(divide(hours, months), rhem) : ZERO;
  const arithmetic = {
    kind,
    tickets: countOf(concerned).over,
    spent,
    left,
    hours,
    value,
    seatsFreed,
  };
  return {
    ...arithmetic,
    explanation: explainOpportunity(arithmetic, countOf(work), facts, currency),
  };
}
