import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { clientByKey } from './client.loader';

/** The number of the client that `input.client` names. */
export async function requireClient(context: RequestContext, id: string): Promise<number> {
  const key = readNumericId(id, 'client', context.tenantId);
  const client = key === null ? null : await context.once(clientByKey).load(key);
  if (client) return client.key;
  throw new Refusal(
    'NOT_FOUND',
    `input.client: "${id}" is no client of this MSP. Take the id from "clients". Nothing was changed.`,
    { argument: 'input.client', id },
  );
}
