import type { TenantScope } from '../database/tenant-scope';

const LAST = `
  SELECT number FROM event
  WHERE tenant_id = $1 AND kind = 'MEASURES_CHANGED' AND ($2::int[] IS NULL OR client_id = ANY ($2))
  ORDER BY number DESC LIMIT 1`;

/** The number of the last event that tells of changed measures, of these clients or of all; 0 if there is none. */
export async function lastChange(
  scope: TenantScope,
  clientIds: readonly number[] | null,
): Promise<string> {
  const [row] = await scope.query<{ number: string }>(LAST, [scope.tenantId, clientIds]);
  return row?.number ?? '0';
}
