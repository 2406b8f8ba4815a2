import * as known from '../../answers/clients/client.loader';
import type { NamedClient } from '../../answers/clients/living-clients';
import type { Make, RequestContext } from '../../request/context';
import { Client } from './client.type';
import { thingOf } from '../thing-of';

interface Loader<T> {
  load(key: number): Promise<T | null>;
}

export const toClient = (client: known.Client): Client => thingOf(Client, client);

const asCallersSee =
  (make: Make<Loader<known.Client>>): Make<Loader<Client>> =>
  (context) => ({
    async load(key) {
      const client = await context.once(make).load(key);
      return client && toClient(client);
    },
  });

/** Includes deleted clients, because values already presented rest on them. */
export const clientAsEvidence = asCallersSee(known.clientAsEvidence);

/** Only clients that are not deleted. */
export const clientByKey = asCallersSee(known.clientByKey);

/** The client that an answer names. */
export const namedClient = (context: RequestContext, { key }: NamedClient) =>
  context.once(clientByKey).load(key);
