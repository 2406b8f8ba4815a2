import { clientByKey } from '../answers/clients/client.loader';
import { Refusal } from '../errors';
import type { RequestContext } from '../request/context';
import { readNumericId } from '../scalars/global-id';
import type { EventKind } from '../tables/event';
import { readEndpoint, type EndpointRow } from './endpoint-row';
import { ForbiddenAddress, readReceiver, refuseInside } from './receiver-address';

/** What is said of an endpoint. */
export interface EndpointSent {
  readonly id?: string | null;
  readonly url: string;
  readonly kinds?: readonly EventKind[] | null;
  readonly clients?: readonly string[] | null;
  readonly selection?: string | null;
  readonly disabled?: boolean | null;
}

/** The same, looked at. */
export interface SaidOfEndpoint {
  readonly url: string;
  readonly kinds: readonly EventKind[] | null;
  readonly clients: readonly number[] | null;
  readonly selection: string | null;
}

const LONGEST_URL = 2000;

export const badEndpoint = (argument: string, why: string): Refusal =>
  new Refusal('BAD_ENDPOINT', `${argument}: ${why} Nothing was changed.`, { argument });

export async function readUrl(text: string, hosts: readonly string[]): Promise<string> {
  if (text.length > LONGEST_URL)
    throw badEndpoint('url', `An address has at most ${LONGEST_URL} characters.`);
  try {
    const url = readReceiver(text, hosts);
    await refuseInside(url, hosts);
    return url.href;
  } catch (error) {
    if (!(error instanceof ForbiddenAddress)) throw error;
    throw new Refusal('REFUSED_RECEIVER', `${error.message}. Nothing was changed.`);
  }
}

/** A token that is limited to clients hears of these alone. */
async function readClients(
  context: RequestContext,
  ids: readonly string[] | null | undefined,
): Promise<readonly number[] | null> {
  if (!ids) return context.actor.clientIds;
  if (ids.length === 0)
    throw badEndpoint('clients', 'Name at least one, or leave it out for all of them.');
  const loader = context.once(clientByKey);
  const keys = ids.map(async (id) => {
    const key = readNumericId(id, 'client', context.tenantId);
    const found = key === null ? null : await loader.load(key);
    if (!found) throw badEndpoint('clients', `"${id}" is no client of this MSP.`);
    return found.key;
  });
  return [...new Set(await Promise.all(keys))];
}

function readKinds(kinds: EndpointSent['kinds']): readonly EventKind[] | null {
  if (!kinds) return null;
  if (kinds.length > 0) return [...new Set(kinds)];
  throw badEndpoint('kinds', 'Name at least one, or leave it out for all of them.');
}

/** All that is said of an endpoint but its address, which others are asked about. */
export const readEndpointInput = async (
  context: RequestContext,
  sent: EndpointSent,
): Promise<Omit<SaidOfEndpoint, 'url'>> => ({
  kinds: readKinds(sent.kinds),
  clients: await readClients(context, sent.clients),
  selection: sent.selection ?? null,
});

/** The endpoint of an id, as far as the token may see it. */
export async function requireEndpoint(context: RequestContext, id: string): Promise<EndpointRow> {
  const key = readNumericId(id, 'webhook-endpoint', context.tenantId);
  const found = key === null ? null : await readEndpoint(context.scope, key);
  if (found) return found;
  throw new Refusal(
    'NOT_FOUND',
    `"${id}" is no webhook endpoint of this MSP. Take the id from "webhookEndpoints". Nothing was changed.`,
    { id },
  );
}
