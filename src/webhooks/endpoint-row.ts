import type { Actor } from '../auth/actor';
import { isScope } from '../auth/scopes';
import type { TenantScope } from '../database/tenant-scope';
import { toGlobalId } from '../scalars/global-id';
import { columnsOf, expressions, select, statement } from '../tables/select';
import type { RowOf } from '../tables/table';
import { flag } from '../tables/column';
import { webhookEndpoint } from '../tables/webhook-endpoint';

/** Of an issued token its own row tells, of a signed one the list of those that are refused. */
const IS_REVOKED = `
  EXISTS (SELECT FROM api_token t WHERE t.tenant_id = e.tenant_id AND t.revoked_at IS NOT NULL
    AND e.token = 'api-token_' || t.tenant_id || '_' || t.id)
  OR EXISTS (SELECT FROM token_revocation r WHERE r.tenant_id = e.tenant_id AND (r.jti = e.token
    OR r.subject = e.saved_by AND coalesce(e.token, '') NOT LIKE 'api-token\\_%'
      AND (e.signed_at IS NULL OR e.signed_at < r.issued_before)))`;

const ROW = select(
  columnsOf(
    webhookEndpoint,
    'e',
    ...(['id', 'url', 'kinds', 'clients', 'selection', 'secrets', 'created_at'] as const),
    ...(['saved_at', 'saved_by', 'scopes', 'client_ids', 'token', 'signed_at'] as const),
    ...(['offered', 'delivered_at', 'failures', 'failing_since', 'rests_until'] as const),
    ...(['disabled_at', 'disabled_because'] as const),
  ),
  expressions({ is_revoked: [flag, `(${IS_REVOKED})`] }),
);
export type EndpointRow = RowOf<typeof ROW>;

const ALL = statement`SELECT ${ROW} FROM webhook_endpoint e WHERE e.tenant_id = $1 ORDER BY e.id`;
const ONE = statement`SELECT ${ROW} FROM webhook_endpoint e WHERE e.tenant_id = $1 AND e.id = $2`;

export const readEndpoints = (scope: TenantScope): Promise<EndpointRow[]> =>
  scope.query(ALL, [scope.tenantId]);

export async function readEndpoint(scope: TenantScope, id: number): Promise<EndpointRow | null> {
  const [row] = await scope.query(ONE, [scope.tenantId, id]);
  return row ?? null;
}

export const endpointId = (tenantId: number, id: number): string =>
  toGlobalId('webhook-endpoint', tenantId, id);

/** Whoever saved the endpoint, with the rights that the token had then. */
export const actorOf = (tenantId: number, row: EndpointRow): Actor => ({
  subject: row.saved_by,
  tenantId,
  clientIds: row.client_ids,
  scopes: new Set(row.scopes.filter(isScope)),
  expiresAt: null,
  token: row.token,
  issuedAt: row.signed_at,
});
