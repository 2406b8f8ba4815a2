import type { TicketEntryFacts, TicketEventFacts, TicketFacts } from './ticket-facts';

/** Minutes of every entry, billable or not, before or after the close. */
export const labourOf = (entries: readonly TicketEntryFacts[]): number =>
  entries.reduce((sum, { workedMs }) => sum + workedMs, 0);

/** At one instant the lower tier is the first; a known tier before an unknown one. */
const isEarlier = (a: TicketEntryFacts, b: TicketEntryFacts): boolean =>
  a.startedAt < b.startedAt ||
  (a.startedAt === b.startedAt && (a.tier ?? Infinity) < (b.tier ?? Infinity));

/** Whether a higher tier worked on it than the earliest entry's. Unknown tiers never escalate. */
function steppedUp(entries: readonly TicketEntryFacts[]): boolean {
  let first: TicketEntryFacts | null = null;
  for (const entry of entries) if (!first || isEarlier(entry, first)) first = entry;
  const lowest = first?.tier ?? null;
  return lowest !== null && entries.some(({ tier }) => tier !== null && tier > lowest);
}

/** Escalated by its flag, by an event, or by the tier of who worked on it. */
export const wasEscalated = (
  ticket: TicketFacts,
  events: readonly TicketEventFacts[],
  entries: readonly TicketEntryFacts[],
): boolean =>
  ticket.escalated ||
  events.some(({ kind }) => kind === 'ESCALATED' || kind === 'MOVED') ||
  steppedUp(entries);
