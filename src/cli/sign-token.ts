import { issueToken, type TokenGrant } from '../auth/issue-token';
import { TENANT_SCOPES } from '../auth/scopes';
import type { Clock } from '../clock';
import { Refusal } from '../errors';

/** 90 days. */
export const DEFAULT_LIFETIME_SECONDS = 7_776_000;

/** Signs a token with every scope of a tenant, unless the grant lists fewer. */
export function signToken(
  secret: string | null,
  clock: Clock,
  grant: Pick<TokenGrant, 'tenantId'> & Partial<TokenGrant>,
): string {
  if (secret === null) {
    throw new Refusal(
      'NO_SECRET',
      'This server takes only tokens of your issuer (JWT_ISSUER). Let that sign them, or set JWT_SECRET too.',
    );
  }
  return issueToken(secret, clock, {
    subject: 'seatwise',
    scopes: TENANT_SCOPES,
    expiresInSeconds: DEFAULT_LIFETIME_SECONDS,
    ...grant,
  });
}
