import type { Actor } from '../../auth/actor';
import { isScope, SCOPE_NAMES, type Scope } from '../../auth/scopes';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { readDateTime } from '../../scalars/date-time';
import { readNumericId } from '../../scalars/global-id';
import { clientByKey } from '../clients/client.loader';

/** What is said of a token that is to be issued. */
export interface TokenSent {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly clients?: readonly string[] | null;
  readonly expiresAt?: string | null;
  readonly share?: number | null;
}

/** The same, looked at. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly clientIds: readonly number[] | null;
  readonly expiresAt: Date | null;
  readonly share: number | null;
}

const LONGEST_NAME = 100;

export const badToken = (argument: string, why: string): Refusal =>
  new Refusal('BAD_TOKEN', `${argument}: ${why} Nothing was changed.`, { argument });

function readName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name;
  throw badToken('name', `Write 1 to ${LONGEST_NAME} characters that say who uses it.`);
}

/** Nobody hands on what the own token may not do. */
export function refuseMoreThan(actor: Actor, scopes: readonly string[]): void {
  const more = scopes.find((scope) => !isScope(scope) || !actor.scopes.has(scope));
  if (more === undefined) return;
  throw new Refusal(
    'FORBIDDEN',
    `Your token does not have the scope ${more} itself, so it cannot hand it on. Nothing was changed.`,
    { scope: more },
  );
}

function readScopes(names: readonly string[], actor: Actor): Scope[] {
  const wrong = names.find((name) => !isScope(name));
  if (wrong !== undefined)
    throw badToken('scopes', `"${wrong}" is no scope. They are: ${SCOPE_NAMES.join(', ')}.`);
  if (names.length === 0) throw badToken('scopes', 'Name at least one.');
  refuseMoreThan(actor, names);
  return [...new Set(names)].filter(isScope);
}

async function readClients(
  context: RequestContext,
  ids: readonly string[],
): Promise<readonly number[]> {
  if (ids.length === 0)
    throw badToken('clients', 'Name at least one, or leave it out for all of them.');
  const clients = context.once(clientByKey);
  const keys = await Promise.all(
    ids.map(async (id) => {
      const key = readNumericId(id, 'client', context.tenantId);
      const found = key === null ? null : await clients.load(key);
      if (!found) throw badToken('clients', `"${id}" is no client of this MSP.`);
      return found.key;
    }),
  );
  return [...new Set(keys)];
}

function readEnd(text: string, now: Date): Date {
  const end = readDateTime(text, 'expiresAt');
  if (end > now) return end;
  throw badToken('expiresAt', `${text} is over. Write a moment to come, or leave it out.`);
}

const THOUSAND = 1000;

function readShare(share: number): number {
  if (share >= 0 && share <= 1) return Math.round(share * THOUSAND) / THOUSAND;
  throw badToken('share', `Write a part from 0 to 1, such as 0.2, not ${share}.`);
}

export async function readTokenInput(context: RequestContext, sent: TokenSent): Promise<NewToken> {
  const { actor, clock } = context;
  return {
    name: readName(sent.name),
    scopes: readScopes(sent.scopes, actor),
    clientIds: sent.clients ? await readClients(context, sent.clients) : null,
    expiresAt: sent.expiresAt ? readEnd(sent.expiresAt, clock.now()) : null,
    share: typeof sent.share === 'number' ? readShare(sent.share) : null,
  };
}
