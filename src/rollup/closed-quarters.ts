import type { TenantScope } from '../database/tenant-scope';
import { hashOf } from '../report/content';
import { firstDay, type Month } from '../numbers/units/month';

/** A quarterly report as it was presented, to the letter. */
export interface ClosedQuarter {
  readonly content: string;
  readonly contentHash: string;
}

/** The report kept of the quarter that begins with a month; null where its months are not all closed, or the token does not see all clients. */
export async function readClosedQuarter(
  scope: TenantScope,
  firstMonth: Month,
): Promise<ClosedQuarter | null> {
  const [row] = await scope.query<{ content: string; content_hash: string }>(
    `SELECT content, content_hash FROM closed_quarter WHERE tenant_id = $1 AND first_month = $2`,
    [scope.tenantId, firstDay(firstMonth)],
  );
  return row ? { content: row.content, contentHash: row.content_hash } : null;
}

export async function keepQuarter(
  scope: TenantScope,
  firstMonth: Month,
  content: string,
): Promise<void> {
  await scope.query(
    `INSERT INTO closed_quarter (tenant_id, first_month, content, content_hash) VALUES ($1, $2, $3, $4)`,
    [scope.tenantId, firstDay(firstMonth), content, hashOf(content)],
  );
}
