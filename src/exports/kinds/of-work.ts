import { decimal, flag, instant, integer, text, type ExportKind } from '../export-kind';
import { agreementOf, clientOf, ofSource, technicianOf } from './joins';

export const tickets: ExportKind = {
  name: 'tickets',
  needs: ['tickets:read'],
  from: ofSource('ticket'),
  order: 't.external_id',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    number: text('t.number'),
    summary: text('t.summary'),
    clientExternalId: clientOf('t.client_id'),
    agreementExternalId: agreementOf('t.agreement_id'),
    technicianExternalId: technicianOf('t.technician_id'),
    board: text('t.board'),
    type: text('t.type'),
    requester: text('t.requester'),
    source: text('t.origin'),
    priority: text('t.priority'),
    project: flag('t.project'),
    proactive: flag('t.proactive'),
    openedAt: instant('t.opened_at'),
    closedAt: instant('t.closed_at'),
    reopenedCount: integer('t.reopened_count'),
    escalated: flag('t.escalated'),
    mergedIntoExternalId: text('t.stated_merged_into'),
    deleted: flag('t.deleted'),
  },
};

/** What was worked out from the state of a ticket was not sent, and is worked out again. */
export const ticketEvents: ExportKind = {
  name: 'ticket-events',
  needs: ['tickets:read'],
  from: `${ofSource('ticket_event')} AND NOT t.derived`,
  order: 't.ticket_external_id, t.kind, t.occurred_at',
  columns: {
    ticketExternalId: text('t.ticket_external_id'),
    kind: text('t.kind'),
    occurredAt: instant('t.occurred_at'),
    intoExternalId: text('t.into_external_id'),
    clientExternalId: clientOf('t.client_id'),
    board: text('t.board'),
    tier: integer('t.tier'),
    deleted: flag('t.deleted'),
  },
};

const MINUTE_DIGITS = 6;

export const timeEntries: ExportKind = {
  name: 'time-entries',
  needs: ['tickets:read'],
  from: ofSource('time_entry'),
  order: 't.external_id',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    clientExternalId: clientOf('t.stated_client_id'),
    ticketExternalId: text('t.ticket_external_id'),
    agreementExternalId: agreementOf('t.agreement_id'),
    technicianExternalId: technicianOf('t.technician_id'),
    startedAt: instant('t.started_at'),
    minutes: decimal(`round(t.worked_ms / 60000.0, ${MINUTE_DIGITS})`, MINUTE_DIGITS),
    billable: flag('t.billable'),
    onsite: flag('t.onsite'),
    workType: text('t.work_type'),
    workRole: text('t.work_role'),
    deliveryArea: text('t.sent_area'),
    deleted: flag('t.deleted'),
  },
};
