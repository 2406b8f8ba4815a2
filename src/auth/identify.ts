import type { Clock } from '../clock';
import type { Logger } from '../logger';
import type { Actor } from './actor';
import { isApiSecret, isSameHash, readApiSecret, type ApiSecret } from './api-secret';
import { unauthenticated } from './claims';
import { isScope } from './scopes';
import type { LiveToken, Register, Revocation, TokenRegister } from './token-register';
import type { VerifyToken } from './verify-token';

/** Who asks, by a signed token or by one that Seatwise issued. Refuses either as UNAUTHENTICATED. */
export type Identify = (authorization: string | undefined) => Promise<Actor>;

interface Parts {
  readonly verifyToken: VerifyToken;
  readonly register: TokenRegister;
  readonly clock: Clock;
  readonly logger: Logger;
}

const BEARER = /^Bearer +(\S+) *$/i;

export function openIdentify(parts: Parts): Identify {
  return async (authorization) => {
    const text = BEARER.exec(authorization ?? '')?.[1];
    if (text && isApiSecret(text)) return byRegister(parts, text);
    const actor = await parts.verifyToken(authorization);
    const { revocations } = await parts.register.of(actor.tenantId);
    if (revocations.some((each) => revokes(each, actor))) throw unauthenticated('has been revoked');
    return actor;
  };
}

/** A token that does not say when it was signed may be older than any moment. */
function revokes({ jti, subject, issued_before: before }: Revocation, actor: Actor): boolean {
  if (jti !== null) return actor.token === jti;
  if (subject !== actor.subject || before === null) return false;
  return actor.issuedAt === null || actor.issuedAt < before;
}

async function byRegister({ register, clock, logger }: Parts, text: string): Promise<Actor> {
  const secret = readApiSecret(text);
  if (!secret) throw unauthenticated('is cut off or misspelt');
  const now = clock.now();
  const { tenantId } = secret;
  const token =
    opened(await register.of(tenantId), secret, now) ??
    opened(await register.readAgain(tenantId), secret, now);
  if (!token) throw unauthenticated('is unknown, has expired or has been revoked');
  await register.noteUse(tenantId, token).catch((error: unknown) => {
    logger.warn({ err: error, tenantId }, 'the last use of a token could not be noted');
  });
  return toActor(tenantId, token);
}

/** The token that a secret opens. After a rotation the secret before opens it too, for a while. */
function opened({ tokens }: Register, secret: ApiSecret, now: Date): LiveToken | null {
  const token = tokens.get(secret.tokenId);
  if (!token || (token.expires_at && token.expires_at <= now)) return null;
  if (isSameHash(token.hash, secret.hash)) return token;
  const { former_hash: former, former_until: until } = token;
  const isFormer = former !== null && until !== null && until > now;
  return isFormer && isSameHash(former, secret.hash) ? token : null;
}

const toActor = (tenantId: number, token: LiveToken): Actor => ({
  subject: token.name,
  tenantId,
  clientIds: token.client_ids,
  scopes: new Set(token.scopes.filter(isScope)),
  expiresAt: token.expires_at,
  token: `api-token_${tenantId}_${token.id}`,
  issuedAt: null,
});
