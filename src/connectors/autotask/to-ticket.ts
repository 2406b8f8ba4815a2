import type { Mapped, Mapper } from '../connector';
import { originOf } from '../guesses';
import type { AutotaskMapping } from './mapping';
import type { Ticket, TicketStep } from './shapes';

/** The date is taken away when a ticket is reopened. A status of one's own may close without one. */
function closedAt(ticket: Ticket, { closedStatuses }: AutotaskMapping): string | null {
  if (ticket.completedDate) return ticket.completedDate;
  if (!closedStatuses.includes(ticket.status?.name ?? '')) return null;
  return ticket.resolvedDateTime ?? ticket.lastTrackedModificationDateTime ?? null;
}

export function toTicket(ticket: Ticket, { mapping }: Mapper<AutotaskMapping>): Mapped[] {
  const queue = ticket.queueID?.name ?? null;
  const source = ticket.source?.name ?? '';
  return [
    {
      kind: 'tickets',
      record: {
        externalId: ticket.id,
        updatedAt: ticket.lastTrackedModificationDateTime ?? null,
        number: ticket.ticketNumber ?? null,
        summary: ticket.title ?? null,
        clientExternalId: ticket.companyID ?? null,
        agreementExternalId: ticket.contractID ?? null,
        technicianExternalId: ticket.assignedResourceID ?? null,
        board: queue,
        type: ticket.ticketType?.name ?? null,
        requester: ticket.contactID?.name ?? null,
        source: mapping.sources[source] ?? originOf(source),
        priority: ticket.priority?.name ?? null,
        proactive: mapping.queues[queue ?? '']?.proactive ?? false,
        openedAt: ticket.createDate,
        closedAt: closedAt(ticket, mapping),
      },
    },
  ];
}

const QUEUE_STEP = /^Queue changed from .+ to (.+?)\.?$/i;
const STATUS_STEP = /^Status changed from (.+) to (.+?)\.?$/i;

/** A step of a ticket's history, where it closes the ticket, opens it again or hands it to another queue. */
export function toTicketEvent(step: TicketStep, { mapping }: Mapper<AutotaskMapping>): Mapped[] {
  const detail = step.detail?.trim() ?? '';
  const event = { ticketExternalId: step.ticketID, occurredAt: step.date };
  const queue = QUEUE_STEP.exec(detail)?.[1];
  if (queue) return [{ kind: 'ticket-events', record: { ...event, kind: 'MOVED', board: queue } }];
  const [, from, to] = STATUS_STEP.exec(detail) ?? [];
  if (from === undefined || to === undefined) return [];
  const isClosed = (status: string) => mapping.closedStatuses.includes(status);
  if (isClosed(from) === isClosed(to)) return [];
  const kind = isClosed(to) ? 'CLOSED' : 'REOPENED';
  return [{ kind: 'ticket-events', record: { ...event, kind } }];
}
