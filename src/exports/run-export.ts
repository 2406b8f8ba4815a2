import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { messageOf, Refusal } from '../errors';
import type { Logger } from '../logger';
import type { KeptProblem } from '../tables/connection';
import type { ExportJob } from './due-exports';
import { ExportNotes, requestOf, type ExportRun } from './export-runs';
import { writeExport } from './write-export';

export interface ExportParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the files of exports are. It is made when it is first asked for. */
  readonly exportDir: () => string;
}

const SAY_SO_MS = 10_000;

/** Why an export broke off, for whoever asked for it; what is nobody's business is in the log. */
function problemOf(error: unknown, logger: Logger, now: Date): KeptProblem {
  const since = now.toISOString();
  if (error instanceof Refusal) return { code: error.code, message: error.message, since };
  logger.error({ reason: messageOf(error) }, 'an export broke off');
  const message = 'Something went wrong. Start another export.';
  return { code: 'INTERNAL_ERROR', message, since };
}

async function write(
  { database, clock, exportDir }: ExportParts,
  { tenantId }: ExportJob,
  { run, notes, signal }: { run: ExportRun; notes: ExportNotes; signal: AbortSignal },
): Promise<void> {
  let rows = 0;
  let saying: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    saying = saying.then(() => notes.seen(clock.now(), rows)).catch(() => undefined);
  }, SAY_SO_MS);
  try {
    const manifest = await writeExport(database, requestOf(run, tenantId), {
      ...{ folder: join(exportDir(), run.folder), now: clock.now(), signal },
      onProgress: (progress) => (rows = progress.rows),
    });
    await saying;
    await notes.done(clock.now(), manifest);
  } finally {
    clearInterval(timer);
  }
}

/** Writes an export that somebody asked for. One that is stopped with its program waits for the next. */
export async function runExport(
  parts: ExportParts,
  job: ExportJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, logger, exportDir } = parts;
  const notes = new ExportNotes(database, job.tenantId, job.exportId);
  const run = await notes.claim(clock.now());
  if (!run) return;
  try {
    await write(parts, job, { run, notes, signal });
  } catch (error) {
    await rm(join(exportDir(), run.folder), { recursive: true, force: true });
    if (signal.aborted) await notes.stopped(clock.now());
    else await notes.failed(clock.now(), problemOf(error, logger, clock.now()));
  }
}
