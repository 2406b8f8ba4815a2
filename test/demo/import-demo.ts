import { Readable } from 'node:stream';
import type { Clock } from '../../src/clock';
import type { Database } from '../../src/database/database';
import { importStream } from '../../src/ingest/import-stream';
import type { IngestResult } from '../../src/ingest/ingest-result';
import type { RecordKind } from '../../src/ingest/record-kind';
import { rowsOf, type Demo } from './simple-arithmetic';

/** Every kind through the door that users have, as a file of NDJSON; what became of each. */
export async function importDemo(
  database: Database,
  clock: Clock,
  tenantId: number,
  demo: Demo,
  source = 'sample',
): Promise<ReadonlyMap<RecordKind, IngestResult>> {
  const results = new Map<RecordKind, IngestResult>();
  for (const kind of demo.keys()) {
    const lines = rowsOf(demo, kind).map((row) => `${JSON.stringify(row)}\n`);
    const stream = Readable.from(lines, { objectMode: false });
    const request = { tenantId, source, kind, format: 'ndjson' as const, stream };
    results.set(kind, await importStream(database, clock, request));
  }
  return results;
}
