import type { TicketEntryFacts, TicketEventFacts, TicketFacts } from './ticket-facts';

/** Minutes of every entry, billable or not, before or after the close. */
export const labourOf = (entries: readonly TicketEntryFacts[]): number =>
  entries.reduce((sum, { workedMs }) => sum + workedMs, 0);

/** At one instant the lower tier is the first; a known tier before an unknown one. */
const isEarlier = (a: TicketEntryFacts, b: TicketEntryFacts): boolean =>
  a.startedAt < b.startedAt ||
  (a.startedAt === b.startedAt && (a.tier ?? Infinity) < (b.tier ?? Infinity));

const earliest = (entries: readonly TicketEntryFacts[]): TicketEntryFacts | null =>
  entries.reduce<TicketEntryFacts | null>(
    (first, entry) => (!first || isEarlier(entry, first) ? entry : first),
    null,
  );

/** The first tier above the earliest entry's that worked on it. Unknown tiers never escalate. */
export function firstHigherTier(entries: readonly TicketEntryFacts[]): number | null {
  const lowest = earliest(entries)?.tier ?? null;
  if (lowest === null) return null;
  return earliest(entries.filter(({ tier }) => tier !== null && tier > lowest))?.tier ?? null;
}

/** Escalated by its flag, by an event, or by the tier of who worked on it. */
export const wasEscalated = (
  ticket: TicketFacts,
  events: readonly TicketEventFacts[],
  entries: readonly TicketEntryFacts[],
): boolean =>
  ticket.escalated ||
  events.some(({ kind }) => kind === 'ESCALATED' || kind === 'MOVED') ||
  firstHigherTier(entries) !== null;
