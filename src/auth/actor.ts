import { Refusal } from '../errors';
import type { Scope } from './scopes';

/** Who is asking, as a verified token says. Tenant and clients never come from anywhere else. */
export interface Actor {
  readonly subject: string;
  readonly tenantId: number;
  /** The only clients this token may see; `null` is every client of the tenant. */
  readonly clientIds: readonly number[] | null;
  readonly scopes: ReadonlySet<Scope>;
  readonly expiresAt: Date | null;
  /** The id of the token itself: `api-token_1_7`, or the `jti` of a signed one that has one. */
  readonly token: string | null;
  /** When a signed token was signed, if it says so. */
  readonly issuedAt: Date | null;
}

/** Refuses an actor that lacks one of the scopes, and names the missing one. */
export function demand(actor: Actor, ...needed: readonly Scope[]): void {
  const missing = needed.find((scope) => !actor.scopes.has(scope));
  if (missing) {
    throw new Refusal(
      'FORBIDDEN',
      `This needs the scope ${missing}, which the token does not have. Ask for a token with it.`,
      { scope: missing },
    );
  }
}

/** Refuses a token that is limited to some clients, for something that concerns the whole MSP. */
export function demandAllClients(actor: Actor, what: string): void {
  if (actor.clientIds === null) return;
  throw new Refusal(
    'FORBIDDEN',
    `${what} concerns the whole MSP; this token is limited to some of its clients.`,
  );
}
