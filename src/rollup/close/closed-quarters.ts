import { createHash } from 'node:crypto';
import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, type Month } from '../../numbers/units/month';

/** The SHA-256 of a report's text, in hexadecimal. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Reads the kept report of the quarter that begins with a month. It is null when the months are not
 * all closed, or when the token does not see all clients. A stored text that no longer matches its
 * hash is a fault, not a report.
 */
export async function readClosedQuarter(
  scope: TenantScope,
  firstMonth: Month,
): Promise<string | null> {
  const [row] = await scope.query<{ content: string; content_hash: string }>(
    `SELECT content, content_hash FROM closed_quarter WHERE tenant_id = $1 AND first_month = $2`,
    [scope.tenantId, firstDay(firstMonth)],
  );
  if (row && hashOf(row.content) !== row.content_hash)
    throw new Error(`the kept report of ${firstMonth} is not what it was: its hash differs`);
  return row?.content ?? null;
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
