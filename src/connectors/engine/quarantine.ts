import { quarantinedRecord } from '../../tables/quarantined-record';
import type { Landing, Origin, QuarantineEntry } from './landing';

const UPSERT = `
  INSERT INTO ${quarantinedRecord.name} (tenant_id, connection_id, stream, external_id, code, message, path, payload, quarantined_at)
  SELECT $1, $2, e.stream, e."externalId", e.code, e.message,
    ARRAY(SELECT jsonb_array_elements_text(e.path)), e.payload, $4
  FROM jsonb_to_recordset($3::jsonb) AS e (stream text, "externalId" text, code text, message text, path jsonb, payload jsonb)
  ON CONFLICT (tenant_id, connection_id, stream, external_id) DO UPDATE
  SET code = excluded.code, message = excluded.message, path = excluded.path, payload = excluded.payload`;

// List by list: so each row is looked up by its whole key, however many others are in quarantine.
const RELEASE = `
  DELETE FROM quarantined_record
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND external_id = ANY ($4::text[])`;

/** The first thing that is wrong with a row is enough: mended, the next one shows. */
function oneEach(entries: readonly QuarantineEntry[]): QuarantineEntry[] {
  const byRow = new Map<string, QuarantineEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.stream, entry.externalId]);
    if (!byRow.has(key)) byRow.set(key, entry);
  }
  return [...byRow.values()];
}

/** Puts rows aside that no record could be made of, and lets go those that landed this time. */
export async function settleQuarantine(landing: Landing): Promise<void> {
  const { batch, connectionId, handled, counts } = landing;
  const entries = oneEach(landing.quarantine);
  const bad = new Set(entries.map(({ stream, externalId }) => `${stream} ${externalId}`));
  const good = handled.filter(({ stream, externalId }) => !bad.has(`${stream} ${externalId}`));
  counts.quarantined += entries.length;
  const owner = [batch.tenantId, connectionId];
  for (const [stream, ids] of idsByStream(good))
    await batch.scope.query(RELEASE, [...owner, stream, ids]);
  if (entries.length > 0)
    await batch.scope.query(UPSERT, [...owner, JSON.stringify(entries), batch.now]);
}

function idsByStream(origins: readonly Origin[]): Map<string, string[]> {
  const byStream = new Map<string, string[]>();
  for (const { stream, externalId } of origins) {
    const ids = byStream.get(stream) ?? [];
    ids.push(externalId);
    byStream.set(stream, ids);
  }
  return byStream;
}
