import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { readDateTime } from '../../scalars/date-time';
import { badToken } from './read-token-input';
import { tellToken } from './tell-token';
import { demandKeeper } from './read-tokens';

/** Which signed tokens are no longer taken: one by its `jti`, or a subject's that were signed before a moment. */
export interface SignedTokens {
  readonly jti?: string | null;
  readonly subject?: string | null;
  readonly issuedBefore?: string | null;
}

export interface Revoked {
  readonly jti: string | null;
  readonly subject: string | null;
  readonly issuedBefore: Date | null;
}

/** All of them are read every few seconds. */
const MOST = 1000;

const COUNT = `SELECT count(*)::int AS known FROM token_revocation WHERE tenant_id = $1`;
const INSERT = `
  INSERT INTO token_revocation (tenant_id, jti, subject, issued_before, revoked_at, revoked_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;

function read({ jti, subject, issuedBefore }: SignedTokens, now: Date): Revoked {
  if (Boolean(jti) === Boolean(subject))
    throw badToken('input', 'Name either the jti of one token or the subject of several.');
  if (jti) {
    if (issuedBefore) throw badToken('issuedBefore', 'This goes with a subject only.');
    return { jti, subject: null, issuedBefore: null };
  }
  const before = issuedBefore ? readDateTime(issuedBefore, 'issuedBefore') : now;
  return { jti: null, subject: subject ?? null, issuedBefore: before };
}

async function insert(scope: TenantScope, revoked: Revoked, at: Date, by: string): Promise<void> {
  const [count] = await scope.query<{ known: number }>(COUNT, [scope.tenantId]);
  if (count!.known >= MOST) {
    const message = `${MOST} revocations are kept already. Revoke all tokens of a subject at once, or let the issuer stop signing. Nothing was changed.`;
    throw new Refusal('TOO_MANY_REVOCATIONS', message, { most: MOST });
  }
  const { jti, subject, issuedBefore } = revoked;
  await scope.query(INSERT, [scope.tenantId, jti, subject, issuedBefore, at, by]);
  await tellToken(scope, { id: null, name: jti ?? subject }, { change: 'REVOKED', at, by });
}

/** Refuses signed tokens from now on, although they have not ended. */
export async function revokeSigned(context: RequestContext, sent: SignedTokens): Promise<Revoked> {
  demandKeeper(context);
  const { actor, clock, tenantId } = context;
  const now = clock.now();
  const revoked = read(sent, now);
  await context.write((database) =>
    database.write(tenantId, (scope) => insert(scope, revoked, now, actor.subject)),
  );
  return revoked;
}
