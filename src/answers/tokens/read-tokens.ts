import { demandAllClients } from '../../auth/actor';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { statement } from '../../tables/select';
import { COLUMNS, toApiToken, type ApiToken } from './api-token';

const ALL = statement`SELECT ${COLUMNS} FROM api_token t WHERE t.tenant_id = $1 ORDER BY t.id`;
const ONE = statement`SELECT ${COLUMNS} FROM api_token t WHERE t.tenant_id = $1 AND t.id = $2`;

/** Tokens are the keys to all of the MSP: one that is limited to clients neither sees nor makes any. */
export const demandKeeper = ({ actor }: RequestContext): void => demandAllClients(actor, 'A token');

/** All tokens of the MSP, in the order in which they were issued; revoked ones too. */
export async function readTokens(context: RequestContext): Promise<ApiToken[]> {
  demandKeeper(context);
  const rows = await context.scope.query(ALL, [context.tenantId]);
  return rows.map((row) => toApiToken(context.tenantId, row));
}

export const noSuchToken = (id: string): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `"${id}" is no token of this MSP. Take the id from "apiTokens". Nothing was changed.`,
    { id },
  );

/** The number in the id of a token. */
export function readTokenId(id: string, { tenantId }: RequestContext): number {
  const key = readNumericId(id, 'api-token', tenantId);
  if (key === null) throw noSuchToken(id);
  return key;
}

export async function tokenByKey(scope: TenantScope, key: number): Promise<ApiToken | null> {
  const [row] = await scope.query(ONE, [scope.tenantId, key]);
  return row ? toApiToken(scope.tenantId, row) : null;
}
