import type { TenantScope } from '../database/tenant-scope';
import type { Batch } from './batch';
import { readInstant } from './fields/date';
import type { Arrival, Kind } from './kind';
import type { ReferredKind } from './references';
import type { SentRecord } from './read-arrivals';
import { RECORD_KINDS, type RecordKind } from './record-kind';

/**
 * What a record waits for. `rejected` is a record that waited and was then rejected: it stays for
 * its sender to see.
 */
export type AwaitedKind = ReferredKind | 'rejected';

/** A record that refers to something not seen yet. It counts nowhere until that arrives. */
export interface ParkedRecord {
  readonly kind: RecordKind;
  readonly source: string;
  readonly identity: string;
  readonly record: unknown;
  readonly missingKind: AwaitedKind;
  readonly missingExternalId: string;
  readonly parkedAt: Date;
}

const LIST = `
  SELECT p.kind, s.name AS source, p.identity, p.record, p.missing_kind AS "missingKind",
         p.missing_external_id AS "missingExternalId", p.parked_at AS "parkedAt"
  FROM parked_record p JOIN source s ON s.tenant_id = p.tenant_id AND s.id = p.source_id
  WHERE p.tenant_id = $1 AND p.record->'deleted' IS DISTINCT FROM 'true'::jsonb ORDER BY p.id LIMIT $2`;

/** The oldest parked records of a tenant. */
export const parkedRecords = (scope: TenantScope, first: number): Promise<ParkedRecord[]> =>
  scope.query<ParkedRecord>(LIST, [scope.tenantId, first]);

const COUNT = `
  SELECT count(*)::int AS waiting FROM parked_record p
  JOIN source s ON s.tenant_id = p.tenant_id AND s.id = p.source_id
  WHERE p.tenant_id = $1 AND s.name = $2 AND p.parked_at >= $3`;

/** How many records of a source were parked after `since` and still wait. */
export async function countParked(
  scope: TenantScope,
  source: string,
  since: Date,
): Promise<number> {
  const values = [scope.tenantId, source, since.toISOString()];
  const [row] = await scope.query<{ waiting: number }>(COUNT, values);
  return row?.waiting ?? 0;
}

interface ParkedStamp {
  readonly identity: string;
  readonly stamp: string | null;
}

function isNewer({ stamp }: ParkedStamp, arrival: Arrival<unknown>): boolean {
  const parked = stamp === null ? null : readInstant(stamp.trim());
  return parked !== null && arrival.updatedAt !== null && parked > arrival.updatedAt;
}

/**
 * Replaces parked records by newer versions, or withdraws them when the newer version is a
 * deletion. An older version changes nothing.
 */
export async function supersedeParked<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const parked = await batch.scope.query<ParkedStamp>(
    `SELECT identity, record->>'updatedAt' AS stamp FROM parked_record
     WHERE tenant_id = $1 AND source_id = $2 AND kind = $3 AND identity = ANY ($4::text[])`,
    [batch.tenantId, batch.sourceId, kind.name, arrivals.map(({ identity }) => identity)],
  );
  if (parked.length === 0) return;
  const stamps = new Map(parked.map((stamp) => [stamp.identity, stamp]));
  const replaced = new Set<string>();
  for (const arrival of arrivals) {
    const stamp = stamps.get(arrival.identity);
    if (!stamp || arrival.outcome !== null) continue;
    if (!replaced.has(arrival.identity) && isNewer(stamp, arrival)) arrival.outcome = 'UNCHANGED';
    else replaced.add(arrival.identity);
    arrival.withdrew = arrival.outcome === null && arrival.deletion !== null;
  }
  await batch.scope.query(
    `DELETE FROM parked_record
     WHERE tenant_id = $1 AND source_id = $2 AND kind = $3 AND identity = ANY ($4::text[])`,
    [batch.tenantId, batch.sourceId, kind.name, [...replaced]],
  );
}

/**
 * The version to park when a batch has several: the one that would win. None is parked
 * when that one landed.
 */
function lastOfEach<R>(arrivals: readonly Arrival<R>[]): Arrival<R>[] {
  const last = new Map<string, Arrival<R>>();
  for (const arrival of arrivals) {
    const known = last.get(arrival.identity);
    const stamp = arrival.updatedAt ?? Infinity;
    if (!known || stamp >= (known.updatedAt ?? 0)) last.set(arrival.identity, arrival);
  }
  return [...last.values()].filter((arrival) => reasonToKeep(arrival) !== null);
}

/**
 * Why a record is parked: what it waits for, or the problem of one that waited and was then
 * rejected. Null when it is not parked.
 */
function reasonToKeep({ index, missing, problem }: Arrival<unknown>): [AwaitedKind, string] | null {
  if (missing) return [missing.kind, missing.externalId];
  return index === WOKEN && problem ? ['rejected', problem.code] : null;
}

/** The fields that are read, as they were sent, and no others. A flag marks a deletion. */
function keptRecord<R>(
  kind: Kind<R>,
  { sent, deletion }: Arrival<R>,
): Readonly<Record<string, unknown>> {
  const values = sent as Readonly<Record<string, unknown>>;
  const names = Object.keys(kind.fields).filter((name) => values[name] !== undefined);
  const kept = Object.fromEntries(names.map((name) => [name, values[name]]));
  return deletion ? { ...kept, deleted: true } : kept;
}

const PARK = `
  INSERT INTO parked_record
    (tenant_id, source_id, kind, identity, record, missing_kind, missing_external_id, parked_at)
  SELECT $1, $2, $3, i, r::jsonb, k, e, $8
  FROM unnest($4::text[], $5::text[], $6::text[], $7::text[]) AS parked (i, r, k, e)
  ON CONFLICT (tenant_id, source_id, kind, identity) DO UPDATE SET
    record = excluded.record, missing_kind = excluded.missing_kind,
    missing_external_id = excluded.missing_external_id, parked_at = excluded.parked_at`;

export async function parkArrivals<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
): Promise<void> {
  const waiting = lastOfEach(arrivals);
  if (waiting.length === 0) return;
  batch.hasParked = true;
  await batch.scope.query(PARK, [
    batch.tenantId,
    batch.sourceId,
    kind.name,
    waiting.map(({ identity }) => identity),
    waiting.map((arrival) => JSON.stringify(keptRecord(kind, arrival))),
    waiting.map((arrival) => reasonToKeep(arrival)?.[0]),
    waiting.map((arrival) => reasonToKeep(arrival)?.[1]),
    batch.now.toISOString(),
  ]);
}

/** The index of a record that was parked earlier and is not sent now. */
const WOKEN = -1;

/**
 * Takes the records that waited for these out of the table, by kind, in the order in which
 * references need them.
 */
export async function takeAwaited(
  batch: Batch,
  kind: RecordKind,
  externalIds: readonly string[],
): Promise<[RecordKind, SentRecord[]][]> {
  if (externalIds.length === 0) return [];
  const rows = await batch.scope.query<{ id: string; kind: RecordKind; record: unknown }>(
    `DELETE FROM parked_record WHERE tenant_id = $1 AND source_id = $2
       AND missing_kind = $3 AND missing_external_id = ANY ($4::text[])
     RETURNING id, kind, record`,
    [batch.tenantId, batch.sourceId, kind, externalIds],
  );
  rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
  const taken = RECORD_KINDS.map((name): [RecordKind, SentRecord[]] => [
    name,
    rows.filter((row) => row.kind === name).map(({ record }) => ({ index: WOKEN, sent: record })),
  ]);
  return taken.filter(([, records]) => records.length > 0);
}
