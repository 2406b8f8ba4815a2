import { countWords, moneyWords, numberWords } from './words';
import { REPEAT_DAYS } from '../classify/repeat';
import { whole, type Ratio } from '../units/ratio';
import type { HourFacts, Opportunity, OpportunityKind } from './opportunity';

const WHICH: Readonly<Record<OpportunityKind, string>> = {
  ESCALATIONS: 'were escalated',
  ONSITE_REACTIVE: 'were worked on at the client',
  LONG_TICKETS: 'took more than 45 minutes',
  TOUCHES: 'were touched more than once',
  REPEAT_TICKETS: `came within ${REPEAT_DAYS} days of one of the same client, type and requester`,
  MOVES_ADDS_CHANGES: 'were moves, adds or changes inside the fee',
};

const TARGET: Readonly<Record<OpportunityKind, string>> = {
  ESCALATIONS: 'like the others of their types',
  ONSITE_REACTIVE: 'like the remote ones of their types',
  LONG_TICKETS: 'at 45 minutes each',
  TOUCHES: 'like those of their types with one touch',
  REPEAT_TICKETS: 'solved the first time',
  MOVES_ADDS_CHANGES: 'sold as jobs',
};

/** The arithmetic of an opportunity. */
export function explainOpportunity(
  { kind, tickets, spent, left, hours, value, seatsFreed }: Omit<Opportunity, 'explanation'>,
  all: Ratio,
  { hourlyCost, rhem }: HourFacts,
  currency: string,
): string {
  const worth =
    value && hourlyCost
      ? ` At ${moneyWords(hourlyCost, currency)} an hour that is ${moneyWords(value, currency)}.`
      : ' No labour cost is known, so the hours have no value yet.';
  const seats = rhem
    ? ` At ${numberWords(rhem)} h a seat and month, those of a month serve ${numberWords(seatsFreed)} seats.`
    : '';
  return (
    `${countWords(whole(tickets))} of ${countWords(all)} closed tickets ${WHICH[kind]} and took ${numberWords(spent)} h; ` +
    `${TARGET[kind]} they take ${numberWords(left)} h: ${numberWords(hours)} h are free.${worth}${seats}`
  );
}
