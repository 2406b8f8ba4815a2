import { Readable } from 'node:stream';
import { connectwise } from '../../src/connectors/connectwise/connectwise';
import { openConnections } from '../../src/connectors/connection/connections';
import { createConnection } from '../../src/connectors/connection/save-connection';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import { createMsp } from '../../src/database/create-msp';
import type { Database } from '../../src/database/database';
import { importStream } from '../../src/ingest/import-stream';
import type { RecordKind } from '../../src/ingest/record-kind';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket, sampleTime } from '../simulators/connectwise/sample';
import type { BackfillJob, BackfillSample } from './backfill-in-child';
import { startScript } from './child-process';
import type { BenchOptions, Figure, Subject } from './figure';
import { CLOCK } from './load-msp';
import type { Lab, LabDatabase } from './open-lab';
import { seconds } from './rounds';

const KEY = 'c2VhbHMgdGhlIGNyZWRlbnRpYWxzIG9mIHRoZSBiZW5jaA==';
const MSP = { name: 'Bench MSP', timeZone: 'UTC', currency: 'USD', fiscalYearStartMonth: 1 };
const FIRST_TICKET = 100_000;
const FIRST_ENTRY = 10_000_000;
const PAGE = 1000;
/** What the lists beside tickets and time hold. */
const OTHER_LISTS = connectwise.streams.length - 2;

const LISTS: readonly (readonly [RecordKind, string, string])[] = [
  ['clients', 'companies', '/company/companies'],
  ['technicians', 'members', '/system/members'],
  ['agreements', 'agreements', '/finance/agreements'],
  ['tickets', 'tickets', '/service/tickets'],
  ['time-entries', 'time', '/time/entries'],
];

function fill(simulator: ConnectwiseSimulator, rows: number): void {
  fillSample(simulator);
  for (let n = 0; n < rows / 2; n += 1) {
    const ticket = FIRST_TICKET + n;
    simulator.place('/service/tickets', sampleTicket(ticket));
    simulator.place('/time/entries', sampleTime(FIRST_ENTRY + n, ticket));
  }
}

/** The records that the connector makes of a list, as a file of them. */
function fileOf(simulator: ConnectwiseSimulator, name: string, path: string): Buffer[] {
  const stream = connectwise.streams.find((each) => each.name === name)!;
  const mapping = connectwise.mapping.parse({});
  const mapper = { mapping, since: '2024-04-01', zone: 'UTC', today: '2026-03-31' } as const;
  return simulator
    .rows(path)
    .flatMap((row) => stream.toRecords(stream.schema.parse(row), mapper))
    .map(({ record }) => Buffer.from(`${JSON.stringify(record)}\n`));
}

async function importAll(database: Database, simulator: ConnectwiseSimulator): Promise<number> {
  const tenantId = await createMsp(database, MSP, CLOCK.now());
  let took = 0;
  for (const [kind, name, path] of LISTS) {
    const lines = [Buffer.concat(fileOf(simulator, name, path))];
    const request = { tenantId, source: 'bench', kind, format: 'ndjson' } as const;
    took += await seconds(
      async () =>
        void (await importStream(database, CLOCK, { ...request, stream: Readable.from(lines) })),
    );
  }
  return took;
}

async function backfill(
  { database, url }: LabDatabase,
  simulator: ConnectwiseSimulator,
  rows: number,
): Promise<BackfillSample[]> {
  const tenantId = await createMsp(database, MSP, CLOCK.now());
  const connections = openConnections({
    ...{ database, clock: CLOCK, testHosts: [simulator.host], keys: () => keyRingOf(KEY) },
  });
  const connectionId = await createConnection(connections, tenantId, {
    ...{ system: 'CONNECTWISE', name: 'psa', baseUrl: simulator.origin, mapping: null },
    ...{ credentials: simulator.credentials, since: '2024-04-01', everyMinutes: 15 },
  });
  const job: BackfillJob = {
    ...{ url, host: simulator.host, key: KEY, tenantId, connectionId, rows },
  };
  const child = startScript('backfill-in-child.ts', [JSON.stringify(job)]);
  const samples: BackfillSample[] = [];
  try {
    for (;;) {
      const sample = await child.nextLine<BackfillSample>();
      samples.push(sample);
      if (sample.state !== undefined) return samples;
    }
  } finally {
    await child.stop();
  }
}

const at = (samples: readonly BackfillSample[], percent: number): BackfillSample =>
  samples.find((sample) => sample.percent >= percent)!;

async function measure(lab: Lab, { rows }: BenchOptions): Promise<Figure[]> {
  const bench = await lab.createDatabase('bench_backfill');
  await using simulator = await openConnectwise();
  fill(simulator, rows);
  const samples = await backfill(bench, simulator, rows);
  const end = samples.at(-1)!;
  if (end.state !== 'DONE') throw new Error(`the backfill ended as ${end.state}`);
  const calls = simulator.asked.length;
  const least = 2 * Math.ceil(rows / 2 / PAGE) + OTHER_LISTS;
  const imported = await importAll(bench.database, simulator);
  const [tenth, whole] = [at(samples, 10), end];
  const perSecond = (took: number): string => `${(rows / took).toFixed(0)} records/s`;
  return [
    {
      claim: `backfill of ${rows} rows ÷ streaming import of the same records`,
      value: imported / end.seconds,
      unit: '×',
      target: '≥ 0.5',
      behind: `${perSecond(end.seconds)} ÷ ${perSecond(imported)}`,
    },
    {
      claim: 'calls used ÷ the least possible',
      value: calls / least,
      unit: '×',
      // Each list is counted and read, and what came with several answers is compared by its ids.
      target: '≤ 2.5',
      behind: `${calls} ÷ ${least}`,
    },
    {
      claim: 'memory at the end of a backfill ÷ at a tenth of it',
      value: whole.residentMb / tenth.residentMb,
      unit: '×',
      target: '≤ 1.3',
      alarm: { above: 2 },
      behind: `${whole.residentMb.toFixed(0)} MB ÷ ${tenth.residentMb.toFixed(0)} MB`,
    },
  ];
}

export const backfillBench: Subject = {
  name: 'backfill',
  about: 'the past of a pretended ConnectWise against the import of the same records',
  measure,
};
