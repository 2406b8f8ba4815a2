import { toGlobalId } from '../../scalars/global-id';
import { apiToken } from '../../tables/api-token';
import { columnsOf } from '../../tables/select';
import type { RowOf } from '../../tables/table';

export const COLUMNS = columnsOf(
  apiToken,
  't',
  ...(['id', 'name', 'scopes', 'client_ids', 'share', 'created_at', 'created_by'] as const),
  ...(['expires_at', 'last_used_at', 'revoked_at'] as const),
);
export type TokenRow = RowOf<typeof COLUMNS>;

/** A token as it is listed: all but its secret. `key` is its number in the database. */
export const toApiToken = (tenantId: number, row: TokenRow) => ({
  key: row.id,
  id: toGlobalId('api-token', tenantId, row.id),
  name: row.name,
  scopes: row.scopes,
  clientIds: row.client_ids,
  share: Number(row.share),
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});
export type ApiToken = Readonly<ReturnType<typeof toApiToken>>;

/** A token beside its secret, which is never told again. */
export interface Issued {
  readonly token: ApiToken;
  readonly secret: string;
}
