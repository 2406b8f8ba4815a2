import type { Batch } from '../batch';
import { refer } from '../kind';
import { References } from '../references';
import { MergeChains, withMerged } from './merge-chains';

const SURVIVORS = `
  SELECT external_id, survivor FROM ticket
  WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY ($3::text[])`;

// The array is used twice, so that an index finds the rows however the join is planned.
const SET_SURVIVORS = `
  UPDATE ticket t SET survivor = n.survivor
  FROM unnest($3::text[], $4::text[]) AS n (external_id, survivor)
  WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = ANY ($3::text[])
    AND t.external_id = n.external_id`;

/**
 * Brings survivors up to date after merges changed. The labour of every old and new
 * survivor is counted again.
 */
export async function settleSurvivors(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  const { scope, tenantId, sourceId } = batch;
  const touched = (await withMerged(batch, tickets)).sort();
  const chains = await MergeChains.above(batch, touched);
  const known = await scope.query<{ external_id: string; survivor: string }>(SURVIVORS, [
    tenantId,
    sourceId,
    touched,
  ]);
  const moved = known
    .map((row) => ({
      id: row.external_id,
      old: row.survivor,
      new: chains.survivorOf(row.external_id),
    }))
    .filter((row) => row.old !== row.new);
  if (moved.length === 0) return;
  const values = [tenantId, sourceId, moved.map(({ id }) => id), moved.map((row) => row.new)];
  await scope.query(SET_SURVIVORS, values);
  for (const row of moved) [row.id, row.old, row.new].forEach((id) => batch.marks.ticket(id));
}

const TIME_ON = `
  SELECT DISTINCT ticket_external_id AS ticket, client_id, month FROM time_entry
  WHERE tenant_id = $1 AND source_id = $2 AND ticket_external_id = ANY ($3::text[])`;

const MOVE_TIME = `
  UPDATE time_entry e SET client_id = n.client_id
  FROM unnest($3::text[], $4::int[]) AS n (ticket, client_id)
  WHERE e.tenant_id = $1 AND e.source_id = $2 AND e.ticket_external_id = ANY ($3::text[])
    AND e.ticket_external_id = n.ticket AND e.client_id IS DISTINCT FROM n.client_id`;

interface TimeOnTicket {
  readonly ticket: string;
  readonly client_id: number | null;
  readonly month: string;
}

/**
 * Moves time along with tickets that moved, were merged, or are of another kind now. Time belongs
 * to the client of the survivor, and the kind of the ticket decides the kind of its time. The
 * months of the old and of the new client are marked.
 */
export async function followTickets(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  const { scope, tenantId, sourceId } = batch;
  const touched = await withMerged(batch, tickets);
  const time = await scope.query<TimeOnTicket>(TIME_ON, [tenantId, sourceId, touched]);
  if (time.length === 0) return;
  const worked = [...new Set(time.map(({ ticket }) => ticket))].sort();
  const known = await References.find(
    batch,
    worked.flatMap((ticket) => refer('tickets', ticket, 'ticketExternalId')),
  );
  for (const { ticket, client_id, month } of time) {
    batch.marks.month(client_id, month);
    batch.marks.month(known.id('tickets', ticket), month);
  }
  const clients = worked.map((ticket) => known.id('tickets', ticket));
  const moves = time.some(({ ticket, client_id }) => client_id !== known.id('tickets', ticket));
  if (moves) await scope.query(MOVE_TIME, [tenantId, sourceId, worked, clients]);
}

/**
 * Marks tickets, and the survivors that their labour belongs to. Survivors that a batch has looked up
 * are known.
 */
export async function markLabourOf(
  batch: Batch,
  tickets: readonly string[],
  looked?: References,
): Promise<void> {
  const { scope, tenantId, sourceId, marks } = batch;
  const unseen: string[] = [];
  for (const ticket of tickets) {
    const survivor = looked?.get('tickets', ticket)?.survivor ?? null;
    if (survivor === null) unseen.push(ticket);
    else [ticket, survivor].forEach((id) => marks.ticket(id));
  }
  if (unseen.length === 0) return;
  const rows = await scope.query<{ external_id: string; survivor: string }>(SURVIVORS, [
    tenantId,
    sourceId,
    unseen,
  ]);
  for (const row of rows) [row.external_id, row.survivor].forEach((id) => marks.ticket(id));
}
