import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { readWaitingWork, type WaitingWork } from '../rollup/marks/waiting-work';

export interface TenantWork extends WaitingWork {
  readonly tenantId: number;
}

const TENANTS = 'SELECT id FROM msp ORDER BY id';

/** How far each tenant is behind. Each is asked in its own scope: the owner of the tables sees no rows either. */
export async function workOfTenants(database: Database, clock: Clock): Promise<TenantWork[]> {
  const { rows } = await database.asOwner((owner) => owner.query<{ id: number }>(TENANTS));
  const works: TenantWork[] = [];
  for (const { id: tenantId } of rows) {
    const work = await database.read({ tenantId, clientIds: null }, (scope) =>
      readWaitingWork(scope, clock.now()),
    );
    works.push({ tenantId, ...work });
  }
  return works;
}

/** A clock a day slow is a time zone or a second server; one slower than that was set back. */
export const isSetBack = ({ daysBehind }: TenantWork): boolean =>
  daysBehind !== null && daysBehind < -1;

/** Whether served figures are behind the records, or not of the day: though no record changed, a new day has to be counted. */
export const isWaiting = (work: TenantWork): boolean =>
  work.marks > 0 || (work.daysBehind ?? 0) > 0 || isSetBack(work);
