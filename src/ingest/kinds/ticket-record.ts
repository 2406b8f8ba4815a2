import { TICKET_JUDGED, TICKET_OVERRIDDEN, ticket as ticketTable } from '../../tables/ticket';
import { dateTime } from '../fields/date';
import { integer } from '../fields/decimal';
import { defaulted, optional, required, type RecordOf } from '../fields/field';
import { AGREEMENT, DELETED, EXTERNAL_ID, TECHNICIAN, UPDATED_AT } from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { boolean, externalId, text } from '../fields/text';
import { tableOf, type SentBy } from '../rows/table';

export const TICKET_FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  number: optional(text, 'the number people know it by; without one, its external id'),
  summary: optional(text, 'what it is about'),
  clientExternalId: optional(
    externalId,
    "the client's id in the same source; without one the ticket is nobody's and counts for nobody",
  ),
  agreementExternalId: AGREEMENT,
  technicianExternalId: TECHNICIAN,
  board: optional(text, 'board or queue'),
  type: optional(text, 'type or category'),
  requester: optional(text, 'who asked'),
  source: defaulted(oneOf('ticket-source'), 'END_USER', 'who or what opened it'),
  priority: optional(text, 'priority'),
  project: defaulted(boolean, false, 'part of a project'),
  proactive: defaulted(boolean, false, 'planned work'),
  openedAt: required(dateTime, 'when it was opened'),
  closedAt: optional(dateTime, 'when it was last closed; absent while it is open'),
  reopenedCount: defaulted(integer(0, 1_000_000), 0, 'how often the source says it was reopened'),
  escalated: defaulted(boolean, false, 'handed to a higher tier or another queue'),
  mergedIntoExternalId: optional(externalId, 'the ticket it was merged into'),
  deleted: DELETED,
};

export type TicketRecord = RecordOf<typeof TICKET_FIELDS>;

export const TICKET_TABLE = tableOf(ticketTable, {
  kept: [...TICKET_OVERRIDDEN, ...TICKET_JUDGED],
  onlyOnInsert: ['survivor'],
});
export type TicketRow = SentBy<typeof TICKET_TABLE>;
