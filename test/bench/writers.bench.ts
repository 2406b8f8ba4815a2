import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/database/database';
import { refreshStale } from '../../src/rollup/count/refresh';
import type { BenchOptions, Figure, Subject } from './figure';
import { addMspWithoutTime, CLOCK, send } from './load-msp';
import type { Lab } from './open-lab';
import { interleaved, seconds } from './rounds';
import { entryRecords, type SampleSize } from './sample-msp';

const SIZE: SampleSize = { clients: 60, technicians: 20, tickets: 4000, entries: 16_000 };
const BATCH = 1000;
const WRITERS = 4;

/** Every writer sends every third batch of the others', too, backwards: they meet in the same rows, from both ends. */
function batchesOf(writer: number): number[] {
  const all = Array.from({ length: SIZE.entries / BATCH }, (_, n) => n);
  const own = all.filter((n) => n % WRITERS === writer || n % 3 === 0);
  return writer % 2 === 0 ? own : own.reverse();
}

async function write(
  database: Database,
  tenantId: number,
  batches: readonly number[],
): Promise<void> {
  for (const n of batches) {
    const records = entryRecords(SIZE, n * BATCH, (n + 1) * BATCH);
    await send(database, tenantId, 'time-entries', n % 2 === 0 ? records : records.reverse());
  }
}

/** Rows that landed a second, and the marks of all of them counted meanwhile. */
async function writeAtOnce(
  database: Database,
  writers: readonly (readonly number[])[],
): Promise<number> {
  const tenantId = await addMspWithoutTime(database, SIZE);
  await refreshStale(database, tenantId, CLOCK);
  let writing = true;
  const refreshing = (async () => {
    while (writing) await refreshStale(database, tenantId, CLOCK);
  })();
  const rows = writers.flat().length * BATCH;
  try {
    const took = await seconds(() =>
      Promise.all(writers.map((batches) => write(database, tenantId, batches))),
    );
    return rows / took;
  } finally {
    writing = false;
    await refreshing;
  }
}

const STATISTICS_SETTLE_MS = 1500;

/** Counted by Postgres itself, so that one which the application retried is not hidden. */
async function deadlocks(superuserUrl: string): Promise<number> {
  await sleep(STATISTICS_SETTLE_MS);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  await client.end();
  return Number(rows[0]!.deadlocks);
}

async function measure(lab: Lab, { rounds }: BenchOptions): Promise<Figure[]> {
  const { database, superuserUrl } = await lab.createDatabase('bench_writers');
  const four = Array.from({ length: WRITERS }, (_, writer) => batchesOf(writer));
  const rowsPerSecond = await interleaved(rounds, {
    one: () => writeAtOnce(database, [four.flat()]),
    four: () => writeAtOnce(database, four),
  });
  return [
    {
      claim: 'four writers on one tenant while it is counted: deadlocks',
      value: await deadlocks(superuserUrl),
      unit: '',
      target: '0',
      alarm: { above: 0 },
    },
    {
      claim: 'four writers ÷ one writer, in one process',
      value: rowsPerSecond.four / rowsPerSecond.one,
      unit: '×',
      behind: `${rowsPerSecond.four.toFixed(0)} ÷ ${rowsPerSecond.one.toFixed(0)} rows/s`,
    },
  ];
}

export const writersBench: Subject = {
  name: 'writers',
  about: 'four writers on one tenant while its measures are recounted',
  measure,
};
