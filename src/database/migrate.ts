import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDataSource } from '../../ormconfig';
import { codeOf, Refusal } from '../errors';

/** Any number, as long as every Seatwise uses the same. */
const MIGRATION_LOCK = 7_328_473;
const NO_SUCH_TABLE = '42P01';
const FOLDER = join(__dirname, '../../migrations');

/** The time stamp of the newest migration that this program carries. */
function newestKnown(): number {
  const stamps = readdirSync(FOLDER).map((name) => Number.parseInt(name, 10));
  return Math.max(...stamps.filter((stamp) => !Number.isNaN(stamp)));
}

async function newestRun(client: Client): Promise<number> {
  try {
    const { rows } = await client.query<{ newest: string | null }>(
      'SELECT max("timestamp") AS newest FROM migration',
    );
    return Number(rows[0]?.newest ?? 0);
  } catch (error) {
    if (codeOf(error) === NO_SUCH_TABLE) return 0;
    throw error;
  }
}

async function runPending(url: string): Promise<string[]> {
  const source = await openDataSource(url).initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'seatwise migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function refuseNewer(run: number): void {
  if (run <= newestKnown()) return;
  throw new Refusal(
    'DATABASE_NEWER',
    'The database was migrated by a newer Seatwise than this one. Run the newer one.',
  );
}

/** Brings a database's schema up to date and names what was run. Of several processes that start at once, one migrates and the others wait. */
export function migrate(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = await newestRun(client);
    refuseNewer(run);
    return run === newestKnown() ? [] : runPending(url);
  });
}

/** Refuses a database whose schema is not this program's. */
export function refusePending(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const run = await newestRun(client);
    refuseNewer(run);
    if (run === newestKnown()) return;
    throw new Refusal(
      'DATABASE_NOT_MIGRATED',
      'The schema of the database is older than this Seatwise. Run `seatwise migrate` first.',
    );
  });
}
