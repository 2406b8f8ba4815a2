import type { RequestContext } from '../../request/context';
import { readPage, type PageSizes } from '../../request/page';
import { clientByKey } from './client.loader';

/** The page sizes of answers about clients: lists are short, and the worst come first. */
export const ANSWERS: PageSizes = { usual: 50, most: 500 };

/** Returns the first answers, or refuses the number. */
export const firstOf = <T>(answers: readonly T[], first: number | null | undefined): T[] =>
  answers.slice(0, readPage({ first }, 0, ANSWERS).size);

/** A client as an answer names it. */
export interface NamedClient {
  readonly key: number;
  readonly name: string;
}

/**
 * Adds the client to each answer, in one statement. An answer about a client that is gone is
 * dropped.
 */
export async function withClients<T extends { readonly client: number }>(
  context: RequestContext,
  answers: readonly T[],
): Promise<{ readonly answer: T; readonly client: NamedClient }[]> {
  const clients = context.once(clientByKey);
  const known = await Promise.all(answers.map(({ client }) => clients.load(client)));
  return answers.flatMap((answer, i) => {
    const client = known[i];
    return client ? [{ answer, client: { key: client.key, name: client.name } }] : [];
  });
}
