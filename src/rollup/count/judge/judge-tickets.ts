import { ticketLife } from '../../../numbers/classify/ticket-life';
import type {
  TicketEntryFacts,
  TicketFacts,
  TicketLife,
  TicketMonth,
} from '../../../numbers/classify/ticket-facts';
import { firstDay } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import { tierOn, type StaffMember } from '../load/load-staff';
import type { TenantRules } from '../load/load-tenant-rules';
import {
  COUNTED_OF_MONTH,
  type StoredTicketMonth,
  type TicketEntryRow,
  type TicketEventRow,
  type TicketRow,
} from '../load/load-tickets';

/** A ticket, its recounted life and months, and the stored ones. */
export interface JudgedTicket {
  readonly row: TicketRow;
  readonly life: TicketLife;
  readonly stored: readonly StoredTicketMonth[];
  readonly months: readonly StoredTicketMonth[];
  readonly areMonthsChanged: boolean;
}

const keyOf = (row: { source_id: number; external_id: string }): string =>
  `${row.source_id} ${row.external_id}`;

export const ticketFacts = (row: TicketRow): TicketFacts => ({
  source: row.source,
  board: row.board,
  type: row.type,
  origin: row.origin,
  agreementType: row.agreement_type,
  project: row.project,
  proactive: row.proactive,
  internalClient: row.internal_client,
  overrideReactive: row.override_reactive,
  openedAt: row.opened_at.getTime(),
  closedAt: row.closed_at?.getTime() ?? null,
  reopenedCount: row.reopened_count,
  escalated: row.escalated,
  merged: row.merged,
  deleted: row.deleted,
});

const storedMonth = (
  row: TicketRow,
  clientId: number,
  life: TicketMonth,
  escalatedTo: string | null,
): StoredTicketMonth => ({
  source_id: row.source_id,
  external_id: row.external_id,
  month: firstDay(life.month),
  client_id: clientId,
  board: row.board,
  type: row.type,
  origin: row.origin,
  agreement_type: row.agreement_type,
  technician_id: row.technician_id,
  priority: row.priority,
  escalated_to: escalatedTo,
  opened: life.opened,
  closes: life.closes,
  reopens: life.reopens,
  untold_reopens: life.untoldReopens,
  closed: life.closed,
  untouched_alerts: life.untouchedAlerts,
  cohort: life.cohort,
  first_touch: life.firstTouch,
  handle_ms: String(life.handleMs),
  elapsed_ms: String(life.elapsedMs),
  touches: life.touches,
  long: life.long,
  escalated: life.escalated,
});

const eventFacts = ({ kind, occurred_at, derived, board, tier }: TicketEventRow) => ({
  kind,
  occurredAt: occurred_at.getTime(),
  derived,
  board,
  tier,
});

function sameMonths(
  stored: readonly StoredTicketMonth[],
  counted: readonly StoredTicketMonth[],
): boolean {
  if (stored.length !== counted.length) return false;
  return stored.every((row, at) =>
    COUNTED_OF_MONTH.every((name) => row[name] === counted[at]![name]),
  );
}

export interface TicketRecords {
  readonly tickets: readonly TicketRow[];
  readonly events: readonly TicketEventRow[];
  readonly entries: readonly TicketEntryRow[];
  readonly stored: readonly StoredTicketMonth[];
}

/** Recounts the life of each ticket. */
export function judgeTickets(
  records: TicketRecords,
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): JudgedTicket[] {
  const events = grouped(records.events, keyOf);
  const entries = grouped(records.entries, (row) => `${row.source_id} ${row.survivor}`);
  const stored = grouped(records.stored, keyOf);
  const entryFacts = (row: TicketEntryRow): TicketEntryFacts => ({
    startedAt: row.started_ms,
    workedMs: row.worked_ms,
    tier: tierOn(staff.get(row.technician_id ?? 0), row.worked_on),
  });
  return records.tickets.map((row) => {
    const ticketEntries = entries.get(keyOf(row)) ?? [];
    const ticketEvents = (events.get(keyOf(row)) ?? []).map(eventFacts);
    const life = ticketLife(ticketFacts(row), ticketEvents, ticketEntries.map(entryFacts), tenant);
    const { client_id: clientId } = row;
    // A ticket without a client counts for nobody.
    const counted = clientId === null ? [] : life.months;
    const months = counted.map((month) => storedMonth(row, clientId ?? 0, month, life.escalatedTo));
    const before = stored.get(keyOf(row)) ?? [];
    const areMonthsChanged = !sameMonths(before, months);
    return { row, life, stored: before, months, areMonthsChanged };
  });
}

export const isLifeChanged = ({ row, life }: JudgedTicket): boolean =>
  row.reactive !== life.reactive ||
  row.rule !== life.rule ||
  row.counted !== life.counted ||
  row.is_open !== life.isOpen ||
  (row.last_closed_at?.getTime() ?? null) !== life.lastClosedAt ||
  Number(row.labour_ms) !== life.labourMs ||
  row.touches !== life.touches ||
  row.was_escalated !== life.escalated ||
  row.escalated_to !== life.escalatedTo;
