import type { RequestContext } from '../../request/context';
import { readPage, type PageSizes } from '../../request/page';
import { clientByKey } from './client.loader';

/** Answers about clients: a list is short, and the worst come first. */
export const ANSWERS: PageSizes = { usual: 50, most: 500 };

/** The first so many answers, or a refusal of the number. */
export const firstOf = <T>(answers: readonly T[], first: number | null | undefined): T[] =>
  answers.slice(0, readPage({ first }, 0, ANSWERS).size);

/** A client as an answer names it. */
export interface NamedClient {
  readonly key: number;
  readonly name: string;
}

/** The client of each answer, in one statement; an answer about a client that is gone falls out. */
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
