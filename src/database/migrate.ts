import { Client } from 'pg';
import { openDataSource } from '../../ormconfig';

/** Any number, as long as every Seatwise uses the same. */
const MIGRATION_LOCK = 7_328_473;

async function runPending(url: string): Promise<string[]> {
  const source = await openDataSource(url).initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Brings a database's schema up to date and names what was run. Of several processes that start at once, one migrates and the others wait. */
export async function migrate(url: string): Promise<string[]> {
  const guard = new Client({ connectionString: url, application_name: 'seatwise migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runPending(url);
  } finally {
    await guard.end();
  }
}
