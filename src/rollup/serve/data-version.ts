import type { TenantScope } from '../../database/tenant-scope';
import { todaySql } from '../../database/today';
import { bigint, date, text } from '../../tables/column';
import { expressions, statement, type FoundBy } from '../../tables/select';

const VERSION = statement`SELECT ${expressions({
  writes: [bigint, `coalesce((SELECT w.version FROM last_write w WHERE w.tenant_id = m.id), 0)`],
  row: [text, `m.data_version || '.' || m.xmin`],
  today: [date, todaySql('$1', '$2')],
})} FROM msp m WHERE m.id = $1`;

/** What of an MSP answers depend on, in short: no two answers of one version and one day differ. */
export interface DataVersion {
  readonly version: string;
  /** The date at the MSP. */
  readonly today: FoundBy<typeof VERSION>['today'];
}

export async function readDataVersion(scope: TenantScope, now: Date): Promise<DataVersion> {
  const [found] = await scope.query(VERSION, [scope.tenantId, now]);
  if (!found) throw new Error(`MSP ${scope.tenantId} is not there`);
  return { version: `${found.writes}.${found.row}`, today: found.today };
}
