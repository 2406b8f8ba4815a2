import type { Clock } from '../clock';
import type { Database } from '../database/database';

/** An MSP whose served figures are behind its records, or behind the calendar. */
export interface WaitingTenant {
  readonly tenantId: number;
  readonly marks: number;
}

const TENANTS = 'SELECT id FROM msp ORDER BY id';

// A tenant that was counted through an earlier day has a new day to count, though no record changed.
const WORK = `
  SELECT (SELECT count(*) FROM stale_month WHERE tenant_id = $1)::int
       + (SELECT count(*) FROM stale_ticket WHERE tenant_id = $1)::int
       + (SELECT count(*) FROM stale_staff WHERE tenant_id = $1)::int AS marks,
         counted_through < ($2::timestamptz AT TIME ZONE time_zone)::date AS "dayBehind"
  FROM msp WHERE id = $1`;

interface Work {
  marks: number;
  dayBehind: boolean | null;
}

/** Every tenant with something to count. Each is asked in its own scope: the owner of the tables sees no rows either. */
export async function tenantsWithWork(database: Database, clock: Clock): Promise<WaitingTenant[]> {
  const { rows } = await database.asOwner((owner) => owner.query<{ id: number }>(TENANTS));
  const waiting: WaitingTenant[] = [];
  for (const { id: tenantId } of rows) {
    const [work] = await database.read({ tenantId, clientIds: null }, (scope) =>
      scope.query<Work & Record<string, unknown>>(WORK, [tenantId, clock.now()]),
    );
    if (work && (work.marks > 0 || work.dayBehind)) waiting.push({ tenantId, marks: work.marks });
  }
  return waiting;
}
