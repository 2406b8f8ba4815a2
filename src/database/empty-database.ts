import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from './embedded/open-embedded';
import { migrate } from './migrate';

/** Lends a database that has been through every migration and holds nothing. It is gone afterwards. */
export async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'seatwise-schema-'));
  const embedded = await openEmbedded({ dataDir, purpose: 'DISPOSABLE' });
  try {
    await migrate(embedded.url);
    await work(embedded.url);
  } finally {
    await embedded.close();
    for (const dir of [dataDir, embedded.home]) rmSync(dir, { recursive: true, force: true });
  }
}
