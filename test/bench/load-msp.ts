import { fixedClock } from '../../src/clock';
import type { Database } from '../../src/database/database';
import { createMsp } from '../../src/database/create-msp';
import { acceptRecords, MAX_RECORDS } from '../../src/ingest/accept-records';
import type { RecordKind } from '../../src/ingest/record-kind';
import { refreshStale } from '../../src/rollup/count/refresh';
import {
  entryRecords,
  NOW,
  referenceRecords,
  type SampleRecord,
  type SampleSize,
} from './sample-msp';

export const SOURCE = 'bench';
export const CLOCK = fixedClock(NOW);

const addMsp = (database: Database): Promise<number> =>
  createMsp(
    database,
    {
      name: 'Bench MSP',
      timeZone: 'America/Chicago',
      currency: 'USD',
      fiscalYearStartMonth: 1,
    },
    CLOCK.now(),
  );

/** Sends records through the door that users use; a bench over rejected rows would measure nothing. */
export async function send(
  database: Database,
  tenantId: number,
  kind: RecordKind,
  records: readonly SampleRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += MAX_RECORDS) {
    const batch = records.slice(from, from + MAX_RECORDS);
    const to = { tenantId, source: SOURCE, kind, records: batch };
    const { rejected, parked, errors } = await acceptRecords(database, CLOCK, to);
    if (rejected + parked > 0) throw new Error(`${kind}: ${errors[0]?.message ?? 'parked'}`);
  }
}

/** An MSP with everything that time entries refer to, and none of them. */
export async function addMspWithoutTime(database: Database, size: SampleSize): Promise<number> {
  const tenantId = await addMsp(database);
  for (const [kind, records] of referenceRecords(size)) {
    await send(database, tenantId, kind, records);
  }
  return tenantId;
}

/** A whole MSP, counted. */
export async function addCountedMsp(database: Database, size: SampleSize): Promise<number> {
  const tenantId = await addMspWithoutTime(database, size);
  await send(database, tenantId, 'time-entries', entryRecords(size));
  await refreshStale(database, tenantId, CLOCK);
  return tenantId;
}
