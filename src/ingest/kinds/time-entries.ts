import { dayOfWork, type DayContext } from '../../numbers/classify/day-of-work';
import { firstDay, monthOf } from '../../numbers/units/month';
import { judgeLanding } from '../../rollup/count/judge/judge-landing';
import { JUDGED, OVERRIDDEN, timeEntry as timeEntryTable } from '../../tables/time-entry';
import type { Batch } from '../batch';
import { hasHappened } from '../fields/checks';
import { dateTime } from '../fields/date';
import { minutes } from '../fields/decimal';
import { defaulted, optional, required, type RecordOf } from '../fields/field';
import {
  AGREEMENT,
  DELETED,
  deliveryArea,
  EXTERNAL_ID,
  OPTIONAL_CLIENT,
  TECHNICIAN,
  UPDATED_AT,
} from '../fields/record-fields';
import { boolean, externalId, text } from '../fields/text';
import { checksOf, refer, type Kind } from '../kind';
import type { References } from '../references';
import type { ChangeOf } from '../rows/change';
import { decideRows } from '../rows/decide-rows';
import { byExternalId, versionsOf } from '../rows/land-rows';
import { tableOf, type SentBy } from '../rows/table';
import { writeRows } from '../rows/write-rows';
import { markLabourOf } from '../tickets/settle-merges';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  clientExternalId: OPTIONAL_CLIENT,
  ticketExternalId: optional(externalId, "the ticket's id in the same source"),
  agreementExternalId: AGREEMENT,
  technicianExternalId: TECHNICIAN,
  startedAt: required(dateTime, 'when the work started'),
  minutes: required(minutes, 'minutes of work'),
  billable: defaulted(boolean, false, 'billed beside the monthly fee'),
  onsite: defaulted(boolean, false, "done at the client's place"),
  workType: optional(text, 'kind of work, such as Patching'),
  workRole: optional(text, 'role it was done in, such as vCIO'),
  deliveryArea: optional(deliveryArea, 'the area, when the source knows it'),
  deleted: DELETED,
};

type TimeEntryRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(timeEntryTable, {
  kept: OVERRIDDEN,
  onlyOnInsert: JUDGED,
  derived: ['client_id', 'worked_on', 'month'],
  judged: 'rule',
});

type TimeEntryRow = SentBy<typeof TABLE>;

/** Time on a ticket belongs to that ticket's client, whatever client the entry names. */
function clientOf(record: TimeEntryRecord, known: References): number | null {
  if (record.ticketExternalId === null) return known.id('clients', record.clientExternalId);
  return known.id('tickets', record.ticketExternalId);
}

function toRow(record: TimeEntryRecord, known: References, context: DayContext): TimeEntryRow {
  const { startedAt, minutes: workedMs } = record;
  const workedOn = dayOfWork({ startedAt, workedMs }, context);
  return {
    external_id: record.externalId,
    stated_client_id: known.id('clients', record.clientExternalId),
    client_id: clientOf(record, known),
    ticket_external_id: record.ticketExternalId,
    agreement_id: known.id('agreements', record.agreementExternalId),
    technician_id: known.id('technicians', record.technicianExternalId),
    started_at: startedAt,
    worked_on: workedOn,
    month: firstDay(monthOf(workedOn)),
    worked_ms: workedMs,
    billable: record.billable,
    onsite: record.onsite,
    work_type: record.workType,
    work_role: record.workRole,
    sent_area: record.deliveryArea,
    deleted: record.deleted,
    // Not judged yet.
    area: null,
    reactive: false,
    technical: true,
    uncovered: false,
    tier: null,
    rule: null,
  };
}

const isNew = ({ before, after }: ChangeOf<typeof TABLE>): boolean =>
  before === null && !after.deleted;

/** Judges new entries. Those that change keep what a person decided about them, which counting looks at. */
async function judge(batch: Batch, changes: readonly ChangeOf<typeof TABLE>[]): Promise<void> {
  const firstMonth = firstDay(monthOf(batch.earliestDate));
  const counted = changes.filter((change) => isNew(change) && change.after.month >= firstMonth);
  const entries = counted.map(({ after }) => after);
  const judged = await judgeLanding(batch.scope, batch, entries, batch);
  // In its place: copying every row of a batch once more takes longer than judging it.
  entries.forEach((entry, at) => Object.assign(entry, judged[at]));
}

/**
 * Marks the old and the new month of each entry, and its old and new ticket with their survivors.
 */
async function mark(
  batch: Batch,
  changes: readonly ChangeOf<typeof TABLE>[],
  known: References,
): Promise<void> {
  const tickets = new Set<string>();
  for (const change of changes) {
    const isJudged = change.before === null && change.after.rule !== null;
    for (const row of versionsOf([change])) {
      if (isJudged) batch.marks.judged(row.client_id, row.month);
      else batch.marks.month(row.client_id, row.month, 'NEW');
      if (row.ticket_external_id !== null) tickets.add(row.ticket_external_id);
    }
  }
  await markLabourOf(batch, [...tickets], known);
}

const check = checksOf<TimeEntryRecord>();

export const timeEntries: Kind<TimeEntryRecord> = {
  name: 'time-entries',
  meaning: 'A stretch of work.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [
    check(['startedAt'], ({ startedAt }, receipt) => hasHappened(startedAt, receipt, 'startedAt')),
  ],
  references: (record) => [
    ...refer('clients', record.clientExternalId, 'clientExternalId'),
    ...refer('tickets', record.ticketExternalId, 'ticketExternalId'),
    ...refer('agreements', record.agreementExternalId, 'agreementExternalId'),
    ...refer('technicians', record.technicianExternalId, 'technicianExternalId'),
  ],
  land: async (batch, arrivals, known) => {
    const decided = await decideRows(batch, TABLE, arrivals, byExternalId, ({ record }) =>
      toRow(record, known, batch),
    );
    await judge(batch, [...decided.values()]);
    await mark(batch, await writeRows(batch, TABLE, decided), known);
  },
};
