import { firstHigherTier } from './ticket-labour';
import type { TicketEntryFacts, TicketLifeEvent, TicketFacts } from './ticket-facts';

/** Where a ticket went that its source only flags as escalated. */
export const UNTOLD_TARGET = 'Not told';

const nameOf = (tier: number): string => `Tier ${tier}`;

/** At one instant the queue says more than the tier. */
const isEarlier = (a: TicketLifeEvent, b: TicketLifeEvent): boolean =>
  a.occurredAt < b.occurredAt || (a.occurredAt === b.occurredAt && a.kind === 'MOVED');

/** A move that does not name its board led to the one that the ticket is on now. */
function targetOf(event: TicketLifeEvent, { board }: Pick<TicketFacts, 'board'>): string | null {
  if (event.kind === 'MOVED') return event.board ?? board;
  if (event.kind === 'ESCALATED' && event.tier !== null) return nameOf(event.tier);
  return null;
}

/**
 * The board or tier that an escalated ticket was handed to: what the first event says that names
 * one, or else the first tier that worked on it above the one it began with.
 *
 * A ticket that was moved to "Network" and back to "Help Desk" went to "Network".
 */
export function escalationTarget(
  ticket: Pick<TicketFacts, 'board'>,
  events: readonly TicketLifeEvent[],
  entries: readonly TicketEntryFacts[],
): string {
  let first: TicketLifeEvent | null = null;
  for (const event of events)
    if (targetOf(event, ticket) !== null && (!first || isEarlier(event, first))) first = event;
  const told = first && targetOf(first, ticket);
  if (told !== null) return told;
  const tier = firstHigherTier(entries);
  return tier === null ? UNTOLD_TARGET : nameOf(tier);
}
