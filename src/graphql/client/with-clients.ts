import { clientByKey } from './client.loader';
import type { Client } from './client.type';
import type { RequestContext } from '../../request/context';
import { readPage, type PageSizes } from '../../request/page';

/** Answers about clients: a list is short, and the worst come first. */
export const ANSWERS: PageSizes = { usual: 50, most: 500 };

/** The first so many answers, or a refusal of the number. */
export const firstOf = <T>(answers: readonly T[], first: number | null | undefined): T[] =>
  answers.slice(0, readPage({ first }, 0, ANSWERS).size);

/** The client of each answer, in one statement; an answer about a client that is gone falls out. */
export async function withClients<T extends { readonly client: number }>(
  context: RequestContext,
  answers: readonly T[],
): Promise<{ readonly answer: T; readonly client: Client }[]> {
  const clients = context.once(clientByKey);
  const known = await Promise.all(
    answers.map(async (answer) => ({ answer, client: await clients.load(answer.client) })),
  );
  return known.flatMap(({ answer, client }) => (client ? [{ answer, client }] : []));
}
