import type { Database } from './database';

/** Fewer new rows than this do not change what a good plan is. */
const MANY_ROWS = 1000;

/**
 * After a bulk load: tells the planner how large the tables have become. Postgres would find out by
 * itself within a minute, but what comes next (records that refer to these, the count) comes at
 * once, and a plan made for empty tables takes a thousand times as long on full ones.
 */
export async function renewStatistics(database: Database, newRows: number): Promise<void> {
  if (newRows < MANY_ROWS) return;
  await database.asOwner((owner) => owner.query('ANALYZE'));
}
