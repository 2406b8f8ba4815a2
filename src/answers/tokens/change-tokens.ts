import { mintSecret } from '../../auth/api-secret';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { tellToken } from './tell-token';
import type { RequestContext } from '../../request/context';
import type { ApiToken, Issued } from './api-token';
import {
  badToken,
  readTokenInput,
  refuseMoreThan,
  type NewToken,
  type TokenSent,
} from './read-token-input';
import { demandKeeper, noSuchToken, readTokenId, tokenByKey } from './read-tokens';

const MOST = 100;
/** What a token gets of the MSP's budget for itself, where nothing is said and so much is left. */
const USUAL_SHARE = 0.05;
const HOUR_MS = 3_600_000;
const MOST_OVERLAP_HOURS = 720;

interface Stamp {
  readonly at: Date;
  readonly by: string;
}

const stampOf = ({ clock, actor }: RequestContext): Stamp => ({
  at: clock.now(),
  by: actor.subject,
});

// One after the other, so that two at once do not share out more than there is.
const LOCK = `SELECT 1 AS one FROM msp WHERE id = $1 FOR NO KEY UPDATE`;
const IN_USE = `
  SELECT count(*)::int AS tokens, coalesce(sum(share), 0)::float8 AS shared FROM api_token
  WHERE tenant_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`;
const NUMBER = `SELECT number_within_tenant('api_token') AS id`;
const INSERT = `
  INSERT INTO api_token (tenant_id, id, name, scopes, client_ids, share, hash, created_at, created_by, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

interface InUse {
  readonly tokens: number;
  readonly shared: number;
}

/** The share of a new token, out of what the others leave. */
function shareOf({ share }: NewToken, { shared }: InUse): number {
  const left = Math.max(0, 1 - shared);
  if (share === null) return Math.min(USUAL_SHARE, left);
  // Shares have three decimals, and their sum is a float.
  if (share <= left + 1e-9) return share;
  throw badToken(
    'share',
    `The other tokens have ${Math.round(shared * 100)} % of the budget for themselves, so ${share} is more than is left. Ask for less, or revoke one.`,
  );
}

async function insert(scope: TenantScope, token: NewToken, { at, by }: Stamp): Promise<Issued> {
  const { tenantId } = scope;
  await scope.query(LOCK, [tenantId]);
  const [inUse] = await scope.query<InUse>(IN_USE, [tenantId, at]);
  if (inUse!.tokens >= MOST) {
    const message = `${MOST} tokens are in use already. Revoke some before issuing another. Nothing was changed.`;
    throw new Refusal('TOO_MANY_TOKENS', message, { most: MOST });
  }
  const [numbered] = await scope.query<{ id: number }>(NUMBER);
  const { secret, hash } = mintSecret(tenantId, numbered!.id);
  const { name, scopes, clientIds, expiresAt } = token;
  const share = shareOf(token, inUse!);
  const said = [name, scopes, clientIds, share, hash, at, by, expiresAt];
  await scope.query(INSERT, [tenantId, numbered!.id, ...said]);
  const issued = (await tokenByKey(scope, numbered!.id))!;
  await tellToken(scope, issued, { change: 'ISSUED', at, by });
  return { token: issued, secret };
}

const write = <T>(context: RequestContext, work: (scope: TenantScope) => Promise<T>): Promise<T> =>
  context.write((database) => database.write(context.tenantId, work));

/** Issues a token with rights that the caller has itself. */
export async function issueToken(context: RequestContext, sent: TokenSent): Promise<Issued> {
  demandKeeper(context);
  const token = await readTokenInput(context, sent);
  return write(context, (scope) => insert(scope, token, stampOf(context)));
}

const ROTATE = `
  UPDATE api_token SET former_hash = hash, former_until = $4, hash = $3
  WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL`;

function readOverlap(hours: number, now: Date): Date {
  if (hours >= 0 && hours <= MOST_OVERLAP_HOURS) return new Date(now.getTime() + hours * HOUR_MS);
  throw badToken('overlapHours', `Write 0 to ${MOST_OVERLAP_HOURS} hours, not ${hours}.`);
}

async function found(scope: TenantScope, key: number, id: string): Promise<ApiToken> {
  const token = await tokenByKey(scope, key);
  if (!token) throw noSuchToken(id);
  return token;
}

/** Gives a token another secret. The one before stays good for some hours; one before that ends at once. */
export async function rotateToken(
  context: RequestContext,
  id: string,
  overlapHours: number,
): Promise<Issued> {
  demandKeeper(context);
  const key = readTokenId(id, context);
  const until = readOverlap(overlapHours, context.clock.now());
  return write(context, async (scope) => {
    const token = await found(scope, key, id);
    if (token.revokedAt) throw badToken('id', `"${id}" is revoked. Issue a new one.`);
    refuseMoreThan(context.actor, token.scopes);
    const { secret, hash } = mintSecret(scope.tenantId, key);
    await scope.query(ROTATE, [scope.tenantId, key, hash, until]);
    await tellToken(scope, token, { change: 'ROTATED', ...stampOf(context) });
    return { token, secret };
  });
}

const REVOKE = `UPDATE api_token SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`;

/** Revokes a token, with both of its secrets. Of one that is revoked already nothing changes. */
export async function revokeToken(context: RequestContext, id: string): Promise<ApiToken> {
  demandKeeper(context);
  const key = readTokenId(id, context);
  return write(context, async (scope) => {
    const stamp = stampOf(context);
    const revoked = await scope.query(REVOKE, [scope.tenantId, key, stamp.at]);
    const token = await found(scope, key, id);
    if (revoked.length > 0) await tellToken(scope, token, { change: 'REVOKED', ...stamp });
    return token;
  });
}
