import type { Mapped, Mapper } from '../connector';
import { Unmappable } from '../connector';
import { originOf } from '../guesses';
import type { ConnectwiseMapping } from './mapping';
import type { Ticket } from './shapes';

/** A reopened ticket is open, though the date of its first close may still stand there. */
const closedAt = ({ closedFlag, closedDate, dateResolved, _info }: Ticket): string | null =>
  closedFlag ? (closedDate ?? dateResolved ?? _info.lastUpdated ?? null) : null;

export function toTicket(ticket: Ticket, { mapping }: Mapper<ConnectwiseMapping>): Mapped[] {
  const { board, source, _info } = ticket;
  if (!_info.dateEntered)
    throw new Unmappable('It does not say when it was opened.', ['_info', 'dateEntered']);
  return [
    {
      kind: 'tickets',
      record: {
        externalId: ticket.id,
        updatedAt: _info.lastUpdated ?? null,
        summary: ticket.summary ?? null,
        clientExternalId: ticket.company?.id ?? null,
        agreementExternalId: ticket.agreement?.id ?? null,
        technicianExternalId: ticket.owner?.id ?? null,
        board: board?.name ?? null,
        type: ticket.type?.name ?? null,
        requester: ticket.contact?.name ?? null,
        source: mapping.sources[source?.name ?? ''] ?? originOf(source?.name ?? ''),
        priority: ticket.priority?.name ?? null,
        project: (ticket.recordType ?? 'ServiceTicket') !== 'ServiceTicket',
        proactive: mapping.boards[board?.name ?? '']?.proactive ?? false,
        openedAt: _info.dateEntered,
        closedAt: closedAt(ticket),
        mergedIntoExternalId: ticket.mergedParentTicket?.id ?? null,
      },
    },
  ];
}
