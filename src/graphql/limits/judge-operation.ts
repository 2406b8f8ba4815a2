import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation as Resolved,
} from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { asGraphqlError } from '../answering/expose-errors';

/** An operation that is parsed and valid, and has not run yet. */
export type Operation = Resolved<RequestContext> & { readonly operation: OperationDefinitionNode };

/** Looks at an operation, and throws a refusal if it may not run. */
export type Judge = (operation: Operation) => Promise<void> | void;

/**
 * Asks the judges one after the other. Apollo would ask separate plugins all at once, so an
 * operation that the first one refuses would still cost the time of the others.
 */
export const judgeOperation = (judges: readonly Judge[]): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async (resolved) => {
      // The type allows no operation, but by now there always is one.
      if (!resolved.operation) return;
      try {
        for (const judge of judges) await judge(resolved as Operation);
      } catch (error) {
        throw error instanceof Refusal ? asGraphqlError(error) : error;
      }
    },
  }),
});

/**
 * Refuses an operation type that the schema lacks. graphql-js notices it only during execution and
 * calls it a fault of the server.
 */
export const refuseMissingRoot: Judge = ({ schema, operation }) => {
  if (schema.getRootType(operation.operation)) return;
  throw new Refusal(
    'NO_SUCH_OPERATION',
    `There are no ${operation.operation}s here. Ask with a query, again when you want to know again.`,
  );
};
