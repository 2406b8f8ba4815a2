import type { Mapped, Mapper } from '../connector';
import { originOf } from '../guesses';
import type { HalopsaMapping } from './mapping';
import type { Ticket } from './shapes';

/** The status that is the vendor's own for closed, whatever it is called. */
const CLOSED = '9';

/** Whether nobody works any more on a ticket with this status. */
export const isClosed = (
  status: Ticket['status_id'],
  { closedStatuses }: HalopsaMapping,
): boolean => status?.id === CLOSED || closedStatuses.includes(status?.name ?? '');

/** The date of an earlier close stays when a ticket is opened again, so that the status decides. */
const closedAt = (ticket: Ticket, mapping: HalopsaMapping): string | null =>
  isClosed(ticket.status_id, mapping) ? (ticket.dateclosed ?? ticket.last_update ?? null) : null;

export function toTicket(ticket: Ticket, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  const type = ticket.tickettype_id?.name ?? null;
  const meaning = mapping.ticketTypes[type ?? ''];
  return [
    {
      kind: 'tickets',
      record: {
        externalId: ticket.id,
        updatedAt: ticket.last_update ?? null,
        summary: ticket.summary ?? null,
        clientExternalId: ticket.client_id ?? null,
        agreementExternalId: ticket.contract_id ?? null,
        technicianExternalId: ticket.agent_id ?? null,
        board: ticket.team || null,
        type,
        requester: ticket.user_name || null,
        source: mapping.sources[ticket.source ?? ''] ?? originOf(''),
        priority: ticket.priority_id?.name ?? null,
        project: meaning?.project ?? false,
        proactive: meaning?.proactive || (mapping.teams[ticket.team ?? '']?.proactive ?? false),
        openedAt: ticket.dateoccurred,
        closedAt: closedAt(ticket, mapping),
        mergedIntoExternalId: ticket.merged_into_id ?? null,
      },
    },
  ];
}
