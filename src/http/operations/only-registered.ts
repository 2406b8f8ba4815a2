import { hashOf, operationOfHash } from '../../answers/operations/registered-operations';
import type { Actor } from '../../auth/actor';
import { Refusal } from '../../errors';
import type { Asked } from '../../graphql/answering/asked';
import type { ServerParts } from '../server-parts';

/** Whoever may register a document gains nothing by sending it unregistered. */
const mayRegister = ({ scopes, clientIds }: Actor): boolean =>
  scopes.has('settings:write') && clientIds === null;

const hashIn = ({ query, extensions }: Asked): string =>
  query ? hashOf(query) : (extensions!['persistedQuery'] as { sha256Hash: string }).sha256Hash;

/**
 * Where the safelist is on, lets a request pass only if its document is registered. The hash alone
 * is enough: the document is put in its place.
 */
export async function onlyRegistered(
  { safelist, database }: ServerParts,
  actor: Actor,
  asked: Asked,
): Promise<Asked> {
  if (!safelist || mayRegister(actor)) return asked;
  const found = await database.read({ tenantId: actor.tenantId, clientIds: null }, (scope) =>
    operationOfHash(scope, hashIn(asked)),
  );
  if (!found)
    throw new Refusal(
      'NOT_REGISTERED',
      'This server takes registered documents only, letter by letter. Register it with registerOperation, under a token with settings:write.',
    );
  const extensions = { ...asked.extensions, persistedQuery: undefined };
  return { ...asked, query: found.document, extensions };
}
