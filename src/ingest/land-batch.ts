import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { acceptSent } from './accept-records';
import type { ImportRequest, ImportResult } from './import-request';
import { addResult, type IngestResult } from './ingest-result';
import { NameBook } from './maps/find-by-name';
import type { SentOfKind } from './maps/map-rows';
import type { Snapshot } from './maps/snapshot';
import type { SentRecord } from './read-arrivals';
import { RECORD_KINDS, type RecordKind } from './record-kind';
import { RepeatedIds } from './repeated-ids';

/** What landing needs of a database. A dry run has one that undoes everything. */
export type LandingDatabase = Pick<Database, 'read' | 'write' | 'inLine'>;

/** Lands a batch and adds what became of it to the result. */
export type LandBatch = (batch: readonly SentRecord[]) => Promise<void>;

const ofKind = (record: SentRecord): record is SentOfKind => 'kind' in record;

const COUNTED = ['received', 'created', 'updated', 'unchanged', 'rejected', 'parked'] as const;

function addToKind(result: ImportResult, kind: RecordKind, batch: IngestResult): void {
  const none = { received: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, parked: 0 };
  const counts = { ...(result.byKind?.[kind] ?? none) };
  for (const name of COUNTED) counts[name] += batch[name];
  result.byKind = { ...result.byKind, [kind]: counts };
}

/** How records of a file land: as they are, or each kind in its turn, with names looked up. */
export function openLanding(
  database: LandingDatabase,
  clock: Clock,
  { tenantId, source, kind: given, map }: ImportRequest,
  { result, snapshot }: { result: ImportResult; snapshot: Snapshot | null },
): LandBatch {
  const repeated = new Map(RECORD_KINDS.map((kind) => [kind, new RepeatedIds()]));
  const names = new NameBook(database, tenantId, source);
  const accept = (kind: RecordKind, records: readonly SentRecord[]): Promise<IngestResult> =>
    acceptSent(database, clock, { tenantId, source, kind }, records, repeated.get(kind));
  if (!map) return async (batch) => addResult(result, await accept(given!, batch));
  return async (batch) => {
    for (const kind of RECORD_KINDS) {
      const part = batch.filter(ofKind).filter((record) => record.kind === kind);
      if (part.length === 0) continue;
      const records = await names.resolve(part);
      snapshot?.note(kind, records);
      const landed = await accept(kind, records);
      addToKind(result, kind, landed);
      addResult(result, { ...landed, errors: landed.errors.map((error) => ({ ...error, kind })) });
    }
  };
}
