import { dateTime } from '../fields/date';
import { integer } from '../fields/decimal';
import { defaulted, optional, required, type RecordOf } from '../fields/field';
import { AGREEMENT, DELETED, EXTERNAL_ID, TECHNICIAN, UPDATED_AT } from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { boolean, externalId, text } from '../fields/text';
import * as column from '../rows/columns';
import { EXTERNAL_ID as KEY, type Table } from '../rows/table';

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

export const TICKET_TABLE: Table = {
  name: 'ticket',
  ofSource: true,
  key: KEY,
  columns: [
    ...['client_id', 'agreement_id', 'technician_id', 'reopened_count'].map(column.int),
    ...['number', 'summary', 'board', 'type', 'requester', 'origin', 'priority'].map(column.text),
    ...['project', 'proactive', 'escalated', 'deleted'].map(column.flag),
    ...['opened_at', 'closed_at'].map(column.instant),
    ...['stated_merged_into', 'merged_into'].map(column.text),
    { ...column.text('survivor'), onlyOnInsert: true },
  ],
  stamped: true,
  received: true,
  tombstones: true,
};
