import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { codeOf, Refusal } from '../errors';
import { takeTenantsAlike } from './take-tenants-alike';

// Loaded only when a migration has to run: most starts find none, and this is a fifth of their load.
// oxlint-disable-next-line typescript/no-require-imports
const loadOrm = (): typeof import('../../ormconfig') => require('../../ormconfig');

/** Any number will do, as long as every Seatwise uses the same. */
const MIGRATION_LOCK = 7_328_473;
const NO_SUCH_TABLE = '42P01';
const FOLDER = join(__dirname, '../../migrations');

/** The time stamps of the migrations that this program carries. */
function knownStamps(): number[] {
  const stamps = readdirSync(FOLDER).map((name) => Number.parseInt(name, 10));
  return [...new Set(stamps.filter((stamp) => !Number.isNaN(stamp)))];
}

async function stampsRun(client: Client): Promise<Set<number>> {
  try {
    const { rows } = await client.query<{ stamp: string }>(
      'SELECT "timestamp" AS stamp FROM migration',
    );
    return new Set(rows.map((row) => Number(row.stamp)));
  } catch (error) {
    if (codeOf(error) === NO_SUCH_TABLE) return new Set();
    throw error;
  }
}

/** Whether a migration has to run. Refuses a database that a newer program has changed. */
async function hasPending(client: Client): Promise<boolean> {
  const known = knownStamps();
  const run = await stampsRun(client);
  if ([...run].some((stamp) => stamp > Math.max(...known))) {
    throw new Refusal(
      'DATABASE_NEWER',
      'The database was migrated by a newer Seatwise than this one. Run the newer one.',
    );
  }
  return known.some((stamp) => !run.has(stamp));
}

async function runPending(url: string): Promise<string[]> {
  const source = await loadOrm().openDataSource(url).initialize();
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

/**
 * Brings a database's schema up to date and returns the names of the migrations that ran. When
 * several processes start at once, one migrates and the others wait.
 */
export function migrate(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = (await hasPending(client)) ? await runPending(url) : [];
    await takeTenantsAlike(client);
    return run;
  });
}

/** Refuses a database whose schema is older or newer than this program. */
export function refusePending(url: string): Promise<void> {
  return withClient(url, async (client) => {
    if (!(await hasPending(client))) return;
    throw new Refusal(
      'DATABASE_NOT_MIGRATED',
      'The schema of the database is older than this Seatwise. Run `seatwise migrate` first.',
    );
  });
}
