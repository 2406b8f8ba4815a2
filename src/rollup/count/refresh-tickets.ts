import type { TenantScope } from '../../database/tenant-scope';
import {
  isLifeChanged,
  judgeTickets,
  type JudgedTicket,
  type TicketRecords,
} from './judge/judge-tickets';
import type { StaffMember } from './load/load-staff';
import type { TenantRules } from './load/load-tenant-rules';
import {
  loadTicketEntries,
  loadTicketEvents,
  loadTicketMonths,
  loadTickets,
} from './load/load-tickets';
import { markBuckets, markTickets, type Bucket, type TicketKey } from '../marks/stale-marks';
import { noteChanged } from './changed-months';
import { lockFree, writeLives, writeTicketMonths } from './write/write-tickets';

const keyOf = ({ row }: JudgedTicket): TicketKey => ({
  sourceId: row.source_id,
  externalId: row.external_id,
});

async function loadRecords(scope: TenantScope, keys: readonly TicketKey[]): Promise<TicketRecords> {
  const tickets = await loadTickets(scope, keys);
  const lives = tickets.map((row) => ({ sourceId: row.source_id, externalId: row.external_id }));
  return {
    tickets,
    events: await loadTicketEvents(scope, lives),
    entries: await loadTicketEntries(scope, lives),
    stored: await loadTicketMonths(scope, lives),
  };
}

/**
 * The client-months that a recounted ticket leaves and enters. Those of its time were marked by
 * whoever changed the time.
 */
const touched = (ticket: JudgedTicket): Bucket[] =>
  [...ticket.stored, ...ticket.months].map((row) => ({
    clientId: row.client_id,
    month: row.month,
  }));

/** Recounts the lives of tickets from their records and marks the client-months that change. */
export async function refreshTickets(
  scope: TenantScope,
  keys: readonly TicketKey[],
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<void> {
  const judged = judgeTickets(await loadRecords(scope, keys), tenant, staff);
  const changed = judged.filter((ticket) => isLifeChanged(ticket) || ticket.areMonthsChanged);
  const free = await lockFree(scope, changed);
  await writeLives(scope, free.filter(isLifeChanged));
  await writeTicketMonths(scope, free);
  const written = new Set(free);
  await markTickets(scope, changed.filter((ticket) => !written.has(ticket)).map(keyOf));
  const months = free.filter(({ areMonthsChanged }) => areMonthsChanged).flatMap(touched);
  noteChanged(scope, months);
  // A ticket's life decides about none of its time.
  await markBuckets(scope, months, 'NONE');
}
