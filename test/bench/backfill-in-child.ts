/** Reads a connection in a process of its own, so that its memory is nobody else's. Prints lines of JSON. */
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { openConnections } from '../../src/connectors/connection/connections';
import { syncConnection } from '../../src/connectors/engine/sync';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import { openDatabase } from '../../src/database/database';
import { CLOCK } from './load-msp';

export interface BackfillJob {
  readonly url: string;
  readonly host: string;
  readonly key: string;
  readonly tenantId: number;
  readonly connectionId: number;
  readonly rows: number;
}

export interface BackfillSample {
  readonly percent: number;
  readonly residentMb: number;
  readonly seconds: number;
  readonly state?: string;
}

const POOL_SIZE = 4;
const PERCENT = 100;
const STEP = 10;
const MB = 2 ** 20;

async function backfill(job: BackfillJob): Promise<void> {
  const { url, host, key, tenantId, connectionId } = job;
  const database = openDatabase({ url, poolSize: POOL_SIZE });
  const keys = () => keyRingOf(key);
  const connections = openConnections({ database, clock: CLOCK, keys, testHosts: [host] });
  const begun = performance.now();
  const print = (percent: number, state?: string): void => {
    globalThis.gc?.();
    const residentMb = process.memoryUsage.rss() / MB;
    const seconds = (performance.now() - begun) / 1000;
    const sample: BackfillSample = { percent, residentMb, seconds, state };
    process.stdout.write(`${JSON.stringify(sample)}\n`);
  };
  let [rows, told] = [0, 0];
  const { state } = await syncConnection(connections, {
    ...{ tenantId, connectionId },
    onPage: (_, landed) => {
      rows += landed.rows;
      const percent = Math.min(PERCENT - 1, Math.floor((rows * PERCENT) / job.rows));
      if (percent < told + STEP) return;
      told = percent - (percent % STEP);
      print(told);
    },
  });
  print(PERCENT, state);
  await database.close();
}

void backfill(JSON.parse(process.argv[2]!) as BackfillJob);
