import { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { DEMO_SCHEME } from '../demo/banding-scheme';
import { DEMO_MSP, demoRecords } from '../demo/demo-records';
import { createMsp } from '../database/create-msp';
import { importStream } from '../ingest/import-stream';
import { localDate } from '../numbers/units/local-date';
import { hasScheme, saveScheme } from '../rollup/choices/save-scheme';
import { refreshStale } from '../rollup/count/refresh';
import { countWithBar } from './count-with-bar';
import { listMsps } from './find-msp';
import { withProgress } from './progress-bar';
import type { Shell } from './shell';

const SOURCE = 'demo';
const LINES_PER_CHUNK = 500;

async function findOrCreate(database: Database, clock: Clock): Promise<number> {
  const known = (await listMsps(database)).find((msp) => msp.name === DEMO_MSP.name);
  return known?.id ?? createMsp(database, DEMO_MSP, clock.now());
}

/** Records as lines of NDJSON, like a user's export, a few hundred at a time. */
function* toLines(records: readonly object[]): Generator<Buffer> {
  for (let at = 0; at < records.length; at += LINES_PER_CHUNK) {
    const lines = records.slice(at, at + LINES_PER_CHUNK).map((record) => JSON.stringify(record));
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}

/**
 * Creates the sample MSP, or brings it up to today, by the same import as any file. Loading it
 * again changes only what is new. Returns its id.
 */
export async function loadDemo(
  shell: Shell,
  { database, clock, stop }: { database: Database; clock: Clock; stop: AbortSignal },
  seed: number,
): Promise<number> {
  const tenantId = await findOrCreate(database, clock);
  const today = localDate(clock.now(), DEMO_MSP.timeZone);
  const records = demoRecords({ seed, today });
  const total = [...records.values()].reduce((sum, rows) => sum + rows.length, 0);
  await withProgress(shell, `loading ${DEMO_MSP.name}`, async (show) => {
    let before = 0;
    for (const [kind, rows] of records) {
      const loaded = before;
      await importStream(database, clock, {
        tenantId,
        source: SOURCE,
        kind,
        format: 'ndjson',
        signal: stop,
        stream: Readable.from(toLines(rows), { objectMode: false }),
        onProgress: ({ rows: done }) => show({ done: loaded + done, total }),
      });
      before += rows.length;
    }
  });
  if (!(await hasScheme(database, tenantId))) {
    await saveScheme(database, { at: clock.now(), by: 'demo' }, tenantId, DEMO_SCHEME, null);
  }
  await countWithBar(shell, refreshStale, { database, tenantId, clock, stop });
  return tenantId;
}
