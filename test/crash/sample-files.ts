import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryRecords, referenceRecords, type SampleSize } from '../bench/sample-msp';

/** Large enough that a process can be killed in the middle of it. */
export const SIZE: SampleSize = { clients: 20, technicians: 8, tickets: 12_000, entries: 40_000 };

export const toNdjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** The files of one MSP, as its service desk would export them. */
export function writeSampleFiles(folder: string): void {
  for (const [kind, records] of [
    ...referenceRecords(SIZE),
    ['time-entries', entryRecords(SIZE)] as const,
  ]) {
    writeFileSync(join(folder, `${kind}.ndjson`), toNdjson(records));
  }
}

/** What must be there in the end, added up from the records themselves. */
export const EXPECTED = {
  tickets: SIZE.tickets,
  entries: SIZE.entries,
  workedMs: entryRecords(SIZE).reduce((sum, { minutes }) => sum + Number(minutes) * 60_000, 0),
};
