import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryRecords, referenceRecords, type SampleSize } from '../bench/sample-msp';

/** Tickets and entries of several batches each, so that there is a middle to be killed in. */
export const SIZE: SampleSize = { clients: 10, technicians: 6, tickets: 8000, entries: 12_000 };

export const toNdjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** The files of one MSP as its service desk would export them: what changes seldom, and the work. */
export function writeSampleFiles(parent: string): { masters: string; work: string } {
  const folders = { masters: join(parent, 'masters'), work: join(parent, 'work') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  for (const [kind, records] of referenceRecords(SIZE)) {
    const folder = kind === 'tickets' ? folders.work : folders.masters;
    writeFileSync(join(folder, `${kind}.ndjson`), toNdjson(records));
  }
  writeFileSync(join(folders.work, 'time-entries.ndjson'), toNdjson(entryRecords(SIZE)));
  return folders;
}

/** What must be there in the end, added up from the records themselves. */
export const EXPECTED = {
  tickets: SIZE.tickets,
  entries: SIZE.entries,
  workedMs: entryRecords(SIZE).reduce((sum, { minutes }) => sum + Number(minutes) * 60_000, 0),
};
