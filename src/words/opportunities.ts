import { REPEAT_DAYS } from '../numbers/classify/repeat';
import type {
  FreedHours,
  HourFacts,
  LabourKind,
  Opportunity,
  OpportunityTotal,
  Overlap,
  SoldHours,
} from '../numbers/questions/opportunity';
import { divide, isPositive, whole, type Ratio } from '../numbers/units/ratio';
import { money, price } from './money';
import { opportunityName } from './names';
import { count, counted, hours, rate, upTo } from './quantities';
import { listed } from './sentence';
import { monthSpan } from './spans';

const WHICH: Readonly<Record<LabourKind, string>> = {
  ESCALATIONS: 'were escalated',
  ONSITE_REACTIVE: 'were worked on at the client',
  LONG_TICKETS: 'took more than 45 minutes',
  TOUCHES: 'were touched more than once',
  REPEAT_TICKETS: `came within ${REPEAT_DAYS} days of one of the same client, type and requester`,
};

const TARGET: Readonly<Record<LabourKind, string>> = {
  ESCALATIONS: 'no longer than the others of their types',
  ONSITE_REACTIVE: 'no longer than the remote ones of their types',
  LONG_TICKETS: 'at 45 minutes each',
  TOUCHES: 'no longer than those of their types with one touch',
  REPEAT_TICKETS: 'solved the first time',
};

/** What the words depend on beside the opportunity. */
export interface OpportunityWords {
  readonly facts: HourFacts;
  /** All tickets closed in the period, with labour. */
  readonly closed: Ratio;
  readonly currency: string;
}

function seatWords(freed: Ratio, seats: Ratio, { rhem, months }: HourFacts): string {
  if (!rhem || !isPositive(seats)) return '';
  const monthly = divide(freed, months);
  return ` At ${rate(rhem)} hours a seat, the ${hours(monthly)} of a month would serve ${counted(seats, 'seat')}.`;
}

function overlapWords(overlaps: readonly Overlap[]): string {
  const told = overlaps
    .map(
      ({ kind, hours: shared }) => [upTo(shared, 1), opportunityName(kind).toLowerCase()] as const,
    )
    .filter(([shared]) => shared !== '0')
    .map(([shared, name]) => `${shared} under ${name}`);
  return told.length > 0 ? ` Of these hours, others count some too: ${listed(told)}.` : '';
}

function freedWords(freed: FreedHours, { facts, closed, currency }: OpportunityWords): string {
  const { kind, tickets, spent, left, value, seatsFreed } = freed;
  const worth =
    value && facts.hourlyCost
      ? `, ${money(value, currency)} at ${price(facts.hourlyCost, currency)} an hour.`
      : '. No labour cost is known, so they have no value yet.';
  return (
    `Over ${monthSpan(facts.months)}, ${count(whole(tickets))} of ${counted(closed, 'closed ticket')} ` +
    `${WHICH[kind]} and took ${hours(spent)}; ${TARGET[kind]} they would take ${hours(left)}. ` +
    `That frees ${hours(freed.hours)}${worth}` +
    `${seatWords(freed.hours, seatsFreed, facts)}${overlapWords(freed.overlaps)}`
  );
}

function rhemWords({ rhem }: HourFacts, after: Ratio | null): string {
  if (!rhem || !after) return '';
  const [before, then] = [rate(rhem), rate(after)];
  return before === then
    ? ` RHEM falls by less than 0.01 from ${before}.`
    : ` RHEM falls from ${before} to ${then}.`;
}

function soldWords(sold: SoldHours, { facts, currency }: OpportunityWords): string {
  const { projectRate, isRateChosen } = facts;
  const whose = isRateChosen ? 'your project rate' : 'what your project work brought';
  const worth =
    sold.value && projectRate
      ? `At ${price(projectRate, currency)} an hour, ${whose}, they would bring ${money(sold.value, currency)}.`
      : 'What an hour of project work brings is not known: nothing was invoiced for any, and no project rate is set.';
  return (
    `Over ${monthSpan(facts.months)}, the fee paid for ${hours(sold.hours)} of moves, adds and changes, ` +
    `on ${counted(whole(sold.tickets), 'ticket')}. ${worth}` +
    `${rhemWords(facts, sold.rhemAfter)}${overlapWords(sold.overlaps)}`
  );
}

/** The arithmetic of an opportunity, and which of its hours others count too. */
export const opportunityWords = (found: Opportunity, about: OpportunityWords): string =>
  found.frees === 'HOURS' ? freedWords(found, about) : soldWords(found, about);

/** The arithmetic of all of them together. */
export function totalWords(
  { freedHours, soldHours, value, seatsFreed }: OpportunityTotal,
  { facts, currency }: Pick<OpportunityWords, 'facts' | 'currency'>,
): string {
  const at = (each: Ratio | null): string => (each ? ` at ${price(each, currency)} an hour` : '');
  const parts = [
    isPositive(freedHours) ? [`${hours(freedHours)} would be free${at(facts.hourlyCost)}`] : [],
    isPositive(soldHours) ? [`${hours(soldHours)} could be sold${at(facts.projectRate)}`] : [],
  ].flat();
  if (parts.length === 0) return 'No kind of work is known to take more than its target.';
  const worth = value ? `: ${money(value, currency)}` : '';
  return (
    `Over ${monthSpan(facts.months)}, with every hour counted once, ${listed(parts)}${worth}.` +
    seatWords(freedHours, seatsFreed, facts)
  );
}
