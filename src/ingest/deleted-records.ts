import type { Batch } from './batch';
import type { Arrival, Kind } from './kind';

interface DeletedRow {
  readonly identity: string;
  readonly source_updated_at: Date;
}

const KNOWN = `
  SELECT identity, source_updated_at FROM deleted_record
  WHERE tenant_id = $1 AND source_id = $2 AND kind = $3 AND identity = ANY ($4::text[])`;

const FORGET = `
  DELETE FROM deleted_record
  WHERE tenant_id = $1 AND source_id = $2 AND kind = $3 AND identity = ANY ($4::text[])`;

const KEEP = `
  INSERT INTO deleted_record (tenant_id, source_id, kind, identity, source_updated_at)
  SELECT $1, $2, $3, identity, max(at) FROM unnest($4::text[], $5::timestamptz[]) AS d (identity, at)
  GROUP BY identity
  ON CONFLICT (tenant_id, source_id, kind, identity) DO UPDATE
  SET source_updated_at = greatest(deleted_record.source_updated_at, excluded.source_updated_at)`;

async function deletedAt<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<Map<string, number>> {
  if (!batch.hasDeleted) return new Map();
  const identities = arrivals.map(({ identity }) => identity);
  const values = [batch.tenantId, batch.sourceId, kind.name, identities];
  const rows = await batch.scope.query<DeletedRow>(KNOWN, values);
  return new Map(rows.map((row) => [row.identity, row.source_updated_at.getTime()]));
}

/**
 * A record that was deleted before it ever came must not come back by an older version that is
 * late. A newer one, or one that does not say how old it is, brings it back.
 */
export async function heedDeletions<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const deleted = await deletedAt(batch, kind, arrivals);
  const stored = [...deleted.keys()];
  for (const arrival of arrivals) {
    const at = deleted.get(arrival.identity);
    const { updatedAt } = arrival;
    if (at !== undefined && updatedAt !== null && updatedAt < at) arrival.outcome = 'UNCHANGED';
    else if (arrival.deletion === 'BY_KEY' && updatedAt !== null)
      deleted.set(arrival.identity, updatedAt);
    else deleted.delete(arrival.identity);
  }
  const back = stored.filter((identity) => !deleted.has(identity));
  if (back.length > 0)
    await batch.scope.query(FORGET, [batch.tenantId, batch.sourceId, kind.name, back]);
}

/** Keeps the deletions of what is not here; without a time stamp of the source there is nothing to compare. */
export async function keepDeletions<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const kept = arrivals.filter(({ unknown, updatedAt }) => unknown && updatedAt !== null);
  if (kept.length === 0) return;
  batch.hasDeleted = true;
  await batch.scope.query(KEEP, [
    batch.tenantId,
    batch.sourceId,
    kind.name,
    kept.map(({ identity }) => identity),
    kept.map(({ updatedAt }) => new Date(updatedAt ?? 0).toISOString()),
  ]);
}
