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
  SELECT $1, $2, $3, * FROM unnest($4::text[], $5::timestamptz[])
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
 * Keeps deleted records deleted. A source may delete a record by its key before the record ever
 * came. An older version that comes late does not bring it back: it lands as a deleted record, as
 * if it had come in time. A newer version, or one without a time stamp, does bring it back.
 */
export async function applyDeletions<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const deleted = await deletedAt(batch, kind, arrivals);
  for (const arrival of arrivals) {
    const { identity, updatedAt } = arrival;
    const at = deleted.get(identity);
    if (updatedAt === null) deleted.delete(identity);
    else if (arrival.deletion === 'BY_KEY')
      deleted.set(identity, Math.max(updatedAt, at ?? updatedAt));
    else if (at !== undefined && updatedAt < at) arrival.deletedAt = at;
  }
}

async function keep<R>(
  batch: Batch,
  kind: Kind<R>,
  deletions: ReadonlyMap<string, number>,
): Promise<void> {
  if (deletions.size === 0) return;
  batch.hasDeleted = true;
  await batch.scope.query(KEEP, [
    batch.tenantId,
    batch.sourceId,
    kind.name,
    [...deletions.keys()],
    [...deletions.values()].map((at) => new Date(at).toISOString()),
  ]);
}

/**
 * Remembers deletions of records that are not here. Without a time stamp of the source there is
 * nothing to compare later. Once the record has landed, its own row knows.
 */
export async function keepDeletions<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const kept = new Map<string, number>();
  const landed = new Set<string>();
  for (const { identity, unknown, updatedAt, outcome } of arrivals) {
    if (outcome === 'CREATED' || outcome === 'UPDATED') landed.add(identity);
    else if (unknown && updatedAt !== null)
      kept.set(identity, Math.max(updatedAt, kept.get(identity) ?? updatedAt));
  }
  if (batch.hasDeleted && landed.size > 0)
    await batch.scope.query(FORGET, [batch.tenantId, batch.sourceId, kind.name, [...landed]]);
  for (const identity of landed) kept.delete(identity);
  await keep(batch, kind, kept);
}
