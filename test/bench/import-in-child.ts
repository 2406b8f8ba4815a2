/**
 * Run as a process of its own: imports made-up time entries of as many bytes as asked for, which
 * are never stored, and prints its resident memory as it goes.
 */
import 'reflect-metadata';
import { Readable } from 'node:stream';
import { openDatabase } from '../../src/database/database';
import { importStream } from '../../src/ingest/import-stream';
import { CLOCK, SOURCE } from './load-msp';
import { timeEntry, type SampleSize } from './sample-msp';

const CHUNK_ROWS = 500;
const PARTS = 100;
const MB = 1024 * 1024;

export interface ImportJob {
  readonly url: string;
  readonly tenantId: number;
  readonly bytes: number;
  readonly size: SampleSize;
}

/** What the child prints: one line for each hundredth, and one at the end. */
export interface MemorySample {
  readonly percent: number;
  readonly residentMb: number;
  readonly rows: number;
}

function* rowsOf({ bytes, size }: ImportJob): Generator<string> {
  for (let sent = 0, n = 0; sent < bytes;) {
    let chunk = '';
    for (let i = 0; i < CHUNK_ROWS; i += 1, n += 1)
      chunk += `${JSON.stringify(timeEntry(n, size))}\n`;
    sent += chunk.length;
    yield chunk;
  }
}

const report = (percent: number, rows: number): void =>
  console.log(JSON.stringify({ percent, rows, residentMb: process.memoryUsage.rss() / MB }));

async function run(job: ImportJob): Promise<void> {
  const database = openDatabase({ url: job.url, poolSize: 4 });
  let percent = 0;
  report(0, 0);
  const result = await importStream(database, CLOCK, {
    tenantId: job.tenantId,
    source: SOURCE,
    kind: 'time-entries',
    format: 'ndjson',
    stream: Readable.from(rowsOf(job), { objectMode: false }),
    onProgress: ({ bytes, rows }) => {
      const now = Math.min(PARTS - 1, Math.floor((bytes / job.bytes) * PARTS));
      if (now > percent) report((percent = now), rows);
    },
  });
  if (result.rejected + result.parked > 0) throw new Error(result.errors[0]?.message);
  report(PARTS, result.received);
  await database.close();
}

if (require.main === module) {
  void run(JSON.parse(process.argv[2]!) as ImportJob).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
