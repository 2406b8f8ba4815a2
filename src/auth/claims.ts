import { z } from 'zod';
import { Refusal } from '../errors';
import type { Actor } from './actor';
import { isScope } from './scopes';

const TENANT = /^msp_([1-9]\d{0,8})$/;
const CLIENT = /^client_([1-9]\d{0,8})_([1-9]\d{0,8})$/;

/** The end of the year 9999. Nobody means a later date. */
const LAST_SECOND = 253_402_300_799;

/** The claims of a Seatwise token; others are ignored. */
const CLAIMS = z.object({
  sub: z.string().regex(/^\P{Cc}+$/u),
  tenant: z.string().regex(TENANT),
  scopes: z.union([z.string(), z.array(z.string())]),
  // Left out, the claim means every client. A null is refused: it could mean that, or a
  // list that got lost.
  clients: z.array(z.string().regex(CLIENT)).optional(),
  // Required, so that a leaked token does not stay valid for ever.
  exp: z.number().min(0).max(LAST_SECOND),
  // By these two a token can be revoked before it ends.
  jti: z.string().optional(),
  iat: z.number().min(0).max(LAST_SECOND).optional(),
});

const MS = 1000;

const wordsOf = (scopes: string | readonly string[]): readonly string[] =>
  typeof scopes === 'string' ? scopes.split(/\s+/) : scopes;

/**
 * A list with a client of another tenant means a forged or mixed-up token: the
 * whole token is refused.
 */
function readClient(id: string, tenantId: number): number {
  const [, tenant, client] = CLIENT.exec(id) ?? [];
  if (Number(tenant) !== tenantId) throw unauthenticated('names a client of another MSP');
  return Number(client);
}

export const unauthenticated = (why: string): Refusal =>
  new Refusal(
    'UNAUTHENTICATED',
    `The bearer token ${why}. Send a valid one as "Authorization: Bearer <token>".`,
  );

const ADVICE: Readonly<Record<string, string>> = {
  tenant: 'the id of an MSP, such as "msp_1"',
  clients: 'a list of client ids; left out, it is all clients',
  exp: 'the second at which it ends, which every token has to have',
};

function badClaim(name: string): Refusal {
  const advice = ADVICE[name];
  return unauthenticated(`has no good claim "${name}"${advice ? ` (${advice})` : ''}`);
}

/** Verified claims → who is asking. Unknown scopes grant nothing and are passed over. */
export function toActor(payload: unknown): Actor {
  const read = CLAIMS.safeParse(payload);
  if (!read.success) throw badClaim(String(read.error.issues[0]?.path[0] ?? 'sub'));
  const claims = read.data;
  const tenantId = Number(TENANT.exec(claims.tenant)?.[1]);
  return {
    subject: claims.sub,
    tenantId,
    clientIds: claims.clients?.map((id) => readClient(id, tenantId)) ?? null,
    scopes: new Set(wordsOf(claims.scopes).filter(isScope)),
    expiresAt: new Date(claims.exp * MS),
    token: claims.jti ?? null,
    issuedAt: claims.iat === undefined ? null : new Date(claims.iat * MS),
  };
}
