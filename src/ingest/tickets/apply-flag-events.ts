import type { Batch } from '../batch';
import { NO_HISTORY, readHistories, type TicketHistory } from './history';
import { MergeChains } from './merge-chains';
import { followTickets, settleSurvivors } from './settle-merges';

interface TicketFlags {
  readonly external_id: string;
  readonly stated_merged_into: string | null;
  readonly merged_into: string | null;
  readonly deleted: boolean;
  readonly source_updated_at: Date | null;
}

const FLAGS = `
  SELECT external_id, stated_merged_into, merged_into, deleted, source_updated_at FROM ticket
  WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY ($3::text[])
  ORDER BY external_id`;

const SET_FLAGS = `
  UPDATE ticket t SET merged_into = f.merged_into, deleted = f.deleted
  FROM unnest($3::text[], $4::text[], $5::boolean[]) AS f (external_id, merged_into, deleted)
  WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = ANY ($3::text[])
    AND t.external_id = f.external_id`;

/** Tickets with an event that arrived: on merging, a deletion, or a deletion that is taken back. */
export interface FlagEvents {
  readonly merging: ReadonlySet<string>;
  readonly deleting: ReadonlySet<string>;
  readonly restoring: ReadonlySet<string>;
}

/** Applies the events to a ticket, unless its record is known to be newer. */
function withEvents(ticket: TicketFlags, history: TicketHistory, events: FlagEvents): TicketFlags {
  const id = ticket.external_id;
  const stamp = ticket.source_updated_at?.getTime() ?? -Infinity;
  const { merge, deletedAt } = history;
  const inForce = merge !== null && merge.at >= stamp ? merge.into : ticket.stated_merged_into;
  const deletes = events.deleting.has(id) && deletedAt !== null && deletedAt >= stamp;
  const restores = events.restoring.has(id) && deletedAt === null;
  return {
    ...ticket,
    merged_into: events.merging.has(id) ? inForce : ticket.merged_into,
    deleted: deletes || (ticket.deleted && !restores),
  };
}

/** The tickets whose flags change. A merge that would close a ring by now is left out. */
async function changedFlags(
  batch: Batch,
  before: readonly TicketFlags[],
  events: FlagEvents,
): Promise<{ changed: TicketFlags[]; merged: string[] }> {
  const ids = before.map(({ external_id }) => external_id);
  const histories = await readHistories(batch, ids);
  const after = before.map((ticket) =>
    withEvents(ticket, histories.get(ticket.external_id) ?? NO_HISTORY, events),
  );
  const targets = after.map(({ merged_into }) => merged_into).filter((id) => id !== null);
  const chains = await MergeChains.above(batch, targets);
  const changed: TicketFlags[] = [];
  const merged: string[] = [];
  for (const [place, ticket] of after.entries()) {
    const moves = ticket.merged_into !== before[place]?.merged_into;
    const ring = chains.merge(ticket.external_id, ticket.merged_into, 'intoExternalId');
    if (moves && ring) continue;
    if (moves) merged.push(ticket.external_id);
    if (moves || ticket.deleted !== before[place]?.deleted) changed.push(ticket);
  }
  return { changed, merged };
}

/** Applies MERGED, UNMERGED and DELETED events to their tickets, and moves their time along. */
export async function applyFlagEvents(batch: Batch, events: FlagEvents): Promise<void> {
  const ids = [...new Set([...events.merging, ...events.deleting, ...events.restoring])];
  if (ids.length === 0) return;
  const { scope, tenantId, sourceId } = batch;
  const before = await scope.query<TicketFlags>(FLAGS, [tenantId, sourceId, ids]);
  const { changed, merged } = await changedFlags(batch, before, events);
  if (changed.length === 0) return;
  const changedIds = changed.map(({ external_id }) => external_id);
  await scope.query(SET_FLAGS, [
    tenantId,
    sourceId,
    changedIds,
    changed.map(({ merged_into }) => merged_into),
    changed.map(({ deleted }) => deleted),
  ]);
  for (const id of changedIds) batch.marks.ticket(id);
  await settleSurvivors(batch, merged);
  await followTickets(batch, changedIds);
}
