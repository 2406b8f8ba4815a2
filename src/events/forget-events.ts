import { DateTime } from 'luxon';
import type { Database } from '../database/database';

/** A transaction stays short, however much there is to forget. */
const AT_ONCE = 10_000;

const MSPS = `SELECT id FROM msp ORDER BY id`;
const ENTER = `SELECT set_config('app.tenant_id', $1::text, true)`;
// Times are in the order of numbers, so what goes is the beginning of the log.
const FORGET = `
  WITH old AS (
    SELECT number FROM event WHERE tenant_id = $1 AND at < $2 ORDER BY at, number LIMIT ${AT_ONCE}),
  gone AS (DELETE FROM event e USING old WHERE e.tenant_id = $1 AND e.number = old.number RETURNING e.number),
  noted AS (
    INSERT INTO last_number AS l (tenant_id, table_name, last)
    SELECT $1, 'forgotten_event', max(number) FROM gone HAVING max(number) IS NOT NULL
    ON CONFLICT (tenant_id, table_name) DO UPDATE SET last = excluded.last)
  SELECT count(*)::int AS events FROM gone`;

async function forgetOf(database: Database, tenantId: number, before: Date): Promise<boolean> {
  return database.asOwner(async (owner) => {
    await owner.query(ENTER, [tenantId]);
    const { rows } = await owner.query<{ events: number }>(FORGET, [tenantId, before]);
    return rows[0]!.events === AT_ONCE;
  });
}

/**
 * Forgets the events of all MSPs that are older than so many days, whole hours at a time. The application's
 * role may not, so the owner does.
 */
export async function forgetEvents(database: Database, days: number, now: Date): Promise<void> {
  const before = DateTime.fromJSDate(now, { zone: 'utc' })
    .minus({ days })
    .startOf('hour')
    .toJSDate();
  const msps = await database.asOwner(
    async (owner) => (await owner.query<{ id: number }>(MSPS)).rows,
  );
  for (const { id } of msps) while (await forgetOf(database, id, before));
}
