import { recordKind } from '../../ingest/records';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import { sourceRecord, type Emitted } from '../../tables/source-record';
import { upsertOf } from '../../tables/write';
import { Unmappable, type Identity, type Mapped, type StoredRow, type Stream } from '../connector';
import type { Landing } from './landing';
import { hashOf } from './payload-hash';

const KNOWN = statement`SELECT ${columnsOf(
  sourceRecord,
  'r',
  ...([
    'external_id',
    'group_key',
    'payload',
    'payload_hash',
    'source_updated_at',
    'deleted_at',
    'emitted',
  ] as const),
)} FROM source_record r
  WHERE r.tenant_id = $1 AND r.connection_id = $2 AND r.stream = $3 AND r.external_id = ANY ($4::text[])`;

type KnownRow = FoundBy<typeof KNOWN>;

const UPSERT = upsertOf(sourceRecord, {
  fixed: ['tenant_id', 'connection_id', 'stream'],
  of: [
    'external_id',
    'group_key',
    'payload',
    'payload_hash',
    'source_updated_at',
    'seen_at',
    'deleted_at',
    'emitted',
  ],
});

/** What is kept of a row of a stream, or of a composition. */
export type Keeping = Pick<Stream, 'name' | 'remember' | 'toRecords'>;

export interface Incoming {
  readonly raw: unknown;
  readonly identity: Identity;
}

/** A row that changed, as it was and as it is now. */
export interface ChangedRow {
  readonly before: StoredRow | null;
  readonly after: StoredRow;
}

interface Written {
  readonly external_id: string;
  readonly group_key: string | null;
  readonly payload: unknown;
  readonly payload_hash: string;
  readonly source_updated_at: Date | null;
  readonly deleted_at: Date | null;
  readonly emitted: readonly Emitted[];
}

export async function knownRows(
  { batch, connectionId }: Landing,
  stream: string,
  ids: readonly string[],
): Promise<Map<string, KnownRow>> {
  const values = [batch.tenantId, connectionId, stream, ids];
  const rows = ids.length === 0 ? [] : await batch.scope.query(KNOWN, values);
  return new Map(rows.map((row) => [row.external_id, row]));
}

async function write(landing: Landing, stream: string, rows: readonly Written[]): Promise<void> {
  if (rows.length === 0) return;
  const { batch, connectionId } = landing;
  const cells = rows.map((row) => ({
    ...row,
    payload: JSON.stringify(row.payload),
    emitted: JSON.stringify(row.emitted) as never,
    seen_at: batch.now,
  }));
  await batch.scope.query(UPSERT.sql, [
    batch.tenantId,
    connectionId,
    stream,
    ...UPSERT.valuesOf(cells),
  ]);
}

const keyOf = ({ kind, record }: Mapped): Emitted => ({
  kind,
  key: Object.fromEntries(recordKind(kind).key.map((name) => [name, record[name] ?? null])),
});

/** Sends the deletion of records that a row no longer makes. */
function withdraw(landing: Landing, stream: string, row: KnownRow, kept: readonly Emitted[]): void {
  const stays = new Set(kept.map(hashOf));
  for (const emitted of row.emitted) {
    if (stays.has(hashOf(emitted))) continue;
    landing.outgoing.push({
      kind: emitted.kind as Mapped['kind'],
      record: { ...emitted.key, deleted: true },
      origin: { stream, externalId: row.external_id },
    });
  }
}

/** Makes records of a row. One that cannot be mapped goes to quarantine, and keeps what it made before. */
function map(
  landing: Landing,
  { name: stream, toRecords }: Keeping,
  externalId: string,
  payload: unknown,
): readonly Mapped[] | null {
  try {
    return toRecords(payload, landing.mapper);
  } catch (error) {
    if (!(error instanceof Unmappable)) throw error;
    const { message, path } = error;
    landing.quarantine.push({ stream, externalId, code: 'UNMAPPABLE', message, path, payload });
    return null;
  }
}

const isOlder = (changedAt: string | null, known: KnownRow | undefined): boolean =>
  changedAt !== null &&
  known !== undefined &&
  known.source_updated_at !== null &&
  Date.parse(changedAt) < known.source_updated_at.getTime();

function toWritten(
  landing: Landing,
  keeping: Keeping,
  { raw, identity }: Incoming,
  hash: string,
  known: KnownRow | undefined,
): Written {
  const { externalId, changedAt, group = null } = identity;
  const { name: stream } = keeping;
  const before = known?.payload ?? null;
  const payload = keeping.remember?.(raw, before, landing.batch.today) ?? raw;
  const mapped = identity.gone ? [] : map(landing, keeping, externalId, payload);
  const emitted = mapped?.map(keyOf) ?? known?.emitted ?? [];
  if (known) withdraw(landing, stream, known, emitted);
  const origin = { stream, externalId };
  landing.outgoing.push(...(mapped ?? []).map((each) => ({ ...each, origin })));
  if (mapped) landing.handled.push(origin);
  return {
    external_id: externalId,
    group_key: group,
    payload,
    payload_hash: hash,
    source_updated_at: changedAt === null ? null : new Date(changedAt),
    deleted_at: identity.gone ? (known?.deleted_at ?? landing.batch.now) : null,
    emitted,
  };
}

