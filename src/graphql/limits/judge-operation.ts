import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation as Resolved,
} from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { asGraphqlError } from '../answering/expose-errors';

/** An operation that is read and valid, and has not run yet. */
export type Operation = Resolved<RequestContext> & { readonly operation: OperationDefinitionNode };

/** Looks at an operation, and throws a refusal if it may not run. */
export type Judge = (operation: Operation) => Promise<void> | void;

/**
 * Asks each judge after the one before it has passed. Apollo would ask plugins of their own all at
 * once: an operation that the first one refuses would still cost the time of the others.
 */
export const judgeOperation = (judges: readonly Judge[]): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async (resolved) => {
      // Its type allows for none; by now there is always one.
      if (!resolved.operation) return;
      try {
        for (const judge of judges) await judge(resolved as Operation);
      } catch (error) {
        throw error instanceof Refusal ? asGraphqlError(error) : error;
      }
    },
  }),
});

/** graphql-js finds out only during execution that a schema has no such operations, and calls it a fault of the server. */
export const refuseMissingRoot: Judge = ({ schema, operation }) => {
  if (schema.getRootType(operation.operation)) return;
  throw new Refusal(
    'NO_SUCH_OPERATION',
    `There are no ${operation.operation}s here. Ask with a query, again when you want to know again.`,
  );
};
