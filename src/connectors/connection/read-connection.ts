import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { connection } from '../../tables/connection';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import type { Connected } from '../engine/open-connection';

const COLUMNS = columnsOf(
  connection,
  'c',
  ...(['id', 'system', 'name', 'base_url', 'secrets', 'mapping', 'mapped_with', 'since'] as const),
  ...(['every_minutes', 'paused', 'next_at', 'problem'] as const),
);

const ONE = statement`SELECT ${COLUMNS} FROM connection c WHERE c.tenant_id = $1 AND c.id = $2`;
const ALL = statement`SELECT ${COLUMNS} FROM connection c WHERE c.tenant_id = $1 ORDER BY c.id`;

/** A connection with its sealed secrets. */
export interface SealedConnection {
  readonly connected: Connected;
  readonly secrets: string;
}

function toSealed(row: FoundBy<typeof ONE>, tenantId: number): SealedConnection {
  const { secrets, ...rest } = row;
  return { connected: { ...rest, tenantId }, secrets };
}

export async function readConnection(scope: TenantScope, id: number): Promise<SealedConnection> {
  const [row] = await scope.query(ONE, [scope.tenantId, id]);
  if (row) return toSealed(row, scope.tenantId);
  throw new Refusal('NOT_FOUND', `There is no such connection.`);
}

export async function listConnections(scope: TenantScope): Promise<Connected[]> {
  const rows = await scope.query(ALL, [scope.tenantId]);
  return rows.map((row) => toSealed(row, scope.tenantId).connected);
}
