import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import { CountedBytes } from './decode/open-bytes';
import type { ImportRequest, ImportResult } from './import-request';
import { addResult, addWarnings, emptyResult, type Warning } from './ingest-result';
import { openLanding, type LandingDatabase } from './land-batch';
import { Snapshot } from './maps/snapshot';
import { openRecords } from './open-records';
import type { SentRecord } from './read-arrivals';
import type { RecordKind } from './record-kind';
import { rehearse } from './rehearse';
import { shownRecord } from './shown-record';

const BATCH_ROWS = 5000;
/** A batch of long rows holds fewer of them. */
const BATCH_CHARACTERS = 8_000_000;

/** Cuts rows into batches. While one batch lands, only the next one is read. */
async function* inBatches(
  records: AsyncIterable<SentRecord>,
  source: { readonly passed: number },
): AsyncGenerator<SentRecord[]> {
  let batch: SentRecord[] = [];
  let start = source.passed;
  for await (const record of records) {
    const rows = batch.push(record);
    if (rows < BATCH_ROWS && source.passed - start < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    start = source.passed;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Adds to a refusal the name of the file and how far it came. What landed stays, and the same file
 * can be sent again.
 */
function withWhatLanded(
  error: unknown,
  { name, kind, map, dryRun }: ImportRequest,
  result: ImportResult,
): unknown {
  if (!(error instanceof Refusal)) return error;
  const { received, rejected, parked } = result;
  const landed = received - rejected - parked;
  const before = `he ${received} rows before that`;
  const which = landed === received ? `T${before}` : `Of t${before} ${landed}`;
  const kept = received === 0 || dryRun ? '' : ` ${which} are in; sending the file again is safe.`;
  const message = `${name ?? kind ?? map?.name}: ${error.message}${kept}`;
  return new Refusal(error.code, message, { ...error.details, result });
}

/** The refusal of whoever stopped the import, if there is one. */
const stopped = ({ reason }: AbortSignal): Refusal =>
  reason instanceof Refusal ? reason : new Refusal('IMPORT_STOPPED', 'The import was stopped.');

/**
 * Destroys the stream when the signal aborts, even while no data comes. Returns what to call
 * when the import ends.
 */
function untilStopped(stream: Readable, signal: AbortSignal | undefined): () => void {
  const stop = (): void => void stream.destroy(signal && stopped(signal));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return () => {
    signal?.removeEventListener('abort', stop);
    stream.destroy();
  };
}

/** A dry run holds one transaction, so it ends here. A map that works for these works for the rest. */
const MOST_REHEARSED = 50_000;
const MOST_SHOWN = 10;

const cutShort: Warning = {
  code: 'DRY_RUN_CUT',
  message: `A dry run reads ${MOST_REHEARSED} records; the file has more.`,
};

/** Shows the first records of a dry run, and whether it has read enough. */
function rehearsed(
  result: ImportResult,
  batch: readonly SentRecord[],
  kind: RecordKind | null,
): boolean {
  const sample = (result.sample ??= []);
  for (const record of batch.slice(0, MOST_SHOWN - sample.length))
    sample.push(shownRecord(record, kind));
  return result.received + batch.length >= MOST_REHEARSED;
}

/** The zone in which a map reads times that do not say theirs. */
async function zoneOf(database: LandingDatabase, tenantId: number): Promise<string> {
  const rows = await database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query<{ time_zone: string }>('SELECT time_zone FROM msp WHERE id = $1', [tenantId]),
  );
  return rows[0]?.time_zone ?? 'UTC';
}

async function run(
  database: LandingDatabase,
  clock: Clock,
  request: ImportRequest,
): Promise<ImportResult> {
  const { stream, map, kind, dryRun, onProgress, signal, tenantId } = request;
  const result: ImportResult = { ...emptyResult(), ...(dryRun ? { dryRun } : {}) };
  const bytes = new CountedBytes(stream);
  const giveUp = untilStopped(stream, signal);
  try {
    const zone = map ? await zoneOf(database, tenantId) : 'UTC';
    const warn = (warning: Warning): void => addWarnings(result, [warning]);
    const { records, source } = await openRecords(request, bytes, { zone, warn });
    const snapshot = map ? new Snapshot(map, kind) : null;
    const land = openLanding(database, clock, request, { result, snapshot });
    let landing: Promise<void> | null = null;
    const settle = async (): Promise<void> => {
      if (!landing) return;
      await landing;
      landing = null;
      onProgress?.({ rows: result.received, bytes: bytes.count });
    };
    try {
      for await (const batch of inBatches(records, source)) {
        await settle();
        if (signal?.aborted) throw stopped(signal);
        const isEnough = dryRun && rehearsed(result, batch, kind);
        landing = land(batch);
        // Awaited in settle(); until then a failure must not count as unhandled.
        landing.catch(() => undefined);
        if (!isEnough) continue;
        warn(cutShort);
        break;
      }
    } finally {
      await settle();
    }
    await snapshot?.finish(database, clock, request, (_, deleted) => addResult(result, deleted));
    return result;
  } catch (error) {
    throw withWhatLanded(error, request, result);
  } finally {
    giveUp();
  }
}

/**
 * Takes in a file of any length in constant memory, one transaction per batch. Importing again
 * after a crash goes on where it stopped, because what landed is recognised as unchanged. A dry
 * run does the same in one transaction, and undoes it.
 */
export const importStream = (
  database: Database,
  clock: Clock,
  request: ImportRequest,
): Promise<ImportResult> =>
  request.dryRun
    ? rehearse(database, request.tenantId, (view) => run(view, clock, request))
    : run(database, clock, request);
