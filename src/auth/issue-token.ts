import { sign } from 'jsonwebtoken';
import type { Clock } from '../clock';
import type { Scope } from './scopes';

export interface TokenGrant {
  readonly tenantId: number;
  readonly subject: string;
  readonly scopes: readonly Scope[];
  /** The only clients the token may see; absent: all of the MSP's. */
  readonly clientIds?: readonly number[] | null;
  readonly expiresInSeconds: number;
}

const MS = 1000;

/** Signs a token with the server's own secret (HS256). An issuer with keys of its own signs its tokens itself. */
export function issueToken(secret: string, clock: Clock, grant: TokenGrant): string {
  const iat = Math.floor(clock.now().getTime() / MS);
  const { tenantId, clientIds } = grant;
  const payload = {
    sub: grant.subject,
    tenant: `msp_${tenantId}`,
    scopes: grant.scopes.join(' '),
    ...(clientIds ? { clients: clientIds.map((id) => `client_${tenantId}_${id}`) } : {}),
    iat,
    exp: iat + grant.expiresInSeconds,
  };
  return sign(payload, secret, { algorithm: 'HS256' });
}
