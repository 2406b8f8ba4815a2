import { Readable } from 'node:stream';
import { fixedClock } from '../../src/clock';
import type { Database } from '../../src/database/database';
import { acceptRecords } from '../../src/ingest/accept-records';
import { importStream } from '../../src/ingest/import-stream';
import { refreshStale } from '../../src/rollup/count/refresh';
import { NOW } from './calendar';
import type { Sending } from './sending';

export const CLOCK = fixedClock(NOW);
const SOURCE = 'psa';

/** Records of one kind that are sent together, by either of the two ways in. */
export interface Batch {
  readonly sendings: readonly Sending[];
  readonly asFile: boolean;
  /** Count afterwards what has become stale, as a busy server would. */
  readonly thenCount: boolean;
}

async function deliverBatch(database: Database, tenantId: number, batch: Batch): Promise<void> {
  const kind = batch.sendings[0]!.kind;
  const records = batch.sendings.map(({ record }) => record);
  const to = { tenantId, source: SOURCE, kind };
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  const result = batch.asFile
    ? await importStream(database, CLOCK, {
        ...to,
        format: 'ndjson',
        stream: Readable.from(lines, { objectMode: false }),
      })
    : await acceptRecords(database, CLOCK, { ...to, records });
  const refused = result.errors.filter(({ code }) => code !== 'PARKED_UNKNOWN_REFERENCE');
  if (refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(refused[0])}`);
  if (batch.thenCount) await refreshStale(database, tenantId, CLOCK);
}

/** Sends the batches one after the other and counts what is left to count. */
export async function deliver(
  database: Database,
  tenantId: number,
  batches: readonly Batch[],
): Promise<void> {
  for (const batch of batches) await deliverBatch(database, tenantId, batch);
  await refreshStale(database, tenantId, CLOCK);
}

/** Consecutive sendings of one kind as one batch each: the tidy way. */
export function tidily(sendings: readonly Sending[]): Batch[] {
  const batches: Sending[][] = [];
  for (const sending of sendings) {
    const last = batches.at(-1);
    if (last?.[0]?.kind === sending.kind) last.push(sending);
    else batches.push([sending]);
  }
  return batches.map((of) => ({ sendings: of, asFile: false, thenCount: false }));
}
