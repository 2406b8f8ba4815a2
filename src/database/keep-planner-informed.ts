import type { Database } from './database';

/**
 * Changed since the last look: more than a few pages, and more than a fifth of what was there; or
 * never looked at and no longer small. Of the latter the size tells: changes are counted up to a
 * second late, and a first import may take no longer.
 */
const NEWS = `
  SELECT quote_ident(s.relname) AS name
  FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
  WHERE (s.n_mod_since_analyze > greatest(500, 0.2 * greatest(c.reltuples, 0))
      OR (c.reltuples < 0 AND pg_relation_size(c.oid) > 65536))
    AND pg_has_role(c.relowner, 'USAGE')`;

/**
 * Refreshes the planner's statistics of tables that changed much. Autovacuum comes a minute later,
 * and within that minute a planner that takes a loaded table for an empty one can be a thousand
 * times slower.
 */
export const keepPlannerInformed = (database: Database): Promise<void> =>
  database.asOwner(async (connection) => {
    const { rows } = await connection.query<{ name: string }>(NEWS);
    for (const { name } of rows) await connection.query(`ANALYZE ${name}`);
  });
