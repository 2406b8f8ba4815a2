import type { Mapped, Mapper } from '../connector';
import type { HalopsaMapping } from './mapping';
import type { Action } from './shapes';
import { isClosed } from './to-ticket';

/** The first action of a ticket is its opening: what it sets is no change. */
const OPENING = /:1$/;

/** What an action did to its ticket: closed it, opened it again, or handed it to another team. */
export function toTicketEvents(action: Action, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  if (OPENING.test(action.id)) return [];
  const event = { ticketExternalId: action.ticket_id, occurredAt: action.datetime };
  const { old_status: from, new_status: to, new_team: team } = action;
  const events: Mapped[] = [];
  if (from && to && isClosed(from, mapping) !== isClosed(to, mapping)) {
    const kind = isClosed(to, mapping) ? 'CLOSED' : 'REOPENED';
    events.push({ kind: 'ticket-events', record: { ...event, kind } });
  }
  if (team)
    events.push({ kind: 'ticket-events', record: { ...event, kind: 'MOVED', board: team } });
  return events;
}