const storedOf = (row: {
  readonly external_id: string;
  readonly group_key: string | null;
  readonly payload: unknown;
}): StoredRow => ({ externalId: row.external_id, group: row.group_key, payload: row.payload });

/** Two of the same row in a page: the later change, and of equal ones the later place. */
function newest(incoming: readonly Incoming[]): Incoming[] {
  const byId = new Map<string, Incoming>();
  for (const each of incoming) {
    const { externalId, changedAt } = each.identity;
    const other = byId.get(externalId)?.identity.changedAt ?? null;
    if (other === null || changedAt === null || Date.parse(changedAt) >= Date.parse(other))
      byId.set(externalId, each);
  }
  return [...byId.values()];
}

/** Keeps rows as they were read, and makes records of those that changed. */
export async function keepRows(
  landing: Landing,
  keeping: Keeping,
  incoming: readonly Incoming[],
): Promise<ChangedRow[]> {
  const rows = newest(incoming);
  const known = await knownRows(
    landing,
    keeping.name,
    rows.map(({ identity }) => identity.externalId),
  );
  const changed: ChangedRow[] = [];
  const written: Written[] = [];
  for (const each of rows) {
    const { externalId, changedAt, gone = false } = each.identity;
    const before = known.get(externalId);
    const hash = hashOf(each.raw);
    const isSame = before?.payload_hash === hash && (before.deleted_at !== null) === gone;
    if (isSame || isOlder(changedAt, before)) continue;
    const row = toWritten(landing, keeping, each, hash, before);
    written.push(row);
    changed.push({ before: before ? storedOf(before) : null, after: storedOf(row) });
  }
  landing.counts.skipped += incoming.length - written.length;
  await write(landing, keeping.name, written);
  return changed;
}

/** Makes records again of rows as they are kept: under another mapping, they say something else. */
export async function deriveRows(
  landing: Landing,
  keeping: Keeping,
  ids: readonly string[],
): Promise<void> {
  const written = [];
  for (const row of (await knownRows(landing, keeping.name, ids)).values()) {
    if (row.deleted_at !== null) continue;
    const origin = { stream: keeping.name, externalId: row.external_id };
    const mapped = map(landing, keeping, row.external_id, row.payload);
    if (mapped === null) continue;
    const emitted = mapped.map(keyOf);
    withdraw(landing, keeping.name, row, emitted);
    landing.outgoing.push(...mapped.map((each) => ({ ...each, origin })));
    landing.handled.push(origin);
    written.push({ ...row, emitted });
  }
  await write(landing, keeping.name, written);
}

/** What a row that is gone leaves behind: a client that was merged or deleted there keeps its past. */
function leave(landing: Landing, stream: string, row: KnownRow): readonly Emitted[] {
  const found = landing.connector.streams.find(({ name }) => name === stream);
  if (!found?.whenGone) return [];
  const left = found.whenGone(row.payload, landing.batch.today);
  const mapped = map(landing, found, row.external_id, left) ?? [];
  const origin = { stream, externalId: row.external_id };
  // The source no longer says when it changed: it is newer than all it said.
  landing.outgoing.push(
    ...mapped.map(({ kind, record: { updatedAt: _, ...record } }) => ({ kind, record, origin })),
  );
  return mapped.map(keyOf);
}

/** Marks rows as gone and deletes all that they made, also what stayed of those that were gone before. */
export async function clearRows(
  landing: Landing,
  stream: string,
  ids: readonly string[],
): Promise<void> {
  const known = [...(await knownRows(landing, stream, ids)).values()];
  for (const row of known) withdraw(landing, stream, row, []);
  const now = landing.batch.now;
  await write(
    landing,
    stream,
    known.map((row) => ({ ...row, deleted_at: row.deleted_at ?? now, emitted: [] })),
  );
}

/** Marks rows as gone, and deletes what they made, but for what stays of them. */
export async function buryRows(
  landing: Landing,
  stream: string,
  ids: readonly string[],
): Promise<ChangedRow[]> {
  const known = [...(await knownRows(landing, stream, ids)).values()];
  const living = known.filter((row) => row.deleted_at === null);
  const gone = living.map((row) => {
    const emitted = leave(landing, stream, row);
    withdraw(landing, stream, row, emitted);
    return { ...row, deleted_at: landing.batch.now, emitted };
  });
  await write(landing, stream, gone);
  landing.counts.tombstoned += living.length;
  return living.map((row) => ({ before: storedOf(row), after: storedOf(row) }));
}
