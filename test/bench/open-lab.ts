import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../src/database/database';
import { openEmbedded } from '../../src/database/embedded/open-embedded';
import { migrate } from '../../src/database/migrate';
import { withDatabaseName } from '../fixture/start-postgres';

/** A migrated, empty database of its own for one subject. */
export interface LabDatabase {
  readonly database: Database;
  /** The application's: row-level security in force. */
  readonly url: string;
  /** Without row-level security: for floors. */
  readonly superuserUrl: string;
}

/** An embedded Postgres in a temporary directory, with the settings it serves with. */
export interface Lab {
  createDatabase(name: string): Promise<LabDatabase>;
  /** An empty directory that is removed at the end. */
  directory(): string;
  close(): Promise<void>;
}

const POOL_SIZE = 8;

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export async function openLab(): Promise<Lab> {
  const directories: string[] = [];
  const directory = (): string => {
    directories.push(mkdtempSync(join(tmpdir(), 'seatwise-bench-')));
    return directories.at(-1)!;
  };
  const embedded = await openEmbedded({ dataDir: join(directory(), 'data') });
  const opened: Database[] = [];
  return {
    directory,
    createDatabase: async (name) => {
      await run(embedded.url, `CREATE DATABASE ${name}`);
      const url = withDatabaseName(embedded.url, name);
      await migrate(url);
      const database = openDatabase({ url, poolSize: POOL_SIZE });
      opened.push(database);
      return { database, url, superuserUrl: withDatabaseName(embedded.superuserUrl, name) };
    },
    close: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await embedded.close();
      for (const dir of directories) rmSync(dir, { recursive: true, force: true });
    },
  };
}
