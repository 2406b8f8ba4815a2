import type { Batch } from '../batch';
import { Problem } from '../fields/problem';

const UPWARDS = `
  WITH RECURSIVE chain AS (
    SELECT external_id, merged_into FROM ticket
    WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY ($3::text[])
    UNION
    SELECT t.external_id, t.merged_into FROM chain c
    JOIN ticket t ON t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = c.merged_into
  )
  SELECT external_id, merged_into FROM chain WHERE merged_into IS NOT NULL`;

/** Which ticket is merged into which, as far as a batch needs it. */
export class MergeChains {
  private readonly into = new Map<string, string | null>();

  /** Loads the chains above these tickets. */
  static async above(batch: Batch, tickets: readonly string[]): Promise<MergeChains> {
    const chains = new MergeChains();
    if (tickets.length === 0) return chains;
    const rows = await batch.scope.query<{ external_id: string; merged_into: string }>(UPWARDS, [
      batch.tenantId,
      batch.sourceId,
      tickets,
    ]);
    for (const row of rows) chains.into.set(row.external_id, row.merged_into);
    return chains;
  }

  private leadsTo(start: string, ticket: string): boolean {
    for (let at: string | null = start; at !== null; at = this.into.get(at) ?? null) {
      if (at === ticket) return true;
    }
    return false;
  }

  /** Notes a merge, unless it would close a ring: a ticket cannot be merged into itself by any way. */
  merge(ticket: string, into: string | null, path: string): Problem | null {
    if (into !== null && this.leadsTo(into, ticket)) {
      const message = `Merging "${ticket}" into "${into}" closes a ring: that one is merged into it already.`;
      return new Problem('MERGE_RING', `${message} Take one of the merges back first.`, [path]);
    }
    this.into.set(ticket, into);
    return null;
  }
}
