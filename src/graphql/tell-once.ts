import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/** Where in the query it arose, whichever row: the path without places in lists. */
const fieldOf = ({ path = [] }: GraphQLFormattedError): string =>
  path.filter((step) => typeof step === 'string').join('.');

function once(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const key = JSON.stringify([fieldOf(error), error.extensions?.['code'], error.message]);
    if (!told.has(key)) told.set(key, error);
  }
  return [...told.values()];
}

/** What a field refuses for every row alike is told once, by the path of the first: fifty rows are one mistake. */
export const tellOnce: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = once(body.singleResult.errors);
    },
  }),
};
