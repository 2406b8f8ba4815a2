/** `npm run generate`: migrates an empty database in a temporary directory and writes down what it looks like. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openEmbedded } from './embedded/open-embedded';
import { migrate } from './migrate';
import { printSchema } from './print-schema';

const TARGET = join(__dirname, '../../schema/database.sql');

async function writeSchema(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'seatwise-schema-'));
  const embedded = await openEmbedded({ dataDir, purpose: 'DISPOSABLE' });
  try {
    await migrate(embedded.url);
    const client = new Client({ connectionString: embedded.url });
    await client.connect();
    writeFileSync(TARGET, await printSchema(client));
    await client.end();
  } finally {
    await embedded.close();
    for (const dir of [dataDir, embedded.home]) rmSync(dir, { recursive: true, force: true });
  }
}

void writeSchema();
