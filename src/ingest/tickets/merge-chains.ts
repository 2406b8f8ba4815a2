import type { Batch } from '../batch';
import { Problem } from '../fields/problem';

// Queried level by level, each by an index. A recursive join is planned badly while the tables are
// new to the planner.
const NEXT_UP = `
  SELECT external_id, merged_into FROM ticket
  WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY ($3::text[]) AND merged_into IS NOT NULL`;
const NEXT_DOWN = `
  SELECT external_id FROM ticket
  WHERE tenant_id = $1 AND source_id = $2 AND merged_into = ANY ($3::text[])`;

/** The tickets given and everything merged into them, however deep. */
export async function withMerged(batch: Batch, tickets: readonly string[]): Promise<string[]> {
  const all = new Set(tickets);
  for (let level = [...tickets]; level.length > 0;) {
    const values = [batch.tenantId, batch.sourceId, level];
    const rows = await batch.scope.query<{ external_id: string }>(NEXT_DOWN, values);
    level = rows.map(({ external_id }) => external_id).filter((id) => !all.has(id));
    for (const id of level) all.add(id);
  }
  return [...all];
}

/** Which ticket is merged into which, as far as a batch needs it. */
export class MergeChains {
  private readonly into = new Map<string, string | null>();

  /** Loads the chains above these tickets. */
  static async above(batch: Batch, tickets: readonly string[]): Promise<MergeChains> {
    const chains = new MergeChains();
    for (let level = [...new Set(tickets)]; level.length > 0;) {
      const values = [batch.tenantId, batch.sourceId, level];
      const rows = await batch.scope.query<{ external_id: string; merged_into: string }>(
        NEXT_UP,
        values,
      );
      for (const row of rows) chains.into.set(row.external_id, row.merged_into);
      const next = rows.map(({ merged_into }) => merged_into);
      level = [...new Set(next)].filter((id) => !chains.into.has(id));
    }
    return chains;
  }

  /** The last ticket of the chain: the one that all of it is merged into. */
  survivorOf(ticket: string): string {
    let at = ticket;
    for (let next = this.into.get(at); next; next = this.into.get(at)) at = next;
    return at;
  }

  private leadsTo(start: string, ticket: string): boolean {
    for (let at: string | null = start; at !== null; at = this.into.get(at) ?? null) {
      if (at === ticket) return true;
    }
    return false;
  }

  /** Notes a merge, unless it would close a ring: no chain may merge a ticket into itself. */
  merge(ticket: string, into: string | null, path: string): Problem | null {
    if (into !== null && this.leadsTo(into, ticket)) {
      const message = `Merging "${ticket}" into "${into}" closes a ring: that one is merged into it already.`;
      return new Problem('MERGE_RING', `${message} Take one of the merges back first.`, [path]);
    }
    this.into.set(ticket, into);
    return null;
  }
}
