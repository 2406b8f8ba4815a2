import { ticketSteps } from '../classify/ticket-steps';
import type { TicketEventFacts } from '../classify/ticket-facts';

/** A counted reactive ticket, as far as its being open goes. Instants are milliseconds since 1970. */
export interface BacklogTicket {
  readonly openedAt: number;
  /** Used only when no close or reopen event is known. */
  readonly closedAt: number | null;
  readonly events: readonly TicketEventFacts[];
  readonly priority: string | null;
  /** Times it moved to another board until then. */
  readonly moves: number;
  /** It repeats another one (classify/repeat.ts). */
  readonly repeats: boolean;
}

/** Whether a ticket was open just before an instant, by the closes and reopens that count. */
export function isOpenBefore(ticket: BacklogTicket, instant: number): boolean {
  if (ticket.openedAt >= instant) return false;
  const until = ticketSteps(ticket, ticket.events).steps.filter(({ at }) => at < instant);
  return until.at(-1)?.kind !== 'CLOSE';
}
