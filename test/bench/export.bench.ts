import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { SCOPE_NAMES } from '../../src/auth/scopes';
import type { Database } from '../../src/database/database';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/exports/formats/format';
import { writeExport, type ExportRequest } from '../../src/exports/write-export';
import type { Figure, Subject } from './figure';
import { addMspWithoutTime, CLOCK, send } from './load-msp';
import type { Lab } from './open-lab';
import { seconds } from './rounds';
import { entryRecords, type SampleSize } from './sample-msp';

const SIZE: SampleSize = { clients: 60, technicians: 20, tickets: 4000, entries: 20_000 };
/** So many times as many, made by the database. */
const TIMES = 50;
const ROWS = SIZE.entries * TIMES;

async function multiply(client: Client, tenantId: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'time_entry'`,
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) =>
    name === 'external_id' ? `e.external_id || '-' || n` : `e.${name}`,
  );
  await client.query(
    `INSERT INTO time_entry (${names.join(', ')})
     SELECT ${values.join(', ')} FROM time_entry e, generate_series(2, ${TIMES}) n WHERE e.tenant_id = ${tenantId}`,
  );
  await client.query('VACUUM ANALYZE time_entry');
}

/** The same rows as Postgres writes them by itself, into a file. */
const copyOut = (client: Client, tenantId: number, path: string): Promise<number> =>
  seconds(() =>
    pipeline(
      client.query(to(`COPY (SELECT * FROM time_entry WHERE tenant_id = ${tenantId}) TO STDOUT`)),
      createWriteStream(path),
    ),
  );

interface Taken {
  readonly took: number;
  readonly firstMb: number;
  readonly secondMb: number;
}

const MB = 1_000_000;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

async function take(database: Database, request: ExportRequest, folder: string): Promise<Taken> {
  const samples: number[] = [];
  const onProgress = (): unknown => samples.push(process.memoryUsage().rss / MB);
  const took = await seconds(async () => {
    await writeExport(database, request, { folder, now: CLOCK.now(), onProgress });
  });
  // What is warmed up at the beginning is none of the growth.
  const [from, middle] = [Math.floor(samples.length / 10), Math.floor(samples.length / 2)];
  const [first, second] = [samples.slice(from, middle), samples.slice(middle)];
  return { took, firstMb: mean(first), secondMb: mean(second) };
}

function figuresOf(
  format: ExportFormat,
  { took, firstMb, secondMb }: Taken,
  copy: number,
): Figure[] {
  const perSecond = (time: number): string => `${(ROWS / time).toFixed(0)} rows/s`;
  const expected = format === 'JSONL' ? { target: '≥ 0.3', alarm: { below: 0.2 } } : {};
  return [
    {
      ...{
        claim: `export of time entries as ${format} ÷ COPY … TO`,
        value: copy / took,
        unit: '×',
      },
      ...expected,
      behind: `${perSecond(took)} ÷ ${perSecond(copy)}`,
    },
    {
      ...{ claim: '  memory in the second half ÷ in the first', value: secondMb / firstMb },
      ...{ unit: '×', target: '≈ 1: it does not grow', alarm: { above: 1.3 } },
      behind: `${firstMb.toFixed(0)} MB, then ${secondMb.toFixed(0)} MB; ${ROWS} rows`,
    },
  ];
}

async function measure(lab: Lab): Promise<Figure[]> {
  const { database, superuserUrl } = await lab.createDatabase('bench_export');
  const tenantId = await addMspWithoutTime(database, SIZE);
  await send(database, tenantId, 'time-entries', entryRecords(SIZE));
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await multiply(client, tenantId);
    const folder = lab.directory();
    const copy = await copyOut(client, tenantId, join(folder, 'copied'));
    const figures: Figure[] = [];
    for (const format of EXPORT_FORMATS) {
      const request: ExportRequest = {
        ...{ tenantId, format, kinds: ['time-entries'], changedSince: null, clientIds: null },
        ...{ scopes: new Set(SCOPE_NAMES), months: { from: null, until: null } },
      };
      figures.push(...figuresOf(format, await take(database, request, join(folder, format)), copy));
    }
    return figures;
  } finally {
    await client.end();
  }
}

export const exportBench: Subject = {
  name: 'export',
  about: 'files of a million time entries against COPY … TO of the same rows',
  measure,
};
