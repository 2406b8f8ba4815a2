import { Readable } from 'node:stream';
import type { Database } from '../../src/database/database';
import { importStream } from '../../src/ingest/import-stream';
import { refreshStale } from '../../src/rollup/count/refresh';
import { openCopyFloor, type CopyFloor } from './copy-floor';
import type { BenchOptions, Figure, Subject } from './figure';
import { KeepAliveClient, postRequest } from './keep-alive-client';
import { addMspWithoutTime, CLOCK, SOURCE } from './load-msp';
import type { Lab } from './open-lab';
import { median, seconds } from './rounds';
import { entryRecords, recentEntryRecords, type SampleSize } from './sample-msp';
import { startSeatwise, type Seatwise } from './start-seatwise';

const SIZE: SampleSize = { clients: 60, technicians: 20, tickets: 4000, entries: 20_000 };
const BATCH = 1000;
const MUTATION = `mutation ($source: String!, $records: [TimeEntryRecord!]!) {
  ingestTimeEntries(source: $source, records: $records) { created rejected freshness { staleMonths } } }`;

/** One round: everything in seconds for the same rows, but `visible`, which is one batch. */
interface Round {
  readonly copy: number;
  readonly referring: number;
  readonly mutation: number;
  readonly visible: number;
  readonly stream: number;
  readonly refresh: number;
  readonly again: number;
  readonly mutationCopy: number;
}

const NDJSON = Buffer.from(
  entryRecords(SIZE)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join(''),
);

async function stream(database: Database, tenantId: number): Promise<number> {
  const took = await seconds(async () => {
    const request = { tenantId, source: SOURCE, kind: 'time-entries', format: 'ndjson' } as const;
    const result = await importStream(database, CLOCK, {
      ...request,
      stream: Readable.from([NDJSON]),
    });
    if (result.rejected + result.parked > 0) throw new Error(result.errors[0]?.message);
  });
  return took;
}

/** Each batch is counted before its answer: what the caller then reads has it in. */
async function mutate(seatwise: Seatwise, tenantId: number): Promise<number[]> {
  const url = new URL('/graphql', seatwise.origin);
  const client = await KeepAliveClient.open(url);
  const authorization = seatwise.authorization(tenantId);
  const took: number[] = [];
  try {
    for (let from = 0; from < SIZE.entries; from += BATCH) {
      const records = recentEntryRecords(SIZE, from, from + BATCH);
      const body = JSON.stringify({ query: MUTATION, variables: { source: SOURCE, records } });
      const request = postRequest(url, body, { authorization });
      took.push(
        await seconds(async () => {
          const answer = (await client.ask(request)).toString();
          if (!answer.includes(`"created":${BATCH}`)) throw new Error(answer.slice(0, 500));
        }),
      );
    }
    return took;
  } finally {
    client.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const COLUMNS = [
  'copy',
  'referring',
  'mutation',
  'visible',
  'stream',
  'refresh',
  'again',
  'mutationCopy',
] as const;

function mediansOf(rounds: readonly Round[]): Round {
  const medians = COLUMNS.map((column) => [column, median(rounds.map((round) => round[column]))]);
  return Object.fromEntries(medians) as unknown as Round;
}

const perSecond = (took: number): string => `${(SIZE.entries / took).toFixed(0)} rows/s`;

function figuresOf(round: Round): Figure[] {
  const { copy, referring, stream, refresh, again, mutation, mutationCopy, visible } = round;
  return [
    {
      claim: 'streaming import ÷ COPY',
      value: copy / stream,
      unit: '×',
      target: '0.40–0.46',
      alarm: { below: 0.3 },
      behind: `${perSecond(stream)} ÷ ${perSecond(copy)}`,
    },
    {
      claim: '  the same ÷ COPY into a table with foreign keys',
      value: referring / stream,
      unit: '×',
      behind: `${perSecond(stream)} ÷ ${perSecond(referring)}`,
    },
    {
      claim: 'streaming import, nothing changed ÷ COPY',
      value: copy / again,
      unit: '×',
      target: '≥ 0.6',
      behind: perSecond(again),
    },
    {
      claim: 'streaming import with recount ÷ without',
      value: stream / (stream + refresh),
      unit: '×',
      target: '0.7–0.95',
      alarm: { below: 0.6 },
      behind: `${perSecond(stream + refresh)}, counted`,
    },
    {
      claim: 'mutation, 1000 a batch of 2 months, each recounted ÷ COPY',
      value: mutationCopy / mutation,
      unit: '×',
      behind: `${perSecond(mutation)} ÷ ${perSecond(mutationCopy)}`,
    },
    {
      claim: 'a batch of 1000 sent → visible in metrics',
      value: visible * 1000,
      unit: 'ms',
      target: '< 200',
    },
  ];
}

async function measure(lab: Lab, { rounds }: BenchOptions): Promise<Figure[]> {
  const { database, url, superuserUrl } = await lab.createDatabase('bench_ingest');
  const floor = await openCopyFloor(superuserUrl);
  const seatwise = await startSeatwise(url);
  try {
    const measured: Round[] = [];
    // The first round warms everything up and does not count.
    for (let n = 0; n <= rounds; n += 1) {
      const round = await measureRound(database, seatwise, floor);
      if (n > 0) measured.push(round);
    }
    return figuresOf(mediansOf(measured));
  } finally {
    await seatwise.stop();
    await floor.close();
  }
}

/** Two new MSPs a round, one for each door; both tables grow alike. */
async function measureRound(
  database: Database,
  seatwise: Seatwise,
  floor: CopyFloor,
): Promise<Round> {
  const streamed = await addMspWithoutTime(database, SIZE);
  await refreshStale(database, streamed, CLOCK);
  const streamTook = await stream(database, streamed);
  const refresh = await seconds(() => refreshStale(database, streamed, CLOCK));
  const copy = await floor.copyEntries(streamed);
  const referring = await floor.copyReferring(streamed);
  const again = await stream(database, streamed);
  const mutated = await addMspWithoutTime(database, SIZE);
  await refreshStale(database, mutated, CLOCK);
  const batches = await mutate(seatwise, mutated);
  return {
    copy,
    referring,
    stream: streamTook,
    refresh,
    again,
    mutation: sum(batches),
    visible: median(batches),
    mutationCopy: await floor.copyEntries(mutated),
  };
}

export const ingestBench: Subject = {
  name: 'ingest',
  about: 'mutations and streaming imports against COPY of the same rows',
  measure,
};
