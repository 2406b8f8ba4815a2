import type { ApolloServerPlugin } from '@apollo/server';
import { Refusal } from '../errors';
import type { RequestContext } from '../request/context';
import { asGraphqlError } from './expose-errors';

/** graphql-js notices only in the middle of things that a schema has no such operations, and takes it for a fault of the server. */
export const refuseMissingRoots: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation }) => {
      if (!operation || schema.getRootType(operation.operation)) return;
      throw asGraphqlError(
        new Refusal(
          'NO_SUCH_OPERATION',
          `There are no ${operation.operation}s here. Ask with a query, again when you want to know again.`,
        ),
      );
    },
  }),
};
