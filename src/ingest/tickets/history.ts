import type { Batch } from '../batch';
import type { Closing } from './derive-closings';

/** The events of a ticket that decide its state. */
export interface TicketHistory {
  /** Steps that ingest derived. */
  derived: readonly Closing[];
  /** Whether the source sends closings itself. Then none are derived. */
  readonly sendsClosings: boolean;
  /** Its last event on merging. */
  readonly merge: { readonly at: number; readonly into: string | null } | null;
  /** The last DELETED event. */
  readonly deletedAt: number | null;
}

export const NO_HISTORY: TicketHistory = {
  derived: [],
  sendsClosings: false,
  merge: null,
  deletedAt: null,
};

interface EventRow {
  readonly ticket_external_id: string;
  readonly kind: string;
  readonly occurred_at: Date;
  readonly into_external_id: string | null;
  readonly derived: boolean;
}

const EVENTS = `
  SELECT ticket_external_id, kind, occurred_at, into_external_id, derived
  FROM ticket_event
  WHERE tenant_id = $1 AND source_id = $2 AND ticket_external_id = ANY ($3::text[])
    AND NOT deleted AND kind IN ('CLOSED', 'REOPENED', 'MERGED', 'UNMERGED', 'DELETED')
  ORDER BY ticket_external_id, occurred_at, kind`;

const isClosing = ({ kind }: EventRow): boolean => kind === 'CLOSED' || kind === 'REOPENED';

/**
 * The derived steps in the order they were made in. At one instant a close comes before its reopen,
 * unless it follows one.
 */
function inOrder(events: readonly EventRow[]): Closing[] {
  const left = events.map(({ kind, occurred_at }) => ({
    kind: kind as Closing['kind'],
    at: occurred_at.getTime(),
  }));
  const ordered: Closing[] = [];
  while (left.length > 0) {
    const wanted = ordered.at(-1)?.kind === 'CLOSED' ? 'REOPENED' : 'CLOSED';
    const first = left[0]?.at;
    const next = left.findIndex(({ kind, at }) => at === first && kind === wanted);
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function toHistory(events: readonly EventRow[]): TicketHistory {
  const merge = events.findLast(({ kind }) => kind === 'MERGED' || kind === 'UNMERGED');
  return {
    derived: inOrder(events.filter((event) => isClosing(event) && event.derived)),
    sendsClosings: events.some((event) => isClosing(event) && !event.derived),
    merge: merge
      ? {
          at: merge.occurred_at.getTime(),
          into: merge.kind === 'MERGED' ? merge.into_external_id : null,
        }
      : null,
    deletedAt: events.findLast(({ kind }) => kind === 'DELETED')?.occurred_at.getTime() ?? null,
  };
}

/** The histories of the tickets that have one. */
export async function readHistories(
  { scope, tenantId, sourceId }: Batch,
  tickets: readonly string[],
): Promise<Map<string, TicketHistory>> {
  if (tickets.length === 0) return new Map();
  const rows = await scope.query<EventRow>(EVENTS, [tenantId, sourceId, tickets]);
  const byTicket = new Map<string, EventRow[]>();
  for (const row of rows) {
    const events = byTicket.get(row.ticket_external_id) ?? [];
    events.push(row);
    byTicket.set(row.ticket_external_id, events);
  }
  return new Map([...byTicket].map(([ticket, events]) => [ticket, toHistory(events)]));
}

const FORGET = `
  DELETE FROM ticket_event WHERE tenant_id = $1 AND source_id = $2
    AND ticket_external_id = ANY ($3::text[]) AND derived`;
const KEEP = `
  INSERT INTO ticket_event (tenant_id, source_id, ticket_external_id, kind, occurred_at, derived, received_at)
  SELECT $1, $2, t, k, a, true, $6 FROM unnest($3::text[], $4::text[], $5::timestamptz[]) AS step (t, k, a)
  ON CONFLICT DO NOTHING`;

/** Replaces the derived histories of these tickets. */
export async function writeDerived(
  { scope, tenantId, sourceId, now }: Batch,
  histories: ReadonlyMap<string, readonly Closing[]>,
): Promise<void> {
  if (histories.size === 0) return;
  await scope.query(FORGET, [tenantId, sourceId, [...histories.keys()]]);
  const steps = [...histories].flatMap(([ticket, closings]) =>
    closings.map((closing) => ({ ticket, ...closing })),
  );
  if (steps.length === 0) return;
  await scope.query(KEEP, [
    tenantId,
    sourceId,
    steps.map(({ ticket }) => ticket),
    steps.map(({ kind }) => kind),
    steps.map(({ at }) => new Date(at).toISOString()),
    now.toISOString(),
  ]);
}

const OVERRULED = `
  DELETE FROM ticket_event d WHERE d.tenant_id = $1 AND d.source_id = $2
    AND d.ticket_external_id = ANY ($3::text[]) AND d.derived
    AND EXISTS (
      SELECT 1 FROM ticket_event e
      WHERE e.tenant_id = d.tenant_id AND e.source_id = d.source_id
        AND e.ticket_external_id = d.ticket_external_id AND e.ticket_external_id = ANY ($3::text[])
        AND e.kind IN ('CLOSED', 'REOPENED') AND NOT e.derived AND NOT e.deleted)`;

/** Deletes derived steps of tickets whose source sends its own. */
export async function dropOverruled(batch: Batch, tickets: readonly string[]): Promise<void> {
  if (tickets.length === 0) return;
  await batch.scope.query(OVERRULED, [batch.tenantId, batch.sourceId, tickets]);
}
