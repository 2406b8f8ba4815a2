import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../request/context';

const LONGEST_NAME = 100;

const requests = new WeakMap<GraphQLError, string>();

/** The request that an error belongs to. */
export const requestOf = (error: unknown): string | undefined =>
  requests.get(error as GraphQLError);

/** Notes, for the log and for the caller, what is known of the operation: its name, its cost, whose errors are whose. */
export const noteOperation: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName, contextValue: { notes } }) => {
      if (notes && operationName) notes.operation = operationName.slice(0, LONGEST_NAME);
    },
    didEncounterErrors: async ({ errors, contextValue: { notes } }) => {
      if (notes) for (const error of errors) requests.set(error, notes.id);
    },
    willSendResponse: async ({ response, contextValue: { notes } }) => {
      const { cost } = notes ?? {};
      if (cost !== undefined) response.http.headers.set('x-query-cost', String(cost));
    },
  }),
};
